import { assertNever } from '../../assert.ts'
import type { Nearness, Query, Term } from './query.ts'
import { needsQuotes } from './tokens.ts'

/** How closely each binds. */
const RANK: Readonly<Record<Query['kind'], number>> = { or: 0, and: 1, beside: 2, not: 3, term: 4 }

/** A query as it is typed; `parseQuery` reads the same back. */
export function queryText(query: Query): string {
  switch (query.kind) {
    case 'term':
      return termText(query)
    case 'not':
      return `NOT ${inside(query.of, RANK.not)}`
    case 'and':
    case 'or':
    case 'beside': {
      const rank = RANK[query.kind]
      const sign = query.kind === 'beside' ? nearnessText(query.nearness) : query.kind.toUpperCase()
      return `${inside(query.left, rank)} ${sign} ${inside(query.right, rank + 1)}`
    }
    default:
      return assertNever(query)
  }
}

const inside = (query: Query, least: number): string =>
  RANK[query.kind] < least ? `(${queryText(query)})` : queryText(query)

function termText({ field, value, exact }: Term): string {
  const words = quotedIfNeeded(value)
  return field === 'text' && !exact ? words : `${field}${exact ? '=' : ':'}${words}`
}

/** A value as it stands after its field. */
export const quotedIfNeeded = (value: string): string =>
  needsQuotes(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : value

function nearnessText(nearness: Nearness): string {
  const sign = nearness.how.toUpperCase()
  return nearness.how === 'near' || nearness.how === 'before' ? `${sign}/${nearness.words}` : sign
}
