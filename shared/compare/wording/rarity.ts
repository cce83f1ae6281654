import type { Known } from '../known.ts'
import type { PreparedSource } from '../prepared-source.ts'
import type { Turn } from '../turn.ts'
import { wordRunOf } from './word-run.ts'

/** In how many of the sources compared words stand. */
export type Rarity = {
  /** What the presence of a word in two sources tells: 1 for one nobody else has, near 0 for one that all have. */
  readonly of: (word: number) => number
  /** How many sources have these two words in a row. */
  readonly sourcesWith: (pair: number) => number
  readonly sources: number
}

/** Counts in how many sources each word and each two words in a row stand. */
export async function rarityAmong(
  known: Known,
  sources: readonly PreparedSource[],
  turn: Turn,
): Promise<Rarity> {
  const words = new Map<number, number>()
  const pairs = new Map<number, number>()
  for (const prepared of sources) {
    const { distinct, distinctPairs } = wordRunOf(known, prepared)
    for (const word of distinct) words.set(word, (words.get(word) ?? 0) + 1)
    for (const pair of distinctPairs) pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    await turn.rest()
  }
  const count = sources.length
  const whole = Math.log(1 + count)
  return {
    of: (word) => Math.log(1 + count / (words.get(word) ?? 1)) / whole,
    sourcesWith: (pair) => pairs.get(pair) ?? 0,
    sources: count,
  }
}
