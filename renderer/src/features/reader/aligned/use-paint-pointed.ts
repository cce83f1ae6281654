import { useEffect, useMemo } from 'react'
import { overlaps, type Span } from '../../../../../shared/text/offsets.ts'
import { createHighlightPainter, type HighlightPainter } from '../../../dom/highlights.ts'
import type { Reading } from '../pane/reading.ts'
import { usePointed } from './pointed.ts'

let painter: HighlightPainter | null = null

/** Paints the passage that is pointed at and what says the same, as far as they stand in this pane near its view. */
export function usePaintPointed({ map, sourceId }: Reading, window: Span | null): void {
  const pointed = usePointed()
  const layer = useMemo(() => (painter ??= createHighlightPainter()).layer(map), [map])
  useEffect(() => () => layer.dispose(), [layer])
  useEffect(() => {
    const ends = pointed === null ? [] : [pointed, ...pointed.counterparts.map(({ place }) => place)]
    layer.paint({
      'wb-aligned': ends.filter(
        (end) => end.sourceId === sourceId && window !== null && overlaps(end, window),
      ),
    })
  }, [layer, sourceId, window, pointed])
}
