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

/**
 * Follows what a scrolled box shows, and says so only when a row or column comes or goes. Where rows are not all as high,
 * `tops` says where each begins, in px below the head.
 */
export function useGridWindow(
  scroller: RefObject<HTMLElement | null>,
  sizes: GridSizes,
  tops?: readonly number[],
): GridWindow {
  const [shown, setShown] = useState(NOTHING)
  const { row, column, first } = sizes
  useLayoutEffect(() => {
    const box = scroller.current
    if (box === null) return undefined
    const look = () => {
      const rowAt = (y: number) => (tops === undefined ? Math.floor(y / row) : lastUpTo(tops, y))
      const next: GridWindow = {
        firstRow: rowAt(box.scrollTop) - MORE.rows,
        lastRow: rowAt(box.scrollTop + box.clientHeight) + MORE.rows,
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
  }, [scroller, row, column, first, tops])
  return shown
}

const isSame = (a: GridWindow, b: GridWindow): boolean =>
  a.firstRow === b.firstRow &&
  a.lastRow === b.lastRow &&
  a.firstColumn === b.firstColumn &&
  a.lastColumn === b.lastColumn

/** The index of the last of some ascending numbers that is not greater. */
function lastUpTo(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? Infinity) <= limit) low = middle + 1
    else high = middle
  }
  return low - 1
}
