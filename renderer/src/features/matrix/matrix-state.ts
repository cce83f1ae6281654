import * as v from 'valibot'
import { createStore, useStore } from 'zustand'
import {
  COLUMN_ORDERS,
  CONCERNS,
  NO_MATRIX_FILTER,
  ROW_ORDERS,
  type ColumnOrder,
  type MatrixFilter,
  type RowOrder,
} from '../../../../shared/claims/matrix-order.ts'
import { ROW_GROUPS, type RowGrouping } from '../../../../shared/claims/matrix-groups.ts'
import { ACROSS, type Across } from '../../../../shared/claims/matrix.ts'
import { SourceId } from '../../../../shared/ids.ts'
import { Stance, Verdict } from '../../../../shared/project/claim.ts'
import { readStored, writeStored } from '../../state/stored.ts'
import { ORIGIN, type GridPlace } from '../../ui/grid-moves.ts'

type MatrixState = {
  readonly filter: MatrixFilter
  readonly across: Across
  readonly columnOrder: ColumnOrder
  readonly rowOrder: RowOrder
  readonly grouping: RowGrouping
  /** Groups that show their heads alone. */
  readonly folded: ReadonlySet<string>
  /** Ids of columns that are not shown. */
  readonly hidden: ReadonlySet<string>
  /** The cell that the Tab key enters at. */
  readonly at: GridPlace
}

const INITIAL: MatrixState = {
  filter: NO_MATRIX_FILTER,
  across: 'sources',
  columnOrder: 'date',
  rowOrder: 'own',
  grouping: 'none',
  folded: new Set(),
  hidden: new Set(),
  at: ORIGIN,
}

/** How the matrix is looked at. */
export const matrixState = createStore<MatrixState>()(() => INITIAL)

/** What is kept of it for each project; what cannot be read is as if it had never been chosen. */
const Kept = v.object({
  filter: v.fallback(
    v.object({
      concern: v.nullable(v.picklist(CONCERNS)),
      verdict: v.nullable(Verdict),
      stance: v.nullable(Stance),
      sourceId: v.nullable(SourceId),
      text: v.string(),
    }),
    NO_MATRIX_FILTER,
  ),
  across: v.fallback(v.picklist(ACROSS), INITIAL.across),
  columnOrder: v.fallback(v.picklist(COLUMN_ORDERS), INITIAL.columnOrder),
  rowOrder: v.fallback(v.picklist(ROW_ORDERS), INITIAL.rowOrder),
  grouping: v.fallback(v.picklist(ROW_GROUPS), INITIAL.grouping),
  hidden: v.fallback(v.array(v.string()), []),
})

let projectKey: string | null = null

/** Looks at the matrix of a project as it was left, and remembers every change from then on. Returns the end of that. */
export function rememberMatrix(key: string, storage: Pick<Storage, 'getItem' | 'setItem'>): () => void {
  const place = `variorum.matrix.${key}`
  if (projectKey !== key) {
    projectKey = key
    const kept = readStored(storage, place, Kept)
    matrixState.setState(kept === null ? INITIAL : { ...INITIAL, ...kept, hidden: new Set(kept.hidden) })
  }
  return matrixState.subscribe((state, before) => {
    if (projectKey !== key || !KEPT.some((name) => state[name] !== before[name])) return
    const { filter, across, columnOrder, rowOrder, grouping, hidden } = state
    writeStored(storage, place, { filter, across, columnOrder, rowOrder, grouping, hidden: [...hidden] })
  })
}

const KEPT = ['filter', 'across', 'columnOrder', 'rowOrder', 'grouping', 'hidden'] as const

export const useMatrixState = <T>(selector: (state: MatrixState) => T): T => useStore(matrixState, selector)

export const narrow = (change: Partial<MatrixFilter>): void =>
  matrixState.setState(({ filter }) => ({ filter: { ...filter, ...change } }))

export const hideColumn = (id: string): void =>
  matrixState.setState(({ hidden }) => ({ hidden: new Set(hidden).add(id) }))

/** Shows the rows of a group, or its head alone. */
export const foldGroup = (group: string, fold: boolean): void =>
  matrixState.setState(({ folded }) => ({
    folded: new Set(fold ? [...folded, group] : [...folded].filter((each) => each !== group)),
  }))
