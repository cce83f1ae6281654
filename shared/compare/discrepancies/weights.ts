import type { Corpus } from '../corpus.ts'
import type { PreparedSource } from '../prepared-source.ts'
import type { SharedTerms, Slot } from './slot.ts'
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
  const of = (term: string): number => Math.log(passages / (passagesWith.get(term) ?? 1)) / rarest
  const sums = new WeakMap<ReadonlySet<string>, number>()
  const sumOf = (terms: ReadonlySet<string>): number => {
    const known = sums.get(terms)
    if (known !== undefined) return known
    let sum = 0
    for (const term of terms) sum += of(term)
    sums.set(terms, sum)
    return sum
  }
  const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>) => {
    const [small, large] = a.size <= b.size ? [a, b] : [b, a]
    const terms = [...small].filter((term) => large.has(term))
    const weight = terms.reduce((sum, term) => sum + of(term), 0)
    if (weight === 0) return { terms, weight, cosine: 0, share: 0 }
    const [one, other] = [sumOf(a), sumOf(b)]
    // A clause of two words is no less alike for being short.
    const cosine = weight / Math.sqrt(one * other)
    return { terms, weight, cosine, share: (cosine + weight / Math.min(one, other)) / 2 }
  }
  const storyTerms = (prepared: PreparedSource): ReadonlySet<string> => {
    const { versionId, language } = prepared.source
    return known.of(`story ${language ?? ''}`, [versionId], () => new Set(countsOf(prepared).keys()))
  }
  const stories = new Map<string, number>()
  const storyShare = (a: PreparedSource, b: PreparedSource): number => {
    if (a === b) return 1
    const key = [a.source.id, b.source.id].toSorted().join(' ')
    const found = stories.get(key) ?? likenessOf(storyTerms(a), storyTerms(b), of)
    stories.set(key, found)
    return found
  }
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

/** Cosine of two sets of terms, each as long as its weight. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>, of: (term: string) => number): number {
  const squares = (terms: ReadonlySet<string>): number => {
    let sum = 0
    for (const term of terms) sum += of(term) ** 2
    return sum
  }
  let shared = 0
  for (const term of a) if (b.has(term)) shared += of(term) ** 2
  return shared === 0 ? 0 : shared / Math.sqrt(squares(a) * squares(b))
}
