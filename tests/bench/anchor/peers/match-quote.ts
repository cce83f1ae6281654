import search from 'approx-string-match'
import { createAnchor } from '../../../../shared/anchor/create.ts'
import { newId, type VersionId } from '../../../../shared/ids.ts'
import { span } from '../../../../shared/text/offsets.ts'
import type { Method, Answer } from '../measure.ts'

const VERSION = newId<VersionId>()
const MOST_ERRORS = 256

/**
 * The way Hypothesis finds a quotation, written anew from its description: candidates by `approx-string-match` with up to
 * half the quotation's length in errors, 256 at most; of these the one with the best mean of quotation (weight 50), prefix and
 * suffix (20 each) and nearness to the old position (2). It takes the best one, however bad.
 */
export const matchQuote: Method = ({ old, outcome: { text } }) => {
  return ({ start, end }) => {
    const { exact, prefix, suffix } = createAnchor(old, VERSION, span(start, end))
    let best: Answer = null
    let most = -1
    for (const match of candidates(text, exact, Math.min(MOST_ERRORS, exact.length / 2))) {
      const before = text.slice(Math.max(0, match.start - prefix.length), match.start)
      const after = text.slice(match.end, match.end + suffix.length)
      const score =
        (50 * (1 - match.errors / exact.length) +
          20 * (prefix === '' ? 1 : likeness(before, prefix)) +
          20 * (suffix === '' ? 1 : likeness(after, suffix)) +
          2 * (1 - Math.abs(match.start - start) / text.length)) /
        92
      if (score > most) [best, most] = [{ start: match.start, end: match.end, proposed: false }, score]
    }
    return best
  }
}

type Match = { readonly start: number; readonly end: number; readonly errors: number }

/** Exact occurrences if there are any, as they are found so much faster. */
function candidates(text: string, quote: string, mostErrors: number): readonly Match[] {
  const exact: Match[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    exact.push({ start: at, end: at + quote.length, errors: 0 })
  return exact.length > 0 ? exact : search(text, quote, mostErrors)
}

function likeness(text: string, pattern: string): number {
  if (pattern === '' || text === '') return 0
  const [match] = search(text, pattern, pattern.length)
  return match === undefined ? 0 : 1 - match.errors / pattern.length
}
