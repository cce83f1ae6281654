import { createStore, useStore } from 'zustand'
import type { MemoId } from '../../../../shared/ids.ts'

export const MEMO_SORTS = ['changed', 'title', 'created'] as const
export type MemoSort = (typeof MEMO_SORTS)[number]
/** How a memo stands in the window: to be written, to be read, or both beside each other. */
type MemoShow = 'write' | 'both' | 'read'

type PanelState = {
  readonly search: string
  readonly sort: MemoSort
  readonly show: MemoShow
  /** The memo whose title takes the focus as soon as it is there, with what was typed until then. */
  readonly naming: { readonly id: MemoId; readonly typed: () => string } | null
  /** The memo whose row takes the focus as soon as it is there; or the button for a new one. */
  readonly rowOf: MemoId | 'new' | null
}

/** What the view of memos shows, beyond the rows; gone with the window. */
export const panelState = createStore<PanelState>()(() => ({
  search: '',
  sort: 'changed',
  show: 'both',
  naming: null,
  rowOf: null,
}))

export const usePanelState = <T>(selector: (state: PanelState) => T): T => useStore(panelState, selector)
