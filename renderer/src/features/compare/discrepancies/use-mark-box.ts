import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Box } from '../../../ui/place-beside.ts'

/** Where a marked cell is on screen, as far as it is in view. */
export function useMarkBox(scroller: RefObject<HTMLElement | null>, id: string): Box | null {
  const [box, setBox] = useState<Box | null>(null)
  useLayoutEffect(() => {
    const look = () => {
      const grid = scroller.current
      const mark = grid?.querySelector(`[data-mark="${CSS.escape(id)}"]`)
      if (grid === null || mark === null || mark === undefined) return
      const within = grid.getBoundingClientRect()
      const { left, top, right, bottom } = mark.getBoundingClientRect()
      const next = {
        left: Math.max(within.left, left),
        right: Math.min(within.right, right),
        top: Math.max(within.top, top),
        bottom: Math.min(within.bottom, bottom),
      }
      setBox((last) => (last !== null && JSON.stringify(last) === JSON.stringify(next) ? last : next))
    }
    look()
    window.addEventListener('scroll', look, { capture: true, passive: true })
    return () => window.removeEventListener('scroll', look, { capture: true })
  })
  return box
}
