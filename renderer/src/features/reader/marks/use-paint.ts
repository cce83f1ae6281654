import { useEffect, useRef, useState } from 'react'
import type { Span } from '../../../../../shared/text/offsets.ts'
import {
  createHighlightPainter,
  type HighlightLayer,
  type HighlightPainter,
} from '../../../dom/highlights.ts'
import { watchView } from '../../../dom/viewport.ts'
import type { Reading } from '../pane/reading.ts'
import { paintPlan, type Painted } from './paint-plan.ts'

let shared: HighlightPainter | null = null

/** The text near the view, which is all that is painted; null before the first layout. */
export function useViewWindow(reading: Reading | null): Span | null {
  const [window, setWindow] = useState<Span | null>(null)
  useEffect(
    () => (reading === null ? undefined : watchView(reading.map, reading.scroller, setWindow)),
    [reading],
  )
  return window
}

/** Paints a pane's annotations and marks, and takes them away with it. */
export function usePaint(reading: Reading | null, window: Span | null, painted: Painted): void {
  const layer = useRef<HighlightLayer | null>(null)
  useEffect(() => {
    if (reading === null) return undefined
    shared ??= createHighlightPainter()
    const own = shared.layer(reading.map)
    layer.current = own
    return () => own.dispose()
  }, [reading])

  const { index, active, hover, marked, matches, match } = painted
  useEffect(() => {
    if (reading === null || window === null) return
    layer.current?.paint(paintPlan({ index, active, hover, marked, matches, match }, window))
  }, [reading, window, index, active, hover, marked, matches, match])
}
