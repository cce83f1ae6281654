import { createStore } from 'zustand'

type DraftState = {
  /** Where the sentence begins that one is at; -1 before there is one. */
  readonly at: number
  /** Only sentences that still ask for something are shown. */
  readonly problemsOnly: boolean
}

/** Where one is in the check of a draft. */
export const draftState = createStore<DraftState>()(() => ({ at: -1, problemsOnly: false }))
