import { UNSPACED } from './words.ts'

/** A word, a letter of a script without spaces, or a mark of punctuation, in offsets of the folded text. */
export type Token = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly weight: number
}

/** Stands between blocks, so that the words on either side do not mix. */
export const BREAK = '\n'

const TOKEN = new RegExp(
  `${UNSPACED.source}\\p{M}*|(?:(?!${UNSPACED.source})[\\p{L}\\p{M}\\p{N}])+|\\S`,
  'gu',
)
const WORD = /[\p{L}\p{N}]/u
const PUNCTUATION_WEIGHT = 0.25
const LONGEST_WEIGHED = 10

/** Cuts a stretch of folded text into tokens. Long words weigh more than short ones, punctuation next to nothing. */
export function tokenise(text: string, from: number, to: number): readonly Token[] {
  return Array.from(text.slice(from, to).matchAll(TOKEN), ({ 0: token, index }) => ({
    start: from + index,
    end: from + index + token.length,
    text: token,
    weight: WORD.test(token) ? 0.5 + 0.15 * Math.min(token.length, LONGEST_WEIGHED) : PUNCTUATION_WEIGHT,
  }))
}

/** How alike two words are, 0 to 1, by what they share at both ends: a slip of one letter costs that letter. */
export function wordLikeness(one: string, other: string): number {
  if (one === other) return 1
  const longer = Math.max(one.length, other.length)
  const shorter = Math.min(one.length, other.length)
  if (longer < 3 || shorter * 2 < longer) return 0
  if (
    one.charCodeAt(0) !== other.charCodeAt(0) &&
    one.charCodeAt(one.length - 1) !== other.charCodeAt(other.length - 1)
  )
    return 0
  let head = 0
  while (head < shorter && one.charCodeAt(head) === other.charCodeAt(head)) head += 1
  let tail = 0
  while (
    tail < shorter - head &&
    one.charCodeAt(one.length - 1 - tail) === other.charCodeAt(other.length - 1 - tail)
  )
    tail += 1
  const share = (head + tail) / longer
  return share >= LEAST_LIKENESS ? share : 0
}

/** Below it two words that begin or end alike ("nation", "station" aside) are two words. */
const LEAST_LIKENESS = 0.6
