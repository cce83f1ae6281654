import type { PassageIndex } from './passage-index.ts'
import { addProducts, addShared, productWith, spreadOut, takeBack } from './postings.ts'
import type { Weighed } from './weigh.ts'

/** What the parts of the score weigh; found by measuring, see docs/benchmarks.md. */
const WORDS = 0.4
const GRAMS = 0.4
const NAMES = 0.09
const NUMBERS = 0.1
/** Names and numbers alone make no likeness: they add half of what the words are worth at most. */
const MOST_FOR_NAMES = 0.5

/** Words in common below this are not looked at more closely where there is too much to look at everything. */
const LEAST_ALIKE = 0.08

/** Cosines of runs of letters are sums of rounded numbers: a bound may be short by so much. */
const ROUNDING = 1e-9

/** Whether both passages are measured by what they share, or only the asked one: a selection may be half a sentence. */
export type Sides = 'both' | 'asked'

/**
 * How like one passage those of an index are, from 0 to about 1: BM25 on words and the cosine of runs of letters in equal parts,
 * and a little for names and numbers in common. One row is used again for each passage that is asked about.
 */
export type LikenessRow = {
  /** Asks about another passage, among those below `end`; about none for null. */
  readonly ask: (asked: Weighed | null, end: number) => void
  /** The likeness of one passage, worked out when it is wanted. */
  readonly at: (passage: number) => number
  /** The passages that may be at least so like, ascending: all that are, and few others. */
  readonly reaching: (least: number) => readonly number[]
}

const UNKNOWN = -1

export function createRow(index: PassageIndex, sides: Sides): LikenessRow {
  const { alls, weighed, commonLengths, passages, features, weighing } = index
  const row = (length: number) => new Float64Array(length)
  const [theirs, ours] = [row(passages.length), row(passages.length)]
  const [grams, names, numbers] = [row(passages.length), row(passages.length), row(passages.length)]
  const values = row(passages.length)
  const letters = row(features)
  let asked: Weighed | null = null
  let end = 0

  const wordsAt = (at: number, { all }: Weighed): number => {
    const given = (theirs[at] ?? 0) / all
    return sides === 'asked' ? given : (given + (ours[at] ?? 0) / (alls[at] ?? 1)) / 2
  }
  const lettersAt = (at: number, words: number): number => {
    const common = weighed[at]?.commonGrams
    if (common === undefined || (!weighing.isInFull && words < LEAST_ALIKE)) return words
    return (grams[at] ?? 0) + productWith(letters, common)
  }

  return {
    ask(next, before) {
      if (asked !== null) takeBack(asked.grams, letters)
      asked = next
      end = before
      if (next === null) return
      for (const sums of [theirs, ours, grams, names, numbers]) sums.fill(0, 0, end)
      values.fill(UNKNOWN, 0, end)
      addShared(index.words, next.words, end, theirs, ours)
      addProducts(index.names, next.names, end, names)
      addProducts(index.numbers, next.numbers, end, numbers)
      addProducts(index.grams, next.rareGrams, end, grams)
      spreadOut(next.grams, letters)
    },
    at(at) {
      if (asked === null || at >= end) return 0
      const known = values[at] ?? 0
      if (known !== UNKNOWN) return known
      const words = wordsAt(at, asked)
      const made = contentLikeness(words, lettersAt(at, words), names[at] ?? 0, numbers[at] ?? 0)
      values[at] = made
      return made
    },
    reaching(least) {
      const among = asked
      if (among === null) return []
      const { commonLength } = among
      const most = (at: number) =>
        contentLikeness(
          wordsAt(at, among),
          (grams[at] ?? 0) + commonLength * (commonLengths[at] ?? 1) + ROUNDING,
          names[at] ?? 0,
          numbers[at] ?? 0,
        )
      const letters = {
        grams,
        commonLength,
        commonLengths,
        least: least / (GRAMS * (1 + MOST_FOR_NAMES)) - ROUNDING,
      }
      return withAnything(theirs, letters, end).filter((at) => most(at) >= least)
    },
  }
}

type Letters = {
  readonly grams: Float64Array
  readonly commonLength: number
  readonly commonLengths: Float64Array
  readonly least: number
}

/** The passages that have a word in common with the asked one, or enough letters: most have neither, and little time is to be spent on them. */
function withAnything(
  words: Float64Array,
  { grams, commonLength, commonLengths, least }: Letters,
  end: number,
) {
  const found: number[] = []
  for (let at = 0; at < end; at++)
    if ((words[at] ?? 0) !== 0 || (grams[at] ?? 0) + commonLength * (commonLengths[at] ?? 1) >= least)
      found.push(at)
  return found
}

/** The score of two texts of which each part is 0 to 1. */
export function contentLikeness(words: number, grams: number, names: number, numbers: number): number {
  const content = WORDS * words + GRAMS * grams
  return content + Math.min(NAMES * names + NUMBERS * numbers, MOST_FOR_NAMES * content)
}
