import { useEffect, useRef } from 'react'
import type { View } from '../state/layout.ts'
import { focusActivePane } from './regions.ts'

/** Frames within which a text that was asked for is there. */
const PATIENCE = 60

/** When something in another view opens a source, and the focus is gone with that view, the text takes it. */
export function useViewFocus(view: View): void {
  const before = useRef(view)
  useEffect(() => {
    const changed = before.current !== view
    before.current = view
    if (!changed || view !== 'read') return undefined
    let frames = 0
    let next = 0
    const look = () => {
      if (document.activeElement !== document.body || frames++ > PATIENCE) return
      focusActivePane()
      next = requestAnimationFrame(look)
    }
    next = requestAnimationFrame(look)
    return () => cancelAnimationFrame(next)
  }, [view])
}
