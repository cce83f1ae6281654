import type { Stretch } from './block-map.ts'
import { BREAK } from './tokens.ts'
import type { Token } from './tokens.ts'
import type { WordDiff } from './word-diff.ts'

/** Two stretches of words and what they have in common. */
export type Diffed = {
  readonly words: readonly Token[]
  readonly others: readonly Token[]
  readonly diff: WordDiff
}

/** The weight of words of four letters; shorter ones, and marks, are found together by chance. */
const TELLING = 1.1
const MARK_WEIGHT = 0.25
/** What two unrelated paragraphs have in common by chance is less. */
const LEAST_OF_BLOCK = 0.25

/**
 * The new words, by index, that stand for old words `start` to `end - 1`: from the outermost kept ones on outwards, words
 * that took the place of the outer ones, and of a gap up to the next kept ones outside as large a part as was the
 * passage's. Null when none of its words is kept.
 */
export function remainsOf(diffed: Diffed, passage: Stretch): Stretch | null {
  const { words, others, diff } = diffed
  const { start, end } = withoutLostBlocks(diffed, passage)
  const last = end - 1
  const from = nextKept(start, 1, last) ?? nextAlike(start, 1, last)
  const to = nextKept(last, -1, start) ?? nextAlike(last, -1, start)
  return from === null || to === null ? null : { start: edge(from, start, -1), end: edge(to, last, 1) + 1 }

  /** On one side: `kept` is the passage's outermost kept word, `own` its outermost one. */
  function edge(kept: number, own: number, step: 1 | -1): number {
    const at = diff.partner[kept] ?? 0
    if (kept === own) return at
    const standIn = diff.partner[own] ?? -1
    if (standIn >= 0 && roomBetween(at, standIn + step, step) === Math.abs(standIn - at))
      return withoutMarks(at, standIn, step)
    const outside = nextKept(own + step, step, step < 0 ? 0 : words.length - 1)
    const bound = outside === null ? (step < 0 ? -1 : others.length) : (diff.partner[outside] ?? 0)
    const stop = outside ?? (step < 0 ? -1 : words.length)
    const share = Math.abs(own - kept) / Math.max(1, Math.abs(stop - kept) - 1)
    return withoutMarks(at, at + step * Math.round(roomBetween(at, bound, step) * share), step)
  }

  /** How many words of the same block lie between two new ones. */
  function roomBetween(at: number, bound: number, step: 1 | -1): number {
    let room = 0
    for (let next = at + step; next !== bound && others[next]?.text !== BREAK; next += step) room += 1
    return room
  }

  /** Words that were put in do not begin with a full stop, nor end with an opening quote. */
  function withoutMarks(at: number, reached: number, step: 1 | -1): number {
    let edge = reached
    while (edge !== at && (others[edge]?.weight ?? 0) <= MARK_WEIGHT) edge -= step
    return edge
  }

  function nextKept(first: number, step: 1 | -1, stop: number): number | null {
    return next(first, step, stop, isKept)
  }

  function nextAlike(first: number, step: 1 | -1, stop: number): number | null {
    return next(first, step, stop, (at) => isAlike(at) && words[at]?.text !== BREAK)
  }

  /** Alike, and a long word, or next to another word that is: also the full stop after one. */
  function isKept(at: number): boolean {
    if (!isAlike(at)) return false
    if (words[at]?.text === BREAK || (words[at]?.weight ?? 0) >= TELLING) return true
    return [-1, 1].some(
      (step) =>
        isAlike(at + step) &&
        (words[at + step]?.weight ?? 0) > MARK_WEIGHT &&
        diff.partner[at + step] === (diff.partner[at] ?? 0) + step,
    )
  }

  function isAlike(at: number): boolean {
    return (diff.likeness[at] ?? 0) > 0 && (diff.partner[at] ?? -1) >= 0
  }
}

/** Of a passage across blocks, those at its ends that went elsewhere or are gone do not count: what fits there is chance. */
function withoutLostBlocks({ words, diff }: Diffed, { start, end }: Stretch): Stretch {
  const parts: Stretch[] = []
  for (let at = start, from = start; at <= end; at++)
    if (at === end || words[at]?.text === BREAK) {
      if (at > from) parts.push({ start: from, end: at })
      from = at + 1
    }
  const stays = parts.filter((part) => shareKept(part) >= LEAST_OF_BLOCK)
  return { start: stays[0]?.start ?? start, end: stays.at(-1)?.end ?? end }

  function shareKept(part: Stretch): number {
    let [all, kept] = [0, 0]
    for (let at = part.start; at < part.end; at++) {
      const weight = words[at]?.weight ?? 0
      all += weight
      kept += weight * (diff.likeness[at] ?? 0)
    }
    return kept / all
  }
}

function next(first: number, step: 1 | -1, stop: number, holds: (at: number) => boolean): number | null {
  for (let at = first; step > 0 ? at <= stop : at >= stop; at += step) if (holds(at)) return at
  return null
}
