import { createStore, useStore } from 'zustand'
import type { Meeting } from '../../../../../shared/codes/code-tables.ts'
import { ORIGIN, type GridPlace } from '../../../ui/grid-moves.ts'

/** What stands across, for codes down. */
type Across = 'sources' | 'codes'

type TableState = {
  readonly across: Across
  readonly meeting: Meeting
  readonly withBelow: boolean
  readonly withUnused: boolean
  /** The column whose numbers rows are sorted by; `codebook` is their own order, `total` that of the passages. */
  readonly sort: string
  readonly columnOrder: 'own' | 'most'
  /** The cell that the Tab key enters at. */
  readonly at: GridPlace
}

/** How the tables of codes are looked at; gone with the window. */
export const tableState = createStore<TableState>()(() => ({
  across: 'sources',
  meeting: 'same',
  withBelow: false,
  withUnused: false,
  sort: 'codebook',
  columnOrder: 'own',
  at: ORIGIN,
}))

export const useTableState = <T>(selector: (state: TableState) => T): T => useStore(tableState, selector)
