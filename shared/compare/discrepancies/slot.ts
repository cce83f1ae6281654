import type { EvidenceValue } from '../../project/evidence-value.ts'
import type { FactKind } from '../../project/passage-decision.ts'
import type { Place } from '../compared-source.ts'
import type { Fact } from '../facts/fact.ts'
import type { AspectName } from './discrepancy.ts'
import type { PreparedSource } from '../prepared-source.ts'
import type { Relation } from './values/relation.ts'

/** A fact as it is set against others: what it is about, and what it says of it. */
export type Slot<F extends Fact = Fact> = {
  readonly prepared: PreparedSource
  readonly fact: F
  readonly at: Place
  readonly quote: Place
  readonly value: EvidenceValue | null
  /** Stems and words of names of the clause, without the fact's own words. */
  readonly terms: ReadonlySet<string>
  /** All that its sentence says. */
  readonly context: ReadonlySet<string>
  /** Only slots that have one of these in common can be about one thing. */
  readonly bound: readonly string[]
  /** Keys by which it is found besides, whatever words it has in common with others. */
  readonly near: readonly string[]
}

/** One way in which reports can differ: which facts answer it, and when two of them answer the same question. */
export type Aspect<F extends Fact = Fact> = {
  readonly name: AspectName
  readonly kind: FactKind
  /** Of one source, in their order. */
  readonly slots: (prepared: PreparedSource, facts: readonly Fact[]) => readonly Slot<F>[]
  /** How likely two slots are about one thing, 0 to about 1; 0 also where they cannot be. */
  readonly likeness: (a: Slot<F>, b: Slot<F>, shared: SharedTerms) => number
  readonly relate: (a: Slot<F>, b: Slot<F>) => Relation
  /** From which likeness on two slots are taken to be about one thing. */
  readonly threshold: number
  /** Whether what agrees is not worth a row: that two texts name one thing alike says nothing. */
  readonly differing: boolean
  /** Whether one source may contradict itself by two slots; else it speaks of two things. */
  readonly alone: (a: Slot<F>, b: Slot<F>) => boolean
  /** Whether what one says is how things went on from another, so that they are no contradiction; absent where nothing is. */
  readonly overtakes?: (later: Slot<F>, earlier: Slot<F>) => boolean
}

/** What two slots have in common. Weights are of rare words near 1, of words that stand everywhere near 0. */
export type SharedTerms = {
  readonly terms: readonly string[]
  /** Sum of the weights of shared terms of the clauses. */
  readonly weight: number
  /** The same as a share of what both clauses hold, and of what both sentences hold; 0 to 1. */
  readonly share: number
  /** Share of the clauses that counts all of the longer one too. */
  readonly cosine: number
  readonly contextShare: number
  /** Of both sources as a whole: whether they report one story. */
  readonly storyShare: number
}

/** Orders slots the same way whatever order sources and facts come in, and whenever they were imported. */
export const compareSlots = (a: Slot, b: Slot): number =>
  compareSources(a.prepared, b.prepared) || a.at.start - b.at.start || a.at.end - b.at.end

/** By what they are, so that each import of the same files gives the same rows; by their random ids only where nothing tells them apart. */
export function compareSources({ source: a }: PreparedSource, { source: b }: PreparedSource): number {
  if (a.id === b.id) return 0
  return (
    compareText(a.published?.iso ?? '~', b.published?.iso ?? '~') ||
    compareText(a.title, b.title) ||
    compareText(a.text.content, b.text.content) ||
    compareText(a.id, b.id)
  )
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
