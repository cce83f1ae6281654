import type { Blocks, Stretch } from './block-map.ts'
import { remainsOf } from './remains.ts'
import type { Diffed } from './remains.ts'
import { BREAK, tokenise } from './tokens.ts'
import type { Token } from './tokens.ts'
import { diffWords } from './word-diff.ts'

/** Where a passage came to lie, and how much of its words, of those around it and of its blocks is still there, 0 to 1. */
export type Followed = Stretch & {
  readonly quote: number
  readonly prefix: number
  readonly suffix: number
  readonly blocks: number
}

/** Stretches of the old and the new text, of whole blocks, that hold the same. */
type Pair = { readonly old: Stretch; readonly fresh: Stretch }

/**
 * Follows a passage through the word diff of its blocks. Null for a passage none of whose words has a counterpart, and
 * where the stretches are too long to compare.
 */
export type Follow = (pair: Pair, passage: Stretch) => Followed | null

/** Words on each side of a passage that are looked at; together about a paragraph. */
const CONTEXT_WORDS = 24

/** Offsets are of the folded texts. Diffs are kept: passages of one paragraph share theirs. */
export function createFollow(before: Blocks, after: Blocks): Follow {
  const known = new Map<string, Diffed | null>()

  function compare({ old, fresh }: Pair): Diffed | null {
    const key = `${old.start} ${old.end} ${fresh.start} ${fresh.end}`
    const cached = known.get(key)
    if (cached !== undefined) return cached
    const words = tokensOf(before, old)
    const others = tokensOf(after, fresh)
    const diff = diffWords(words, others)
    const compared = diff === null ? null : { words, others, diff }
    known.set(key, compared)
    return compared
  }

  return (pair, passage) => {
    const compared = compare(pair)
    return compared === null ? null : follow(compared, passage)
  }
}

function tokensOf({ folded, pieces }: Blocks, { start, end }: Stretch): readonly Token[] {
  const tokens: Token[] = []
  for (let index = firstWhere(pieces.length, (at) => (pieces[at]?.end ?? 0) > start); ; index++) {
    const piece = pieces[index]
    if (piece === undefined || piece.start >= end) return tokens
    if (tokens.length > 0) tokens.push({ start: piece.start, end: piece.start, text: BREAK, weight: 0 })
    tokens.push(...tokenise(folded.text, piece.start, piece.end))
  }
}

function follow(diffed: Diffed, passage: Stretch): Followed | null {
  const { words, others, diff } = diffed
  const first = firstWhere(words.length, (at) => (words[at]?.end ?? 0) > passage.start)
  const last = firstWhere(words.length, (at) => (words[at]?.start ?? 0) >= passage.end) - 1
  if (first > last) return null
  const remains = remainsOf(diffed, { start: first, end: last + 1 })
  if (remains === null) return null
  const [low, high] = [remains.start, remains.end - 1]
  return {
    start:
      diff.partner[first] === low
        ? startIn(words[first], others[low], passage.start)
        : (others[low]?.start ?? 0),
    end:
      diff.partner[last] === high ? endIn(words[last], others[high], passage.end) : (others[high]?.end ?? 0),
    quote:
      kept(first, last) / Math.max(weigh(words, first, last), weigh(others, low, high), Number.MIN_VALUE),
    blocks: kept(0, words.length - 1) / Math.max(weigh(words, 0, words.length - 1), Number.MIN_VALUE),
    prefix: around(first - CONTEXT_WORDS, first - 1, low === 0 || others[low - 1]?.text === BREAK),
    suffix: around(
      last + 1,
      last + CONTEXT_WORDS,
      high === others.length - 1 || others[high + 1]?.text === BREAK,
    ),
  }

  /** Nothing on this side, and still nothing: that fits; something new there says little. */
  function around(from: number, to: number, atEdge: boolean): number {
    const all = weigh(words, from, to)
    if (all === 0) return atEdge ? 1 : 0.5
    return kept(from, to) / all
  }

  function kept(from: number, to: number): number {
    let sum = 0
    for (let at = Math.max(0, from); at <= to; at++)
      sum += (words[at]?.weight ?? 0) * (diff.likeness[at] ?? 0)
    return sum
  }
}

function weigh(tokens: readonly Token[], from: number, to: number): number {
  let sum = 0
  for (let at = Math.max(0, from); at <= to; at++) sum += tokens[at]?.weight ?? 0
  return sum
}

/** An edge between words stays between words; one inside a word stays as far from that word's own edge. */
function startIn(word: Token | undefined, other: Token | undefined, at: number): number {
  if (word === undefined || other === undefined) return at
  return Math.min(Math.max(other.start, other.end - 1), other.start + Math.max(0, at - word.start))
}

function endIn(word: Token | undefined, other: Token | undefined, at: number): number {
  if (word === undefined || other === undefined) return at
  return Math.max(Math.min(other.end, other.start + 1), other.end - Math.max(0, word.end - at))
}

/** The first index at which a condition holds that stays true from there on. */
function firstWhere(length: number, holds: (at: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
