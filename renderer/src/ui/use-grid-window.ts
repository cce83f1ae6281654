import { useLayoutEffect, useState, type RefObject } from 'react'

/** Sizes in px. */
export type GridSizes = {
  readonly head: number
  readonly row: number
  readonly first: number
  readonly column: number
  readonly end: number
}

/** The part of a grid that is in view, as indexes of rows and columns without the fixed ones. */
export type GridWindow = {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

const NOTHING: GridWindow = { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 }
const MORE = { rows: 3, columns: 2 }

/** Follows what a scrolled box shows, and says so only when a row or column comes or goes. */
export function useGridWindow(scroller: RefObject<HTMLElement | null>, sizes: GridSizes): GridWindow {
  const [shown, setShown] = useState(NOTHING)
  const { row, column, first } = sizes
  useLayoutEffect(() => {
    const box = scroller.current
    if (box === null) return undefined
    const look = () => {
      const next: GridWindow = {
        firstRow: Math.floor(box.scrollTop / row) - MORE.rows,
        lastRow: Math.floor((box.scrollTop + box.clientHeight) / row) + MORE.rows,
        firstColumn: Math.floor(box.scrollLeft / column) - MORE.columns,
        lastColumn: Math.floor((box.scrollLeft + box.clientWidth - first) / column) + MORE.columns,
      }
      setShown((last) => (isSame(last, next) ? last : next))
    }
    look()
    const resizing = new ResizeObserver(look)
    resizing.observe(box)
    box.addEventListener('scroll', look, { passive: true })
    return () => {
      resizing.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [scroller, row, column, first])
  return shown
}

const isSame = (a: GridWindow, b: GridWindow): boolean =>
  a.firstRow === b.firstRow &&
  a.lastRow === b.lastRow &&
  a.firstColumn === b.firstColumn &&
  a.lastColumn === b.lastColumn
