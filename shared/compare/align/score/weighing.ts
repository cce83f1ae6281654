import type { Features } from './features.ts'

/** How telling each feature is among the passages that are compared, and how long these are. */
export type Weighing = {
  /** Inverse passage frequency, never below 0. */
  readonly idf: (id: number) => number
  /** Telling words in a passage, on average. */
  readonly meanLength: number
  /** What a passage of very few words is measured by, so that one word in common makes no likeness. */
  readonly floor: number
  /** Runs of letters that are worth less say nothing and are left out, which saves most of the work. */
  readonly leastGram: number
  /** Those that are worth less are common: they make most of the work and little of the likeness. */
  readonly rareGram: number
  /** False where there are too many passages: then only those whose words are alike are compared by their letters. */
  readonly isInFull: boolean
}

/** In how many passages of a source each feature is. */
export type Spread = {
  readonly ids: Int32Array
  readonly counts: Int32Array
  readonly passages: number
  readonly length: number
}

/** From so many passages on, what half of them have says nothing. */
const MANY = 50
const IN_HALF = Math.LN2

/** What more than a tenth of all passages have is common. */
const IN_A_TENTH = Math.LN10

/** Up to so many passages (about a hundred reports) each is compared with each other in full. */
const IN_FULL = 4000

/** Passages of rare words that count as the least to be compared. */
const LEAST_WORDS = 5

export function spreadOf(all: readonly Features[]): Spread {
  const counts = new Map<number, number>()
  for (const { words, grams, names, numbers } of all)
    for (const ids of [words.ids, grams.ids, names, numbers])
      for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return {
    ids: Int32Array.from(counts.keys()),
    counts: Int32Array.from(counts.values()),
    passages: all.length,
    length: all.reduce((sum, { length }) => sum + length, 0),
  }
}

/** The weighing of all sources together, for a dictionary of so many features. It is the same in whatever order they come. */
export function weighingOf(spreads: readonly Spread[], features: number): Weighing {
  const counts = new Int32Array(features)
  for (const spread of spreads)
    for (let at = 0; at < spread.ids.length; at++) {
      const id = spread.ids[at] ?? 0
      counts[id] = (counts[id] ?? 0) + (spread.counts[at] ?? 0)
    }
  const passages = spreads.reduce((sum, spread) => sum + spread.passages, 0)
  const length = spreads.reduce((sum, spread) => sum + spread.length, 0)
  const idfOf = (count: number) => Math.log(1 + (passages - count + 0.5) / (count + 0.5))
  const unseen = idfOf(0.5)
  const table = Float64Array.from(counts, (count) => (count === 0 ? unseen : idfOf(count)))
  return {
    // What was met first in a question has no place in the table.
    idf: (id) => (id < features ? (table[id] ?? unseen) : unseen),
    meanLength: Math.max(1, length / Math.max(1, passages)),
    floor: LEAST_WORDS * idfOf(1),
    leastGram: passages < MANY ? 0 : IN_HALF,
    rareGram: passages > IN_FULL ? Infinity : IN_A_TENTH,
    isInFull: passages <= IN_FULL,
  }
}
