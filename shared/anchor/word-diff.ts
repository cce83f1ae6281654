import { scratch } from './scratch.ts'
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
  const moves = scratch((before.length + 1) * width)
  const sketches = after.map(sketch)
  let above = new Float64Array(width)
  let row = new Float64Array(width)
  let best = { score: 0, old: 0, fresh: 0 }
  for (let old = 1; old <= before.length; old++) {
    const token = before[old - 1] as Token
    const own = sketch(token)
    const from = old * width
    row[0] = 0
    let left = 0
    for (let fresh = 1; fresh < width; fresh++) {
      let move = TOGETHER
      let most = above[fresh - 1] as number
      const other = sketches[fresh - 1] as Sketch
      if (own.kind !== other.kind) most += OTHER_KIND
      else if (own.first !== other.first && own.last !== other.last) most += OTHER_WORD
      else most += likening(token, after[fresh - 1] as Token)
      const dropped = (above[fresh] as number) - GAP
      if (dropped > most) [most, move] = [dropped, DROPPED]
      if (left - GAP > most) [most, move] = [left - GAP, ADDED]
      row[fresh] = left = most
      moves[from + fresh] = move
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

/** What tells most words apart at once. */
type Sketch = { readonly kind: 'word' | 'mark' | 'break'; readonly first: number; readonly last: number }

const sketch = ({ text, weight }: Token): Sketch => ({
  kind: text === BREAK ? 'break' : weight < GAP ? 'mark' : 'word',
  first: text.charCodeAt(0),
  last: text.charCodeAt(text.length - 1),
})

function likening(one: Token, other: Token): number {
  if (one.text === other.text) return one.weight + SAME
  const likeness = wordLikeness(one.text, other.text)
  return likeness > 0 ? likeness * Math.min(one.weight, other.weight) : OTHER_WORD
}
