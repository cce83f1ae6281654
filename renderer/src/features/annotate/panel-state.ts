import { createStore, useStore } from 'zustand'
import type { CodeId } from '../../../../shared/ids.ts'
import { NO_FILTER, type AnnotationFilter, type SortKey } from './table.ts'

/** The part of an annotation's editor that was asked for by a key and takes the focus. */
export type Part = 'note' | 'codes'

type PanelState = {
  readonly asked: Part | null
  /** Whether the list beside the text shows the open sources only. */
  readonly openOnly: boolean
  readonly filter: AnnotationFilter
  readonly sort: SortKey
  readonly code: CodeId | null
}

/** What the annotation views show, beyond the rows; gone with the window. */
export const panelState = createStore<PanelState>()(() => ({
  asked: null,
  openOnly: true,
  filter: NO_FILTER,
  sort: 'position',
  code: null,
}))

export const usePanelState = <T>(selector: (state: PanelState) => T): T => useStore(panelState, selector)

/** Called by the part that took the focus. */
export const answered = (): void => panelState.setState({ asked: null })
