import { createStore, useStore } from 'zustand'
import type { SourceId } from '../../../../shared/ids.ts'

type CompareTab = 'discrepancies' | 'wording' | 'quotations' | 'facts' | 'dossier'

/** Which sources are set against each other. `auto`: those that are open if these are several, else all. */
export type Among = 'auto' | 'open' | 'all' | readonly SourceId[]

type CompareState = { readonly tab: CompareTab; readonly among: Among }

/** What is looked at in the view; gone with the window. */
export const compareState = createStore<CompareState>(() => ({ tab: 'discrepancies', among: 'auto' }))

export const useCompareState = <T>(selector: (state: CompareState) => T): T =>
  useStore(compareState, selector)
