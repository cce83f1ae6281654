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
  readonly counts: ReadonlyMap<number, number>
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
  const see = (id: number) => counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const { words, grams, names, numbers } of all) {
    words.ids.forEach(see)
    grams.ids.forEach(see)
    names.forEach(see)
    numbers.forEach(see)
  }
  return { counts, passages: all.length, length: all.reduce((sum, { length }) => sum + length, 0) }
}

/** The weighing of all sources together. It is the same in whatever order they come. */
export function weighingOf(spreads: readonly Spread[]): Weighing {
  const counts = new Map<number, number>()
  for (const spread of spreads)
    for (const [id, count] of spread.counts) counts.set(id, (counts.get(id) ?? 0) + count)
  const passages = spreads.reduce((sum, spread) => sum + spread.passages, 0)
  const length = spreads.reduce((sum, spread) => sum + spread.length, 0)
  const idfOf = (count: number) => Math.log(1 + (passages - count + 0.5) / (count + 0.5))
  const table = new Map(Array.from(counts, ([id, count]) => [id, idfOf(count)]))
  const unseen = idfOf(0.5)
  return {
    idf: (id) => table.get(id) ?? unseen,
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
  const scores = words.ids.map((id, at) => {
    const count = words.values[at] ?? 0
    const weight = idf(id) * (shares[at] ?? 1)
    all += weight
    return (weight * count * (K1 + 1)) / (count + long)
  })
  return {
    words: { ids: words.ids, values: scores },
    all: Math.max(all, floor),
    grams: unit(tellingGrams(grams, weighing)),
    names: unit({ ids: names, values: names.map((id) => Math.sqrt(idf(id))) }),
    numbers: unit({ ids: numbers, values: numbers.map((id) => Math.sqrt(idf(id))) }),
  }
}

function unit({ ids, values }: Vector): Vector {
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))
  return length === 0 ? { ids, values } : { ids, values: values.map((value) => value / length) }
}

function tellingGrams(grams: Vector, { idf, leastGram }: Weighing): Vector {
  const ids: number[] = []
  const values: number[] = []
  for (const [at, id] of grams.ids.entries()) {
    const weight = idf(id)
    if (weight < leastGram) continue
    ids.push(id)
    values.push(weight * (1 + Math.log(grams.values[at] ?? 1)))
  }
  return { ids, values }
}
