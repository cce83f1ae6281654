import { useLayoutEffect, useState, type RefObject } from 'react'
import type { GridSizes } from './use-grid-window.ts'

/** In rem, so that larger type has larger cells; columns are `least` to `most` wide. */
export type GridMeasures = Omit<GridSizes, 'column'> & {
  /** The first column where the grid is narrow. */
  readonly narrowFirst: number
  readonly least: number
  readonly most: number
}

/** In rem. */
const NARROW = 48

/** What rows and columns measure in px: columns share the room there is, within bounds. */
export function useGridSizes(
  scroller: RefObject<HTMLElement | null>,
  columns: number,
  measures: GridMeasures,
): GridSizes {
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
  const first = (width < NARROW * rem ? measures.narrowFirst : measures.first) * rem
  const end = measures.end * rem
  const share = Math.floor((width - first - end) / Math.max(1, columns))
  const column = Math.max(measures.least * rem, Math.min(measures.most * rem, share))
  return { head: measures.head * rem, row: measures.row * rem, first, column, end }
}
