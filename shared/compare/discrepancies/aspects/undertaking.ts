import { overlaps, type Span } from '../../../text/offsets.ts'
import type { Bearing, Fact } from '../../facts/fact.ts'
import type { Passage, PreparedSource } from '../../prepared-source.ts'
import { countriesIn } from './country-terms.ts'
import { createAbout, type About } from './about.ts'

type Told = {
  /** The words that say how far it has come. */
  readonly phrase: Span
  /** Whether a word says what it is about without saying which. */
  readonly isAnything: (word: string) => boolean
  /** Whether it is only pointed at: `this work`. */
  readonly isPointing: boolean
}

/** Sentences before one that may say which country it is about. */
const NEAR = 2
/** Sentences before one in which what it points at is looked for. */
const FAR = 6
/** Words of a phrase that says nothing but how far something has come. */
const SHORT = 4

/**
 * What some words of a clause are told of. What is only pointed at ("this work") is what the sentence before speaks of; in a
 * quotation, what was quoted before. A clause that names no country is about the one that was named last.
 */
export function undertakingOf(
  prepared: PreparedSource,
  facts: readonly Fact[],
  { clause, passage }: Bearing,
  { phrase, isAnything, isPointing }: Told,
): About {
  const { source, passages } = prepared
  const own = passages[passage]
  const said = own?.tokens.filter((token) => overlaps(token, phrase)) ?? []
  // Within a long one stands what it is said of: `work on the bridge has begun`.
  const edges = new Set(said.length <= SHORT ? said : [...said.slice(0, 1), ...said.slice(-1)])
  const about = createAbout(prepared, (token) => edges.has(token) || isAnything(token.word))
  if (own === undefined) return about.all()
  about.add(own, clause)
  // Some clauses are cut before what they speak of.
  if (about.all().terms.size === 0) about.add(own, own)
  if (isPointing) for (const [before, part] of antecedentOf(passages, facts, own)) about.add(before, part)
  const countries = new Set(about.all().countries)
  for (let at = passage - 1; countries.size === 0 && at >= Math.max(0, passage - NEAR); at--) {
    const near = passages[at]
    if (near === undefined) continue
    for (const country of countriesIn(near, source.text.content, source.language)) countries.add(country)
  }
  const { terms, names } = about.all()
  return { terms: new Set([...terms, ...countries]), names, countries }
}

/** The sentence before, or all that is quoted in the last one before a quotation. */
function antecedentOf(
  passages: readonly Passage[],
  facts: readonly Fact[],
  own: Passage,
): readonly (readonly [Passage, Span])[] {
  const quoted = facts.flatMap((fact) => (fact.kind === 'attribution' ? fact.quoted : []))
  const quotedIn = (passage: Passage): readonly Span[] => quoted.filter((part) => overlaps(part, passage))
  const before = passages.slice(Math.max(0, own.index - FAR), own.index)
  const quotation =
    quotedIn(own).length > 0 ? before.findLast((passage) => quotedIn(passage).length > 0) : undefined
  if (quotation !== undefined) return quotedIn(quotation).map((part) => [quotation, part] as const)
  const last = before.at(-1)
  return last === undefined ? [] : [[last, last]]
}
