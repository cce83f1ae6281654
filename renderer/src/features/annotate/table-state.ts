import { createStore, useStore } from 'zustand'
import type { AnnotationId } from '../../../../shared/ids.ts'
import { NOTHING_SELECTED, type Selection } from '../../ui/selection.ts'
import { BY_PLACE, type Sort } from './table-sort.ts'
import { NO_FILTER, type AnnotationFilter } from './table.ts'

type TableState = {
  readonly filter: AnnotationFilter
  readonly sort: Sort
  readonly selection: Selection<AnnotationId>
}

/** How the table of all annotations is looked at; gone with the window. */
export const tableState = createStore<TableState>()(() => ({
  filter: NO_FILTER,
  sort: BY_PLACE,
  selection: NOTHING_SELECTED,
}))

export const useTableState = <T>(selector: (state: TableState) => T): T => useStore(tableState, selector)

export const narrow = (change: Partial<AnnotationFilter>): void =>
  tableState.setState(({ filter }) => ({ filter: { ...filter, ...change } }))

/** Sorts by a key; again by the same, the other way round. */
export const sortBy = (key: Sort['key']): void =>
  tableState.setState(({ sort }) => ({ sort: { key, reversed: sort.key === key && !sort.reversed } }))

export const select = (change: (selection: Selection<AnnotationId>) => Selection<AnnotationId>): void =>
  tableState.setState(({ selection }) => ({ selection: change(selection) }))

export const selectNothing = (): void => tableState.setState({ selection: NOTHING_SELECTED })
