import { createStore, useStore } from 'zustand'
import { NO_QUOTATION_FILTER, type QuotationFilter } from './shown-quotations.ts'

const state = createStore<QuotationFilter>(() => NO_QUOTATION_FILTER)

/** What narrows the list of quotations; gone with the window. */
export const useQuotationFilter = (): QuotationFilter => useStore(state)
export const narrowQuotations = (filter: Partial<QuotationFilter>): void => state.setState(filter)
