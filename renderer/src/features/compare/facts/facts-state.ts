import { createStore, useStore } from 'zustand'
import type { SourceId } from '../../../../../shared/ids.ts'
import { NO_FACT_FILTER, type FactFilter } from './fact-items.ts'

type FactsState = FactFilter & {
  /** Null for the first that is compared. */
  readonly source: SourceId | null
}

const state = createStore<FactsState>(() => ({ ...NO_FACT_FILTER, source: null }))

/** Whose facts are looked at, and which; gone with the window. */
export const useFactsState = (): FactsState => useStore(state)
export const changeFactsState = (changes: Partial<FactsState>): void => state.setState(changes)
