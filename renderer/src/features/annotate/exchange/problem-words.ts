import type { ExchangeProblem } from '../../../../../shared/codes/exchange/foreign-code.ts'

/** Why no codes could be read from a file, and what to do. */
export const PROBLEM_WORDS: Readonly<Record<ExchangeProblem, string>> = {
  empty: 'There are no codes in it.',
  'no-name-column': 'Its first row must name the columns, and one of them must be “name” or “path”.',
  'not-a-codebook': 'It is XML, but no REFI-QDA codebook. Export the codebook from the other program as QDC.',
  entities: 'It declares entities, which a codebook does not need and which are not safe to read.',
  damaged: 'It is damaged: something in it is not closed. Export it once more.',
  'too-deep': 'Its codes stand too deep in each other.',
  'too-large': 'It is too large for a codebook.',
}
