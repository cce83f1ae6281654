import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { AnnotationId } from '../../../../../shared/ids.ts'
import type { Span } from '../../../../../shared/text/offsets.ts'
import { watchView } from '../../../dom/viewport.ts'
import type { Reading } from '../pane/reading.ts'
import { createPanePaint, type PanePaint } from './pane-paint.ts'
import type { Painted } from './paint-plan.ts'

/** The text near the view, which is all that is painted; null before the first layout. */
export function useViewWindow(reading: Reading | null): Span | null {
  const [window, setWindow] = useState<Span | null>(null)
  useEffect(
    () => (reading === null ? undefined : watchView(reading.map, reading.scroller, setWindow)),
    [reading],
  )
  return window
}

/**
 * Paints a pane's annotations and marks, and takes them away with it. In the frame in which they are rendered, because what
 * somebody just marked is waited for. Returns what shows the annotation that the pointer is on.
 */
export function usePaint(
  reading: Reading | null,
  window: Span | null,
  painted: Painted,
): (hovered: AnnotationId | null) => void {
  const pane = useRef<PanePaint | null>(null)
  useLayoutEffect(() => {
    if (reading === null) return undefined
    const own = createPanePaint(reading.map)
    pane.current = own
    return () => own.dispose()
  }, [reading])

  const { index, active, marked, matches, match, statements } = painted
  useLayoutEffect(() => {
    if (reading === null || window === null) return
    pane.current?.paint({ index, active, marked, matches, match, statements }, window)
  }, [reading, window, index, active, marked, matches, match, statements])
  return useCallback((hovered: AnnotationId | null) => pane.current?.hover(hovered), [])
}
