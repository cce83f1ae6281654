import { createStore, useStore } from 'zustand'
import type { TextOffset } from '../../../shared/text/offsets.ts'

/** A wish to see where a place of the text stands in the original; `seq` makes two wishes for one place two. */
export type OriginalWish = { readonly paneId: string; readonly at: TextOffset; readonly seq: number }

type State = { readonly wish: OriginalWish | null }

const store = createStore<State>()(() => ({ wish: null }))

/** Asks a pane's original for the place a passage of its text came from. */
export const wishOriginal = (paneId: string, at: TextOffset): void =>
  store.setState(({ wish }) => ({ wish: { paneId, at, seq: (wish?.seq ?? 0) + 1 } }))

/** An original is no longer on show, and what was wished of it is done with. */
export const forgetOriginalWish = (): void => store.setState({ wish: null })

/** The last wish; whoever shows an original remembers which it has answered. */
export const useOriginalWish = (): OriginalWish | null => useStore(store, ({ wish }) => wish)
