import { createStore, useStore } from 'zustand'
import {
  NO_ROW_FILTER,
  type RowFilter,
  type RowOrder,
} from '../../../../../shared/compare/discrepancies/shown-rows.ts'
import { ORIGIN, type GridPlace } from '../../../ui/grid-moves.ts'

type TableState = {
  readonly filter: RowFilter
  readonly order: RowOrder
  /** The cell that the Tab key enters at. */
  readonly at: GridPlace
}

/** How the table of differences is looked at; gone with the window. */
export const tableState = createStore<TableState>()(() => ({
  filter: NO_ROW_FILTER,
  order: 'telling',
  at: ORIGIN,
}))

export const useTableState = <T>(selector: (state: TableState) => T): T => useStore(tableState, selector)

export const narrow = (change: Partial<RowFilter>): void =>
  tableState.setState(({ filter }) => ({ filter: { ...filter, ...change } }))

export const moveTo = (at: GridPlace): void => tableState.setState({ at })
