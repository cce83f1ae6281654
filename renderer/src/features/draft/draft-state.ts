import { createStore } from 'zustand'
import type { SourceId } from '../../../../shared/ids.ts'

type DraftState = {
  /** Where the sentence begins that one is at; -1 before there is one. */
  readonly at: number
  /** Only sentences that still ask for something are shown. */
  readonly problemsOnly: boolean
  /** The draft that was just taken: its list takes the focus as soon as it is there. */
  readonly taken: SourceId | null
}

/** Where one is in the check of a draft. */
export const draftState = createStore<DraftState>()(() => ({ at: -1, problemsOnly: false, taken: null }))
