import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Box } from './place-beside.ts'

/** Where a mark is on screen, or what `within` finds in it, as far as it is in view. */
export function useMarkBox(scroller: RefObject<HTMLElement | null>, id: string, within = ''): Box | null {
  const [box, setBox] = useState<Box | null>(null)
  useLayoutEffect(() => {
    const look = () => {
      const scrolled = scroller.current
      const mark = scrolled?.querySelector(`[data-mark="${CSS.escape(id)}"] ${within}`)
      if (scrolled === null || mark === null || mark === undefined) return
      const seen = scrolled.getBoundingClientRect()
      const { left, top, right, bottom } = mark.getBoundingClientRect()
      const next = {
        left: Math.max(seen.left, left),
        right: Math.min(seen.right, right),
        top: Math.max(seen.top, top),
        bottom: Math.min(seen.bottom, bottom),
      }
      setBox((last) => (last !== null && JSON.stringify(last) === JSON.stringify(next) ? last : next))
    }
    look()
    window.addEventListener('scroll', look, { capture: true, passive: true })
    return () => window.removeEventListener('scroll', look, { capture: true })
  })
  return box
}
