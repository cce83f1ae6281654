import { type Span, span } from '../../../../../shared/text/offsets.ts'
import { fold, type Folded } from './fold.ts'

/** More than any word of a long book is repeated; a search for "e" in it must not cost much more than one for a name. */
export const MOST_MATCHES = 50_000

/** The passages that read as the query does when case, accents and the shape of quotes and dashes do not count; in order, not overlapping, at most `MOST_MATCHES`. */
export function findMatches(folded: Folded, query: string): readonly Span[] {
  const wanted = fold(query).text.replace(/\s+/g, ' ')
  const matches: Span[] = []
  if (wanted.trim() === '') return matches
  let at = folded.text.indexOf(wanted)
  while (at !== -1 && matches.length < MOST_MATCHES) {
    const { start, end } = folded.sourceSpan(at, at + wanted.length)
    matches.push(span(start, end))
    at = folded.text.indexOf(wanted, at + wanted.length)
  }
  return matches
}

/** Index of the first match that begins at `from` or later, else the first; -1 when there is none. */
export function matchFrom(matches: readonly Span[], from: number): number {
  const next = matches.findIndex(({ start }) => start >= from)
  return next === -1 ? Math.min(0, matches.length - 1) : next
}
