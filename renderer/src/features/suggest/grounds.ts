import type { SharedGrounds } from '../../../../shared/compare/align/alignment.ts'
import { tokensIn } from '../../../../shared/compare/tokens/tokenise.ts'
import { stemmer } from '../../../../shared/compare/tokens/stem.ts'
import { sliceSpan, span, type Span } from '../../../../shared/text/offsets.ts'

/** More are not read at a glance. */
const MOST = 8

/** Where a text has the words two passages have in common: by word, stem or name. */
export function groundsIn(text: string, grounds: SharedGrounds, language: string | null): readonly Span[] {
  const all = [...grounds.words, ...grounds.names, ...grounds.numbers].join(' ')
  const shared = new Set(
    tokensIn(all, span(0, all.length), language).flatMap(({ word, stem }) => [word, stem]),
  )
  return tokensIn(text, span(0, text.length), language).filter(
    ({ word, stem, isContent }) => isContent && (shared.has(word) || shared.has(stem)),
  )
}

/** What two passages have in common, names and numbers first, as the passage writes it where it does. */
export function groundWords(
  grounds: SharedGrounds,
  text: string,
  language: string | null,
): readonly string[] {
  const written = new Map<string, string>()
  for (const token of tokensIn(text, span(0, text.length), language)) {
    const words = sliceSpan(text, token)
    for (const key of [token.word, token.stem]) if (!written.has(key)) written.set(key, words)
  }
  const stem = stemmer(language)
  const form = (words: string): string =>
    words
      .split(' ')
      .map((word) => written.get(word) ?? written.get(stem(word)) ?? word)
      .join(' ')
  const all = [...grounds.names, ...grounds.numbers, ...grounds.words].map(form)
  const seen = new Set<string>()
  const distinct = all.filter((words) => {
    const isNew = words.split(' ').some((word) => !seen.has(word.toLowerCase()))
    for (const word of words.split(' ')) seen.add(word.toLowerCase())
    return isNew
  })
  return distinct.slice(0, MOST)
}
