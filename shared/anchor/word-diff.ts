import { BREAK, wordLikeness } from './tokens.ts'
import type { Token } from './tokens.ts'

/** For each old token the new one that stands in its place, or -1; `likeness` is 0 where a word took another's place. */
export type WordDiff = { readonly partner: Int32Array; readonly likeness: Float64Array }

const GAP = 0.4
/** What equal tokens are worth beside their weight; it is all that holds ends of blocks together. */
const SAME = 0.1
const OTHER_WORD = -0.15
const OTHER_KIND = -1
/** Steps of one comparison; more would be felt. Two paragraphs of a hundred words take a hundredth of it. */
const MOST_STEPS = 3_000_000

const TOGETHER = 0
const DROPPED = 1
const ADDED = 2

/**
 * The most that two stretches have in common in one order, word by word (Needleman and Wunsch, "A general method
 * applicable to the search for similarities in the amino acid sequence of two proteins", 1970; ends that only one of
 * them has are free). Null when it would take too long: the work is bounded by steps, not by time, so that a computer's
 * speed does not change what is found.
 */
export function diffWords(before: readonly Token[], after: readonly Token[]): WordDiff | null {
  const width = after.length + 1
  if (before.length * width > MOST_STEPS) return null
  const moves = new Uint8Array((before.length + 1) * width)
  let above = new Float64Array(width)
  let row = new Float64Array(width)
  let best = { score: 0, old: 0, fresh: 0 }
  for (let old = 1; old <= before.length; old++) {
    const token = before[old - 1] as Token
    row[0] = 0
    for (let fresh = 1; fresh < width; fresh++) {
      const together = (above[fresh - 1] as number) + likening(token, after[fresh - 1] as Token)
      const dropped = (above[fresh] as number) - GAP
      const added = (row[fresh - 1] as number) - GAP
      const most = Math.max(together, dropped, added)
      row[fresh] = most
      moves[old * width + fresh] = most === together ? TOGETHER : most === dropped ? DROPPED : ADDED
      if (most > best.score && (fresh === width - 1 || old === before.length))
        best = { score: most, old, fresh }
    }
    ;[above, row] = [row, above]
  }
  const partner = new Int32Array(before.length).fill(-1)
  const likeness = new Float64Array(before.length)
  for (let { old, fresh } = best; old > 0 && fresh > 0;) {
    const move = moves[old * width + fresh]
    if (move !== ADDED) old -= 1
    if (move !== DROPPED) fresh -= 1
    if (move !== TOGETHER) continue
    partner[old] = fresh
    likeness[old] = wordLikeness(before[old]?.text ?? '', after[fresh]?.text ?? '')
  }
  return { partner, likeness }
}

function likening(one: Token, other: Token): number {
  if (one.text === other.text) return one.weight + SAME
  if (one.text === BREAK || other.text === BREAK) return OTHER_KIND
  const likeness = wordLikeness(one.text, other.text)
  if (likeness > 0) return likeness * Math.min(one.weight, other.weight)
  return isLight(one) === isLight(other) ? OTHER_WORD : OTHER_KIND
}

const isLight = ({ weight }: Token): boolean => weight < GAP
