import { createStore, useStore } from 'zustand'
import {
  NO_MATRIX_FILTER,
  type ColumnOrder,
  type MatrixFilter,
  type RowOrder,
} from '../../../../shared/claims/matrix-order.ts'
import type { Across } from '../../../../shared/claims/matrix.ts'
import { ORIGIN, type GridPlace } from '../../ui/grid-moves.ts'

type MatrixState = {
  readonly filter: MatrixFilter
  readonly across: Across
  readonly columnOrder: ColumnOrder
  readonly rowOrder: RowOrder
  /** Ids of columns that are not shown. */
  readonly hidden: ReadonlySet<string>
  /** The cell that the Tab key enters at. */
  readonly at: GridPlace
}

/** How the matrix is looked at; gone with the window. */
export const matrixState = createStore<MatrixState>()(() => ({
  filter: NO_MATRIX_FILTER,
  across: 'sources',
  columnOrder: 'date',
  rowOrder: 'own',
  hidden: new Set(),
  at: ORIGIN,
}))

export const useMatrixState = <T>(selector: (state: MatrixState) => T): T => useStore(matrixState, selector)

export const narrow = (change: Partial<MatrixFilter>): void =>
  matrixState.setState(({ filter }) => ({ filter: { ...filter, ...change } }))

export const hideColumn = (id: string): void =>
  matrixState.setState(({ hidden }) => ({ hidden: new Set(hidden).add(id) }))
