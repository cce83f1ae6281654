import { createStore, useStore } from 'zustand'
import type { Place } from '../../../shared/compare/compared-source.ts'
import type { AnnotationId } from '../../../shared/ids.ts'
import type { ScreenBox } from './workspace-state.ts'

/** A passage of a current text that something is done with across sources. */
export type PassageInHand = {
  readonly place: Place
  readonly words: string
  /** Where it was on screen. */
  readonly rect: ScreenBox | null
  /** The highlight it is the place of; null for selected words. */
  readonly annotationId: AnnotationId | null
}

type ComparedPassages = {
  /** Asked where others say it, as long as the answer is open. */
  readonly asked: PassageInHand | null
  /** Waits for the passage of another source that says the same. */
  readonly aligning: PassageInHand | null
}

/** Passages in hand between reading panes; gone with the window. */
export const comparedPassages = createStore<ComparedPassages>()(() => ({ asked: null, aligning: null }))

export const useComparedPassages = <T>(selector: (state: ComparedPassages) => T): T =>
  useStore(comparedPassages, selector)
