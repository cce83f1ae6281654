import type { PassageDecisionId } from '../../ids.ts'
import type { Place } from '../compared-source.ts'

/** What two passages have in common, so that a person can see why they are set beside each other; folded words. */
export type SharedGrounds = {
  readonly words: readonly string[]
  readonly names: readonly string[]
  readonly numbers: readonly string[]
}

/** Two passages of two sources that say something of the same thing. */
export type Alignment = {
  readonly a: Place
  readonly b: Place
  /** 0 to 1. */
  readonly score: number
  /** `strong` from the higher threshold on, and always for the user's own; below the lower one nothing is shown. */
  readonly grade: 'strong' | 'weak'
  /** The user's own decision that they do, in which case the score is 1; null if the machine found it. */
  readonly decision: PassageDecisionId | null
  readonly grounds: SharedGrounds
}

/** A passage that resembles what was asked about. */
export type SimilarPassage = {
  readonly place: Place
  readonly score: number
  readonly grounds: SharedGrounds
  /** The words of it that are also in what was asked about, for marking. */
  readonly shared: readonly Place[]
  /** Languages differ: only names, numbers and dates were compared. */
  readonly acrossLanguages: boolean
}
