import { createStore, useStore } from 'zustand'
import type { PartyId } from '../../../../shared/ids.ts'
import type { PartySort } from './party-rows.ts'

type PanelState = {
  /** Words looked for in names, aliases and notes. */
  readonly text: string
  readonly sort: PartySort
  /** The party whose name takes the focus as soon as it is there. */
  readonly naming: PartyId | null
  /** The party whose row takes the focus as soon as it is there. */
  readonly wanted: PartyId | null
  /** Whether the field for a new party takes the focus as soon as it is there. */
  readonly creating: boolean
  /** Whether a party is shown with what those say who are part of it or speak for it. */
  readonly withAnswering: boolean
}

/** What the view of parties shows, beyond the rows; gone with the window. */
export const panelState = createStore<PanelState>()(() => ({
  text: '',
  sort: 'name',
  naming: null,
  wanted: null,
  creating: false,
  withAnswering: false,
}))

export const usePanelState = <T>(selector: (state: PanelState) => T): T => useStore(panelState, selector)
