import { createStore, useStore } from 'zustand'
import type { SourceId } from '../../../../../shared/ids.ts'
import { ORIGIN, type GridPlace } from '../../../ui/grid-moves.ts'

/** By what terms are put in order: how telling they are, how often they are used in all or in one source, or by alphabet. */
export type TermOrder = 'telling' | 'often' | 'alphabet' | SourceId

type DossierState = {
  readonly part: 'overlap' | 'terms'
  /** How overlaps are drawn; null for what suits their number. */
  readonly shape: 'matrix' | 'pairs' | null
  readonly pairOrder: 'copied' | 'aligned' | 'title'
  readonly kind: 'all' | 'name' | 'term'
  readonly words: string
  readonly order: TermOrder
  /** Where the keyboard is in each grid. */
  readonly at: { readonly overlap: GridPlace; readonly terms: GridPlace }
}

/** What is looked at in the tab *Dossier*; gone with the window. */
export const dossierState = createStore<DossierState>(() => ({
  part: 'overlap',
  shape: null,
  pairOrder: 'copied',
  kind: 'all',
  words: '',
  order: 'telling',
  at: { overlap: ORIGIN, terms: ORIGIN },
}))

export const useDossierState = <T>(selector: (state: DossierState) => T): T =>
  useStore(dossierState, selector)

export const standAt = (grid: 'overlap' | 'terms', place: GridPlace): void =>
  dossierState.setState(({ at }) => ({ at: { ...at, [grid]: place } }))
