import { useMemo, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import { indexesShown, moveBy, placeOf, within, type GridPlace } from './grid-moves.ts'
import { useCellFocus } from './use-cell-focus.ts'
import { useGridSizes, type GridMeasures } from './use-grid-sizes.ts'
import { useGridWindow, type GridSizes } from './use-grid-window.ts'

/** Where a cell is, and whether the Tab key enters the grid there. `place` goes into `data-place`. */
export type CellPlace = { readonly place: string; readonly isEntry: boolean }

/** A column between the fixed ones: its index, its number for the ear, and its room in px. */
export type GridColumn = {
  readonly index: number
  readonly position: number
  readonly left: number
  readonly width: number
}

type GridOptions = {
  readonly rows: number
  /** Between the fixed ones. */
  readonly columns: number
  /** Whether a fixed column ends the rows, and a fixed row the columns. */
  readonly end?: boolean
  readonly foot?: boolean
  readonly measures: GridMeasures
  /** Where the Tab key enters; kept by `moveTo`. */
  readonly at: GridPlace
  readonly moveTo: (place: GridPlace) => void
  /** Where rows are not all as high: where each begins, in px below the head, and where the last ends, for rows this high. */
  readonly topsOf?: (row: number) => readonly number[]
  /** Keys besides those that move; true for one that was taken. */
  readonly onKey?: (event: KeyboardEvent, at: GridPlace) => boolean
}

/** A grid whose head, foot, first and last columns stay in view, and the part of it that is in view. */
export type Grid = {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly sizes: GridSizes
  readonly columns: number
  /** Height of the row that ends the columns, in px. */
  readonly foot: number
  /** Of all rows between head and foot, in px. */
  readonly height: number
  readonly last: GridPlace
  /** The columns and the indexes of the rows in view. */
  readonly across: readonly GridColumn[]
  readonly down: readonly number[]
  /** Row 0 is the head, column 0 the first; a column between stands at its index and one. */
  readonly cell: (row: number, column: number) => CellPlace
  /** Px from the top to a row. */
  readonly topOf: (index: number) => number
  readonly focusCell: (place: GridPlace) => void
  readonly onKeyDownCapture: (event: KeyboardEvent) => void
  readonly onFocus: (event: FocusEvent) => void
}

/** Follows what a grid shows and where its focus is. One Tab stop: arrow keys go from cell to cell. */
export function useDataGrid(options: GridOptions): Grid {
  const { rows, columns, end = true, foot = false, measures, at: kept, moveTo, topsOf, onKey } = options
  const scroller = useRef<HTMLDivElement>(null)
  const last: GridPlace = { row: rows + Number(foot), column: columns + Number(end) }
  const at = within(kept, last)
  const sizes = useGridSizes(scroller, columns, measures)
  const tops = useMemo(() => topsOf?.(sizes.row), [topsOf, sizes.row])
  const shown = useGridWindow(scroller, sizes, tops)
  const focusCell = useCellFocus(scroller, at, moveTo)
  return {
    scroller,
    sizes,
    columns,
    foot: foot ? sizes.row : 0,
    height: tops?.at(-1) ?? rows * sizes.row,
    last,
    across: indexesShown(shown.firstColumn, shown.lastColumn, columns, at.column - 1).map((index) => ({
      index,
      position: index + 2,
      left: sizes.first + index * sizes.column,
      width: sizes.column,
    })),
    down: indexesShown(shown.firstRow, shown.lastRow, rows, at.row - 1),
    cell: (row, column) => ({
      place: `${row},${column}`,
      isEntry: at.row === row && at.column === column,
    }),
    topOf: (index) => sizes.head + (tops?.[index] ?? index * sizes.row),
    focusCell,
    onKeyDownCapture(event) {
      const { target } = event
      if (!(target instanceof Element) || scroller.current?.contains(target) !== true) return
      const to = moveBy(event, at, last, Math.max(1, shown.lastRow - shown.firstRow - 6))
      if (onKey?.(event, at) !== true) {
        if (to === null) return
        focusCell(to)
      }
      event.preventDefault()
      event.stopPropagation()
    },
    onFocus({ target }) {
      const place = placeOf(target)
      if (place !== null) moveTo(place)
    },
  }
}
