import { shortened } from '../../../../shared/text/shorten.ts'

/** As long as a statement may be; the schema refuses more. */
export const LONGEST_STATEMENT = 2000

/** What is stored of a typed statement: one line, no white space around it; null when nothing is left. */
export function storableStatement(text: string): string | null {
  const line = text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_STATEMENT).trim()
  return line === '' ? null : line
}

const OPENING = /^[\s"'“”„‘’«»,;:.…–—-]+/u
const CLOSING = /[\s"'“”„‘’«»,;:…–—-]+$/u

/**
 * A first wording for a claim made of selected words: the author's words in the author's case, without line breaks and
 * without the punctuation a selection happens to catch at its ends. Falls back to the words as they are.
 */
export function proposeStatement(quotation: string): string {
  const line = quotation.replace(/\s+/g, ' ').trim()
  const tidy = line.replace(OPENING, '').replace(CLOSING, '')
  return storableStatement(tidy) ?? storableStatement(line) ?? 'New claim'
}

/** A statement where space is short, as in a message. */
export const shortStatement = (statement: string, most = 80): string => shortened(statement, most)
