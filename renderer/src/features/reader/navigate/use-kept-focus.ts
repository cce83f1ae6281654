import { useLayoutEffect } from 'react'
import type { Reading } from '../pane/reading.ts'

/** Panes whose text had the focus when another took its place. */
const bereft = new Set<string>()

/** Keeps the focus in a pane's text when it is replaced, by another version or by another source. */
export function useKeptFocus(reading: Pick<Reading, 'paneId' | 'scroller'> | null): void {
  const paneId = reading?.paneId ?? null
  const scroller = reading?.scroller ?? null
  useLayoutEffect(() => {
    if (paneId === null || scroller === null) return undefined
    if (bereft.delete(paneId) && document.activeElement === document.body)
      scroller.focus({ preventScroll: true })
    return () => {
      if (scroller.contains(document.activeElement)) bereft.add(paneId)
    }
  }, [paneId, scroller])
}
