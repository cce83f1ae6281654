import type { IntervalIndex } from '../../../../../shared/anchor/interval-index.ts'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { useCommand } from '../../../state/commands.ts'
import { useRemovedCommand } from '../inserts/removed-shown.ts'
import { useActivePlace } from '../navigate/use-active-place.ts'
import { useAnnotationCommands, useSentenceCommands } from '../navigate/use-text-commands.ts'
import { useEdgeCommands } from '../select/use-edge-commands.ts'
import type { LastPoint } from '../select/use-pointer.ts'
import { useColumnCommand } from './column-choice.ts'
import type { Reading } from './reading.ts'

type PaneCommandsProps = {
  readonly reading: Reading
  readonly annotations: readonly Annotation[]
  readonly index: IntervalIndex<Annotation>
  readonly point: LastPoint
  readonly onFind: () => void
}

/** What keys and menus do to the text one is in: mounted for the active pane only, so that just one answers. */
export function PaneCommands({ reading, annotations, index, point, onFind }: PaneCommandsProps) {
  useCommand('find.pane', onFind)
  useColumnCommand(reading.paneId)
  useRemovedCommand(reading)
  useSentenceCommands(reading)
  useAnnotationCommands(reading, annotations, index, point)
  useEdgeCommands(reading)
  useActivePlace(reading, annotations)
  return null
}
