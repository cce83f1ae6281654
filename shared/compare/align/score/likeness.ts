import type { PassageIndex } from './passage-index.ts'
import { addProducts, addShared, productWith, spreadOut, takeBack } from './postings.ts'
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
  /** By feature, where each passage is asked for its letters: what the asked one has. */
  readonly letters: Float64Array | null
}

/** Room for sums over all passages, to be used again for each that is asked. */
export function roomFor({ passages: { length }, grams, features }: PassageIndex): Sums {
  return {
    theirs: new Float64Array(length),
    ours: new Float64Array(length),
    grams: new Float64Array(length),
    names: new Float64Array(length),
    numbers: new Float64Array(length),
    letters: grams === null ? new Float64Array(features) : null,
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
  const { theirs, ours, grams, names, numbers, letters } = sums
  for (const room of [theirs, ours, grams, names, numbers]) room.fill(0, 0, end)
  addShared(index.words, asked.words, end, theirs, ours)
  addProducts(index.names, asked.names, end, names)
  addProducts(index.numbers, asked.numbers, end, numbers)
  if (index.grams !== null) addProducts(index.grams, asked.grams, end, grams)
  if (letters !== null) spreadOut(asked.grams, letters)
  for (let at = 0; at < end; at++) {
    const given = (theirs[at] ?? 0) / asked.all
    const words = sides === 'asked' ? given : (given + (ours[at] ?? 0) / (index.alls[at] ?? 1)) / 2
    const alike = letters === null ? (grams[at] ?? 0) : lettersAlike(index.weighed[at], words, letters)
    row[at] = contentLikeness(words, alike, names[at] ?? 0, numbers[at] ?? 0)
  }
  if (letters !== null) takeBack(asked.grams, letters)
}

/** Where few words are shared, letters are taken to be shared alike. */
const lettersAlike = (other: Weighed | undefined, words: number, letters: Float64Array): number =>
  other === undefined || words < LEAST_ALIKE ? words : productWith(letters, other.grams)

/** The score of two texts of which each part is 0 to 1. */
export function contentLikeness(words: number, grams: number, names: number, numbers: number): number {
  const content = WORDS * words + GRAMS * grams
  return content + Math.min(NAMES * names + NUMBERS * numbers, MOST_FOR_NAMES * content)
}
