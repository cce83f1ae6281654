import type { Features, Vector } from './features.ts'

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
  }
}

/** A passage as it is compared with others under one weighing. */
export type Weighed = {
  /** What each word adds to the score of this passage when it is asked for (BM25). */
  readonly words: Vector
  /** What a passage would score if it answered all words of this one. */
  readonly all: number
  /** The following are of length 1, so that products are cosines. */
  readonly grams: Vector
  readonly names: Vector
  readonly numbers: Vector
}

const K1 = 1.2
const B = 0.75

export function weigh(
  { words, shares, grams, names, numbers, length }: Features,
  weighing: Weighing,
): Weighed {
  const { idf, meanLength, floor } = weighing
  const long = K1 * (1 - B + (B * length) / meanLength)
  let all = 0
  const scores = new Float64Array(words.ids.length)
  for (let at = 0; at < scores.length; at++) {
    const count = words.values[at] ?? 0
    const weight = idf(words.ids[at] ?? 0) * (shares[at] ?? 1)
    all += weight
    scores[at] = (weight * count * (K1 + 1)) / (count + long)
  }
  return {
    words: { ids: words.ids, values: scores },
    all: Math.max(all, floor),
    grams: unit(tellingGrams(grams, weighing)),
    names: unit({ ids: names, values: Float64Array.from(names, (id) => Math.sqrt(idf(id))) }),
    numbers: unit({ ids: numbers, values: Float64Array.from(numbers, (id) => Math.sqrt(idf(id))) }),
  }
}

/** The same of length 1; its values are changed. */
function unit(vector: Vector): Vector {
  const { values } = vector
  let squares = 0
  for (let at = 0; at < values.length; at++) squares += (values[at] ?? 0) * (values[at] ?? 0)
  if (squares === 0) return vector
  const length = Math.sqrt(squares)
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) / length
  return vector
}

function tellingGrams(grams: Vector, { idf, leastGram }: Weighing): Vector {
  const ids = new Int32Array(grams.ids.length)
  const values = new Float64Array(grams.ids.length)
  let count = 0
  for (let at = 0; at < grams.ids.length; at++) {
    const id = grams.ids[at] ?? 0
    const weight = idf(id)
    if (weight < leastGram) continue
    ids[count] = id
    values[count] = weight * (grams.values[at] ?? 0)
    count += 1
  }
  return { ids: ids.subarray(0, count), values: values.subarray(0, count) }
}
