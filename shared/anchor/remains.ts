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

/** Of words of four letters and more; shorter ones are found together by chance. */
const TELLING = 1.1
const MARK_WEIGHT = 0.25

/**
 * What stands for words `first` to `last` when few of them are left: from the outermost that are certainly kept on, and
 * of the words that replaced those between them and the next kept ones outside as large a part as was the passage's.
 * Null when none is certainly kept.
 */
export function remainsOf({ words, others, diff }: Diffed, first: number, last: number): Stretch | null {
  const from = nextKept(first, 1, last)
  const to = nextKept(last, -1, first)
  if (from === null || to === null) return null
  const [low, high] = [edge(from, first, -1), edge(to, last, 1)]
  return { start: others[low]?.start ?? 0, end: others[high]?.end ?? 0 }

  /** The new word at which the passage ends on one side: `kept` is its outermost kept word there, `own` its outermost. */
  function edge(kept: number, own: number, step: 1 | -1): number {
    const at = diff.partner[kept] ?? 0
    if (kept === own) return at
    const outside = nextKept(own + step, step, step < 0 ? 0 : words.length - 1)
    const bound = outside === null ? (step < 0 ? -1 : others.length) : (diff.partner[outside] ?? 0)
    const stop = outside ?? (step < 0 ? -1 : words.length)
    const room = untilBreak(at, bound, step)
    const share = Math.abs(own - kept) / Math.max(1, Math.abs(stop - kept) - 1)
    const taken = Math.round(room * share)
    return withoutMarks(at, at + step * taken, step)
  }

  function untilBreak(at: number, bound: number, step: 1 | -1): number {
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

  function nextKept(start: number, step: 1 | -1, stop: number): number | null {
    for (let at = start; step > 0 ? at <= stop : at >= stop; at += step) if (isKept(at)) return at
    return null
  }

  /** Alike, and either a long word or next to another kept one. */
  function isKept(at: number): boolean {
    if (!isAlike(at)) return false
    if (words[at]?.text === BREAK || (words[at]?.weight ?? 0) >= TELLING) return true
    return [-1, 1].some(
      (step) => isAlike(at + step) && diff.partner[at + step] === (diff.partner[at] ?? 0) + step,
    )
  }

  function isAlike(at: number): boolean {
    return (diff.likeness[at] ?? 0) > 0 && (diff.partner[at] ?? -1) >= 0 && !isMark(at)
  }

  function isMark(at: number): boolean {
    const word = words[at]
    return word !== undefined && word.text !== BREAK && word.weight <= MARK_WEIGHT
  }
}
