import type { SourceId } from '../../ids.ts'
import type { Span } from '../../text/offsets.ts'

/** How much two sources overlap. Shares are of the first and of the second, 0 to 1. */
export type Overlap = {
  readonly a: SourceId
  readonly b: SourceId
  /** Words that both share word for word. */
  readonly copied: { readonly ofA: number; readonly ofB: number }
  /** Passages that have a counterpart in the other. */
  readonly aligned: { readonly ofA: number; readonly ofB: number }
  /** How many passages those are. */
  readonly passages: { readonly inA: number; readonly inB: number }
}

export type TermRow = {
  /** As it is mostly written. */
  readonly words: string
  readonly is: 'term' | 'name'
  /** How often in each source, in the dossier's order. */
  readonly counts: readonly number[]
  /** Where it first stands in each; null where it does not. */
  readonly firsts: readonly (Span | null)[]
}

/** A bird's-eye view of the project's sources. */
export type Dossier = {
  readonly sources: readonly SourceId[]
  /** Only pairs that overlap at all. */
  readonly overlaps: readonly Overlap[]
  /** Sources that share so much text that they may be one witness, not yet of one lineage: proposals. */
  readonly clusters: readonly (readonly SourceId[])[]
  /** The most telling first. */
  readonly terms: readonly TermRow[]
}
