import type { Corpus } from '../corpus.ts'
import type { PreparedSource } from '../prepared-source.ts'
import { compareSources, type SharedTerms, type Slot } from './slot.ts'
import { createStories } from './stories.ts'
import { termCounts } from './terms.ts'

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
  const passagesWith = new Map<string, number>()
  const countsOf = (prepared: PreparedSource) => {
    const { versionId, language } = prepared.source
    return known.of(`terms ${language ?? ''}`, [versionId], () => termCounts(prepared))
  }
  let passages = BACKGROUND
  for (const prepared of sources) {
    passages += prepared.passages.length
    for (const [term, count] of countsOf(prepared))
      passagesWith.set(term, (passagesWith.get(term) ?? 0) + count)
  }
  const rarest = Math.log(passages)
  const weights = new Map<string, number>()
  for (const [term, count] of passagesWith) weights.set(term, Math.log(passages / count) / rarest)
  const of = (term: string): number => weights.get(term) ?? 1
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
  const storyShare = createStories(sources.toSorted(compareSources), {
    termsOf: (prepared) => [...countsOf(prepared).keys()],
    weightOf: of,
  })
  return {
    of,
    shared(a, b) {
      // Worked out only where they are asked for: most pairs are told by their clauses.
      return {
        ...overlap(a.terms, b.terms),
        get contextShare() {
          return overlap(a.context, b.context).share
        },
        get storyShare() {
          return storyShare(a.prepared, b.prepared)
        },
      }
    },
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
