import { useMemo } from 'react'
import type { Annotation } from '../../../../../shared/project/annotation.ts'
import { useAnnotations } from '../../../data/context.ts'
import { useCommand } from '../../../state/commands.ts'
import { useWorkspace, workspace } from '../../../state/workspace.ts'
import { useFind } from '../find/use-find.ts'
import { useMarkBoxes } from '../marks/use-mark-boxes.ts'
import { usePaint, useViewWindow } from '../marks/use-paint.ts'
import { metIndex } from '../met-index.ts'
import { CaretMode } from '../navigate/caret-mode.tsx'
import { useMark } from '../navigate/use-mark.ts'
import { useSentenceCommands } from '../navigate/use-text-commands.ts'
import { ArticleFrame } from '../pane/article-frame.tsx'
import type { Reading } from '../pane/reading.ts'
import { useArticleReading } from '../pane/use-article-reading.ts'
import type { Opened } from '../queries.ts'
import { useSelectAll } from '../select/use-select-all.ts'
import { marksThen } from './marks-then.ts'

type SupersededTextProps = {
  readonly paneId: string
  readonly opened: Opened
  readonly currentLength: number
  readonly active: boolean
  readonly finds: number
  readonly onFind: () => void
}

const NO_ANNOTATIONS: readonly Annotation[] = []

/** The text of an earlier version: it is read, searched and copied, with its passages marked, and nothing can be put on it. */
export function SupersededText({ paneId, opened, currentLength, active, ...more }: SupersededTextProps) {
  const { finds, onFind } = more
  const { text, source } = opened
  const frame = useArticleReading(paneId, opened)
  const { reading } = frame
  const ofSource = useAnnotations(source.id).marks ?? NO_ANNOTATIONS
  const annotations = useMemo(() => marksThen(ofSource, text, currentLength), [ofSource, text, currentLength])
  const index = useMemo(() => metIndex(annotations, text.versionId), [annotations, text.versionId])
  const activeAnnotation = useWorkspace((state) => state.activeAnnotation)
  const window = useViewWindow(reading)
  const boxes = useMarkBoxes(reading, window, index)
  const [marked, mark] = useMark()
  const find = useFind(reading, finds)
  useSelectAll(reading)
  usePaint(reading, window, {
    index,
    active: activeAnnotation,
    marked,
    matches: find.matches,
    match: find.matches[find.current] ?? null,
  })
  useCommand('find.pane', onFind, active)
  return (
    <ArticleFrame
      opened={opened}
      frame={frame}
      find={find}
      finds={finds}
      annotations={annotations}
      boxes={boxes}
      active={activeAnnotation}
      onActivate={({ id }) => workspace.getState().setActiveAnnotation(id)}
      mark={mark}
      inColumn={reading === null || !active ? null : <Moving reading={reading} />}
    />
  )
}

/** What selects words to be copied, without the mouse. */
function Moving({ reading }: { readonly reading: Reading }) {
  useSentenceCommands(reading)
  return <CaretMode reading={reading} />
}
