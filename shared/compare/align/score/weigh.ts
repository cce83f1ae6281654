import type { Features, Vector } from './features.ts'
import type { Weighing } from './weighing.ts'

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
  /** The two parts of `grams`, and the length of the second. */
  readonly rareGrams: Vector
  readonly commonGrams: Vector
  readonly commonLength: number
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
    ...weighedGrams(grams, weighing),
    words: { ids: words.ids, values: scores },
    all: Math.max(all, floor),
    names: unit({ ids: names, values: Float64Array.from(names, (id) => Math.sqrt(idf(id))) }),
    numbers: unit({ ids: numbers, values: Float64Array.from(numbers, (id) => Math.sqrt(idf(id))) }),
  }
}

/** The same of length 1; its values are changed. */
function unit(vector: Vector): Vector {
  const length = lengthOf(vector)
  if (length === 0) return vector
  const { values } = vector
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) / length
  return vector
}

/** The runs of letters that say something, rare ones first. */
function weighedGrams(
  grams: Vector,
  { idf, leastGram, rareGram }: Weighing,
): Pick<Weighed, 'commonGrams' | 'commonLength' | 'grams' | 'rareGrams'> {
  const ids = new Int32Array(grams.ids.length)
  const values = new Float64Array(grams.ids.length)
  let rare = 0
  let common = ids.length
  for (let at = 0; at < grams.ids.length; at++) {
    const id = grams.ids[at] ?? 0
    const weight = idf(id)
    if (weight < leastGram) continue
    const place = weight < rareGram ? --common : rare++
    ids[place] = id
    values[place] = weight * (grams.values[at] ?? 0)
  }
  const count = rare + ids.length - common
  ids.copyWithin(rare, common)
  values.copyWithin(rare, common)
  const part = (from: number, to: number): Vector => ({
    ids: ids.subarray(from, to),
    values: values.subarray(from, to),
  })
  const whole = unit(part(0, count))
  const commonGrams = part(rare, count)
  return { grams: whole, rareGrams: part(0, rare), commonGrams, commonLength: lengthOf(commonGrams) }
}

function lengthOf({ values }: Vector): number {
  let squares = 0
  for (let at = 0; at < values.length; at++) squares += (values[at] ?? 0) * (values[at] ?? 0)
  return Math.sqrt(squares)
}
