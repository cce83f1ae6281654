import { useEffect, useMemo } from 'react'
import { indexBySpan } from '../../../../../shared/anchor/interval-index.ts'
import type { Span } from '../../../../../shared/text/offsets.ts'
import { type MarkBox, usePassageBoxes } from '../marks/use-mark-boxes.ts'
import type { Reading } from '../pane/reading.ts'
import { AlignedCommands } from './aligned-commands.tsx'
import { useAligned } from './aligned-context.ts'
import { AlignedMargin } from './aligned-margin.tsx'
import type { AlignedMark } from './aligned-marks.ts'
import { openPane } from './open-panes.ts'
import { usePaintPointed } from './use-paint-pointed.ts'

type AlignedPassagesProps = {
  readonly reading: Reading
  /** The text near the view. */
  readonly window: Span | null
  readonly active: boolean
  /** The marks that stand in the margin already. */
  readonly boxes: readonly MarkBox[]
  /** Marks a passage for a moment. */
  readonly mark: (passage: Span) => void
}

const NONE: readonly AlignedMark[] = []

/** What a pane shows of passages that other open sources have too: marks in its margin, and keys to walk along them. */
export function AlignedPassages({ reading, window, active, boxes, mark }: AlignedPassagesProps) {
  const marks = useAligned().get(reading.sourceId) ?? NONE
  const index = useMemo(() => indexBySpan(marks, (each) => each), [marks])
  const places = usePassageBoxes(reading, window, index)
  useEffect(() => openPane({ reading, mark }), [reading, mark])
  usePaintPointed(reading, window)
  return (
    <>
      {marks.length === 0 ? null : (
        <AlignedMargin reading={reading} marks={marks} places={places} boxes={boxes} />
      )}
      {active ? <AlignedCommands reading={reading} marks={marks} mark={mark} /> : null}
    </>
  )
}
