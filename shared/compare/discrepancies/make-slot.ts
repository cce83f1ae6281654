import type { EvidenceValue } from '../../project/evidence-value.ts'
import { span, type Span } from '../../text/offsets.ts'
import { placeOf, type Place } from '../compared-source.ts'
import type { Fact } from '../facts/fact.ts'
import { keptByFacts } from '../facts/kept-by-facts.ts'
import type { PreparedSource } from '../prepared-source.ts'
import { compareSlots, type Aspect, type Slot } from './slot.ts'
import { clauseTerms, passageTerms } from './terms.ts'

type Means = {
  readonly value: EvidenceValue | null
  readonly bound: readonly string[]
  readonly near?: readonly string[]
  /** What is marked, if not the fact's own words. */
  readonly at?: Span
  /** What it is about, if not the words of its clause. */
  readonly terms?: ReadonlySet<string>
}

/** Makes a slot of a fact; null if its passage is not there. */
export function makeSlot<F extends Fact>(prepared: PreparedSource, fact: F, means: Means): Slot<F> | null {
  const passage = prepared.passages[fact.bearing.passage]
  if (passage === undefined) return null
  const at = means.at ?? fact
  const place = (words: Span): Place => placeOf(prepared.source, words)
  const { clause } = fact.bearing
  return {
    prepared,
    fact,
    at: place(at),
    // The words themselves stand in what is quoted, whatever the clause was taken to be.
    quote: place(span(Math.min(clause.start, at.start), Math.max(clause.end, at.end))),
    value: means.value,
    terms: means.terms ?? clauseTerms(fact.bearing),
    context: passageTerms(passage, at),
    bound: means.bound,
    near: means.near ?? [],
  }
}

/** The slots of a source in their order, made again only when its facts are others. */
export const slotsOnce = <F extends Fact>(make: Aspect<F>['slots']): Aspect<F>['slots'] =>
  keptByFacts((prepared, facts) => make(prepared, facts).toSorted(compareSlots))

/** What a verb reports: its group, else itself. */
export function verbKey({ bearing: { verb } }: Fact): string | null {
  return verb === null ? null : verb.group === null ? `=${verb.stem}` : verb.group
}
