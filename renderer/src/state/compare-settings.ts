import { createStore, useStore } from 'zustand'
import { CompareSettings, COMPARE_DEFAULTS } from '../../../shared/compare/compare-settings.ts'
import { readStored, writeStored } from './stored.ts'

const KEY = 'variorum.compare'

/** How sources are compared, on this computer. */
export const compareSettings = createStore<CompareSettings>(() => ({
  ...COMPARE_DEFAULTS,
  ...readStored(localStorage, KEY, CompareSettings),
}))

export function changeCompareSettings(changes: Partial<CompareSettings>): void {
  compareSettings.setState(changes)
  writeStored(localStorage, KEY, compareSettings.getState())
}

export const useCompareSettings = <T>(selector: (settings: CompareSettings) => T): T =>
  useStore(compareSettings, selector)
