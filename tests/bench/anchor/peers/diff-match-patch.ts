import { diff_match_patch as DiffMatchPatch } from 'diff-match-patch'
import type { Method } from '../measure.ts'

const PIECE = 32
const THRESHOLD = 0.5
const ENDS = 500

/**
 * `match_main` for the first and the last 32 characters of the quotation, as far as its bit vectors reach, with a distance
 * so wide that the whole text counts; a diff of the quotation with what lies between them says whether that is it.
 */
export const diffMatchPatch: Method = ({ old, outcome: { text } }) => {
  const tool = new DiffMatchPatch()
  tool.Match_Threshold = THRESHOLD
  tool.Match_Distance = 4 * text.length
  return ({ start, end }) => {
    const quote = old.slice(start, end)
    const scale = text.length / old.length
    const first = tool.match_main(text, quote.slice(0, PIECE), Math.round(start * scale))
    if (first < 0) return null
    const tail = quote.slice(-PIECE)
    const expected = first + Math.max(0, quote.length - PIECE)
    const found = quote.length <= PIECE ? first : tool.match_main(text, tail, expected)
    const stop = endOf(found < first || found > first + 2 * quote.length + ENDS ? expected : found, tail)
    const diffs = tool.diff_main(quote, text.slice(first, stop))
    return tool.diff_levenshtein(diffs) > quote.length / 2
      ? null
      : { start: first, end: stop, proposed: false }
  }

  /** The end of the piece found at `at`: where the diff with its surroundings puts it. */
  function endOf(at: number, tail: string): number {
    const diffs = tool.diff_main(tail, text.slice(at, at + tail.length))
    return Math.min(text.length, at + tool.diff_xIndex(diffs, tail.length))
  }
}
