import { assertNever } from '../../assert.ts'
import type { Nearness, Query, Term } from './query.ts'

/** What a query finds, in words that follow "Finds what is". */
export function explainQuery(query: Query): string {
  switch (query.kind) {
    case 'term':
      return termWords(query)
    case 'not':
      return `not ${part(query.of)}`
    case 'and':
    case 'or':
      return `${part(query.left, query.kind)} ${query.kind} ${part(query.right, query.kind)}`
    case 'beside':
      return `${part(query.left)}, ${nearnessWords(query.nearness)} what is ${part(query.right)}`
    default:
      return assertNever(query)
  }
}

const part = (query: Query, within: 'and' | 'or' | null = null): string =>
  query.kind === 'term' || query.kind === 'not' || query.kind === within
    ? explainQuery(query)
    : `(${explainQuery(query)})`

function termWords({ field, value, exact }: Term): string {
  const any = value === '*'
  switch (field) {
    case 'text':
      return any ? 'of any words' : exact ? `saying the word “${value}”` : `saying “${value}”`
    case 'code':
      return any ? 'coded at all' : exact ? `coded “${value}” itself` : `coded “${value}” or a code in it`
    case 'claim':
      return any
        ? 'evidence for any claim'
        : /^\d+(\.\d+)*$/.test(value)
          ? `evidence for claim ${value}`
          : `evidence for a claim about “${value}”`
    case 'source':
      return any ? 'in any source' : `in the source “${value}”`
    case 'colour':
      return any ? 'of any colour' : `highlighted ${value}`
    default:
      return assertNever(field)
  }
}

function nearnessWords(nearness: Nearness): string {
  switch (nearness.how) {
    case 'overlaps':
      return 'sharing words with'
    case 'paragraph':
      return 'in one paragraph with'
    case 'near':
      return `at most ${nearness.words} words from`
    case 'before':
      return `at most ${nearness.words} words before`
    default:
      return assertNever(nearness)
  }
}
