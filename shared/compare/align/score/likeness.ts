import type { PassageIndex } from './passage-index.ts'
import { addProducts, addShared, product } from './postings.ts'
import type { Weighed } from './weighing.ts'

/** What the parts of the score weigh; found by measuring, see docs/benchmarks.md. */
const WORDS = 0.4
const GRAMS = 0.4
const NAMES = 0.09
const NUMBERS = 0.1
/** Names and numbers alone make no likeness: they add half of what the words are worth at most. */
const MOST_FOR_NAMES = 0.5

/** Words in common below this are not looked at more closely where there is too much to look at everything. */
const LEAST_ALIKE = 0.08

/** Whether both passages are measured by what they share, or only the asked one: a selection may be half a sentence. */
export type Sides = 'both' | 'asked'

type Sums = {
  readonly theirs: Float64Array
  readonly ours: Float64Array
  readonly grams: Float64Array
  readonly names: Float64Array
  readonly numbers: Float64Array
}

/** Room for sums over all passages, to be used again for each that is asked. */
export function roomFor({ passages: { length } }: PassageIndex): Sums {
  return {
    theirs: new Float64Array(length),
    ours: new Float64Array(length),
    grams: new Float64Array(length),
    names: new Float64Array(length),
    numbers: new Float64Array(length),
  }
}

/**
 * Writes into `row` how like a passage each of the index below `end` is, from 0 to about 1: BM25 on words and the cosine of runs of
 * letters in equal parts, and a little for names and numbers in common.
 */
export function likenessTo(
  index: PassageIndex,
  asked: Weighed,
  { end, sides }: { readonly end: number; readonly sides: Sides },
  sums: Sums,
  row: Float64Array,
): void {
  for (const room of Object.values(sums)) room.fill(0, 0, end)
  addShared(index.words, asked.words, end, sums.theirs, sums.ours)
  addProducts(index.names, asked.names, end, sums.names)
  addProducts(index.numbers, asked.numbers, end, sums.numbers)
  if (index.grams !== null) addProducts(index.grams, asked.grams, end, sums.grams)
  const letters =
    index.grams === null ? new Map(asked.grams.ids.map((id, at) => [id, asked.grams.values[at] ?? 0])) : null
  for (let at = 0; at < end; at++) {
    const other = index.weighed[at]
    if (other === undefined) continue
    const given = (sums.theirs[at] ?? 0) / asked.all
    const words = sides === 'asked' ? given : (given + (sums.ours[at] ?? 0) / other.all) / 2
    const grams =
      letters === null ? (sums.grams[at] ?? 0) : words < LEAST_ALIKE ? words : product(letters, other.grams)
    row[at] = contentLikeness(words, grams, sums.names[at] ?? 0, sums.numbers[at] ?? 0)
  }
}

/** The score of two texts of which each part is 0 to 1. */
export function contentLikeness(words: number, grams: number, names: number, numbers: number): number {
  const content = WORDS * words + GRAMS * grams
  return content + Math.min(NAMES * names + NUMBERS * numbers, MOST_FOR_NAMES * content)
}
