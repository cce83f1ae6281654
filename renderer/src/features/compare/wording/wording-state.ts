import { createStore, useStore } from 'zustand'
import { NO_WORDING_FILTER, type WordingFilter } from './shown-wordings.ts'

const state = createStore<WordingFilter>(() => NO_WORDING_FILTER)

/** What narrows the list of shared wording; gone with the window. */
export const useWordingFilter = (): WordingFilter => useStore(state)
export const narrowWording = (filter: Partial<WordingFilter>): void => state.setState(filter)
