import { useEffect, useMemo } from 'react'
import type { Span } from '../../../../../shared/text/offsets.ts'
import { createHighlightPainter, type HighlightPainter } from '../../../dom/highlights.ts'
import type { Reading } from '../pane/reading.ts'
import { underlined, type WordingMark } from './wording-marks.ts'

let painter: HighlightPainter | null = null

/** Underlines shared wording near the view. */
export function usePaintWording({ map }: Reading, window: Span | null, marks: readonly WordingMark[]): void {
  const layer = useMemo(() => (painter ??= createHighlightPainter()).layer(map), [map])
  useEffect(() => () => layer.dispose(), [layer])
  useEffect(() => {
    layer.paint(window === null ? {} : underlined(marks, window))
  }, [layer, window, marks])
}
