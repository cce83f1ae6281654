import { assertNever } from '../../assert.ts'

export const QUERY_FIELDS = ['text', 'code', 'claim', 'source', 'colour'] as const
export type QueryField = (typeof QUERY_FIELDS)[number]

/** What a passage is asked: `exact` is written `=`, without it `:`; the value `*` stands for any. */
export type Term = {
  readonly kind: 'term'
  readonly field: QueryField
  readonly value: string
  readonly exact: boolean
}

/**
 * How a passage lies to another: they share words, stand in one paragraph, have at most so many words between them, or the
 * other begins at most so many words after it.
 */
export type Nearness =
  | { readonly how: 'overlaps' }
  | { readonly how: 'paragraph' }
  | { readonly how: 'near'; readonly words: number }
  | { readonly how: 'before'; readonly words: number }

/** A question to all passages. Of `beside` those are found that answer `left`, and have one near that answers `right`. */
export type Query =
  | Term
  | { readonly kind: 'not'; readonly of: Query }
  | { readonly kind: 'and' | 'or'; readonly left: Query; readonly right: Query }
  | {
      readonly kind: 'beside'
      readonly nearness: Nearness
      readonly left: Query
      readonly right: Query
    }

/** The words between two passages when a query does not say how many. */
export const USUAL_WORDS = 20
export const MOST_WORDS = 10_000

/** Whether the places of words and paragraphs are needed to answer it. */
export function needsText(query: Query): boolean {
  switch (query.kind) {
    case 'term':
      return false
    case 'not':
      return needsText(query.of)
    case 'beside':
      return query.nearness.how !== 'overlaps' || needsText(query.left) || needsText(query.right)
    case 'and':
    case 'or':
      return needsText(query.left) || needsText(query.right)
    default:
      return assertNever(query)
  }
}

export const codeTerm = (name: string, withBelow: boolean): Term => ({
  kind: 'term',
  field: 'code',
  value: name,
  exact: !withBelow,
})
