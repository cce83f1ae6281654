import { useLayoutEffect, useState, type RefObject } from 'react'

/** In rem, so that larger type has more room for names. */
const GUTTER = { wide: 20, narrow: 15 }
const NARROW = 66
const LEAST = 200
/** Rows are rendered this far beyond what is seen, and the window moves in such steps. */
const STEP = 240

/** What the chart measures, in px: the names at the side, the part that shows time, and what of its height is in view. */
export type ChartSize = {
  readonly gutter: number
  readonly width: number
  readonly top: number
  readonly bottom: number
}

/** Follows a scrolled box, and says so only when its size changes or another stretch of it comes into view. */
export function useChartSize(scroller: RefObject<HTMLElement | null>): ChartSize | null {
  const [size, setSize] = useState<ChartSize | null>(null)
  useLayoutEffect(() => {
    const box = scroller.current
    if (box === null) return undefined
    const look = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      const gutter = Math.round((box.clientWidth < NARROW * rem ? GUTTER.narrow : GUTTER.wide) * rem)
      const top = (Math.floor(box.scrollTop / STEP) - 1) * STEP
      const bottom = (Math.ceil((box.scrollTop + box.clientHeight) / STEP) + 1) * STEP
      const next = { gutter, width: Math.max(LEAST, box.clientWidth - gutter), top, bottom }
      setSize((last) => (last !== null && isSame(last, next) ? last : next))
    }
    look()
    const resizing = new ResizeObserver(look)
    resizing.observe(box)
    box.addEventListener('scroll', look, { passive: true })
    return () => {
      resizing.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [scroller])
  return size
}

const isSame = (a: ChartSize, b: ChartSize): boolean =>
  a.gutter === b.gutter && a.width === b.width && a.top === b.top && a.bottom === b.bottom
