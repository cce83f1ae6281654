import type { Corpus } from '../corpus.ts'
import type { PreparedSource } from '../prepared-source.ts'
import { compareSources, type SharedTerms, type Slot } from './slot.ts'
import { createStories } from './stories.ts'
import { countedTerms, termNumbers, termWeights } from './term-numbers.ts'

/** How telling words are among some sources. */
export type Weights = {
  /** 0 for a word that stands in every passage, 1 for one that stands in only one. */
  readonly of: (term: string) => number
  readonly shared: (a: Slot, b: Slot) => SharedTerms
}

/**
 * Passages of other things that are taken to be there too: what all of a few short reports speak of still tells what they
 * speak of.
 */
const BACKGROUND = 30

/** Weighs words by the share of passages they stand in. Linear in the words of the sources, each counted once. */
export function weightsAmong({ known }: Corpus, sources: readonly PreparedSource[]): Weights {
  const counted = sources.toSorted(compareSources).map((prepared) => countedTerms(known, prepared))
  const passages = sources.reduce((sum, prepared) => sum + prepared.passages.length, BACKGROUND)
  const weights = termWeights(known, counted, passages)
  const numberOf = termNumbers(known)
  const of = (term: string): number => weights[numberOf.get(term) ?? -1] ?? 1
  const sumOf = remembered((terms) => total(terms, of))
  const overlap = (a: Terms, b: Terms) => {
    const [small, large] = a.size <= b.size ? [a, b] : [b, a]
    const terms: string[] = []
    let weight = 0
    for (const term of small)
      if (large.has(term)) {
        terms.push(term)
        weight += of(term)
      }
    if (weight === 0) return { terms, weight, cosine: 0, share: 0 }
    const [one, other] = [sumOf(a), sumOf(b)]
    // A clause of two words is no less alike for being short.
    const cosine = weight / Math.sqrt(one * other)
    return { terms, weight, cosine, share: (cosine + weight / Math.min(one, other)) / 2 }
  }
  const storyShare = createStories(counted, weights)
  const means = { overlap, storyShare }
  return { of, shared: (a, b) => new Shared(means, a, b) }
}

type Overlap = Pick<SharedTerms, 'cosine' | 'share' | 'terms' | 'weight'>
type Means = {
  readonly overlap: (a: Terms, b: Terms) => Overlap
  readonly storyShare: (a: PreparedSource, b: PreparedSource) => number
}

/**
 * Contexts and stories are compared only where that is asked for: most pairs are told by their clauses. A class, since of tens of
 * thousands of pairs each would have functions of its own.
 */
class Shared implements SharedTerms {
  readonly terms: readonly string[]
  readonly weight: number
  readonly share: number
  readonly cosine: number
  readonly #means: Means
  readonly #a: Slot
  readonly #b: Slot

  constructor(means: Means, a: Slot, b: Slot) {
    const { terms, weight, share, cosine } = means.overlap(a.terms, b.terms)
    this.terms = terms
    this.weight = weight
    this.share = share
    this.cosine = cosine
    this.#means = means
    this.#a = a
    this.#b = b
  }

  get contextShare() {
    return this.#means.overlap(this.#a.context, this.#b.context).share
  }

  get storyShare() {
    return this.#means.storyShare(this.#a.prepared, this.#b.prepared)
  }
}

type Terms = ReadonlySet<string>

function total(terms: Terms, of: (term: string) => number): number {
  let sum = 0
  for (const term of terms) sum += of(term)
  return sum
}

/** The same for the same set, worked out once. */
function remembered(make: (terms: Terms) => number): (terms: Terms) => number {
  const made = new WeakMap<Terms, number>()
  return (terms) => {
    const known = made.get(terms) ?? make(terms)
    made.set(terms, known)
    return known
  }
}
