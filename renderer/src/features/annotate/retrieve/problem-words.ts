import type { QueryProblem } from '../../../../../shared/codes/query/tokens.ts'

/** What is wrong with a query, and what to do. */
export function problemWords({ kind, words }: QueryProblem): string {
  switch (kind) {
    case 'unclosed-quote':
      return 'A quotation mark is not closed.'
    case 'unclosed-bracket':
      return 'A bracket is not closed.'
    case 'stray-bracket':
      return 'A bracket is closed that was not opened.'
    case 'missing-term':
      return 'Something to look for is missing beside AND, OR, NOT, NEAR or a bracket. Put such a word in quotation marks to look for it.'
    case 'missing-value':
      return `Say which ${words.toLowerCase()}: the name follows right after the sign, in quotation marks if it has several words.`
    case 'unknown-field':
      return `There is no “${words}:”. Fields are code, claim, source, colour and text; words with a colon stand in quotation marks.`
    case 'too-long':
      return 'The query is too long.'
    case 'too-deep':
      return 'There are too many brackets inside each other.'
    default:
      return kind satisfies never
  }
}

/** Whether a query may just not be typed to its end yet. */
export const isUnfinished = ({ kind, at }: QueryProblem, text: string): boolean =>
  kind === 'unclosed-quote' ||
  kind === 'unclosed-bracket' ||
  kind === 'missing-value' ||
  (kind === 'missing-term' && at >= text.trimEnd().length)
