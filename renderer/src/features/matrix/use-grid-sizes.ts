import { useLayoutEffect, useState, type RefObject } from 'react'
import type { GridSizes } from '../../ui/use-grid-window.ts'

/** In rem, so that larger type has larger cells. */
const REM = { head: 4, row: 6.25, first: 17, narrowFirst: 11, end: 11, least: 11.25, most: 22 }
const NARROW = 48

/** What rows and columns measure: columns share the room there is, within bounds. */
export function useGridSizes(scroller: RefObject<HTMLElement | null>, columns: number): GridSizes {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const box = scroller.current
    if (box === null) return undefined
    const look = () => setWidth(box.clientWidth)
    look()
    const resizing = new ResizeObserver(look)
    resizing.observe(box)
    return () => resizing.disconnect()
  }, [scroller])
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const first = (width < NARROW * rem ? REM.narrowFirst : REM.first) * rem
  const end = REM.end * rem
  const share = Math.floor((width - first - end) / Math.max(1, columns))
  const column = Math.max(REM.least * rem, Math.min(REM.most * rem, share))
  return { head: REM.head * rem, row: REM.row * rem, first, column, end }
}
