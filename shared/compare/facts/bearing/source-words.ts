import type { PreparedSource, Passage } from '../../prepared-source.ts'
import { isCalendarWord } from './calendar-words.ts'
import { baseLanguage } from '../../tokens/stem.ts'

/** Which words of a source are names as far as capital letters tell. */
export type SourceWords = { readonly isName: (passage: Passage, at: number) => boolean }

const known = new WeakMap<readonly Passage[], SourceWords>()

/** `iPhone`, `eBay`: no word is written so, other than a name. */
const BRAND = /^\p{Ll}{1,2}\p{Lu}/u

/**
 * Tells names from other words by how the whole source writes them: with a capital inside of sentences, and never small. The
 * first word of a sentence is judged by the others. German has capitals for all nouns; there only words of several capitals, or
 * with figures, and capitals in a row are names.
 */
export function sourceWords({ source, passages }: PreparedSource): SourceWords {
  const before = known.get(passages)
  if (before !== undefined) return before
  const { content } = source.text
  const [small, capital] = [new Set<string>(), new Set<string>()]
  const titles = new Set<number>()
  const isUpper = (at: number) => /\p{Lu}/u.test(content.charAt(at))
  for (const { tokens, index } of passages) {
    const said = tokens.filter(({ isContent }) => isContent)
    const upper = said.filter(({ start }) => isUpper(start)).length
    const isTitle = said.length > 3 && upper > said.length * 0.6
    if (isTitle) titles.add(index)
    for (const [at, { start, word }] of tokens.entries())
      if (!isUpper(start)) small.add(word)
      else if (at > 0 && !isTitle) capital.add(word)
  }
  const isGerman = baseLanguage(source.language) === 'de'
  const judge = ({ tokens, index }: Passage, at: number): boolean => {
    const token = tokens[at]
    if (token === undefined) return false
    if (!isUpper(token.start)) return BRAND.test(content.slice(token.start, token.end))
    if (!token.isContent || isCalendarWord(token.word)) return false
    if (isGerman) {
      const raw = content.slice(token.start, token.end)
      if (/\p{Lu}.*[\p{Lu}\d]/u.test(raw)) return true
      const neighbours = [tokens[at - 1], tokens[at + 1]]
      return neighbours.some((other) => other !== undefined && other.isContent && isUpper(other.start))
    }
    if (titles.has(index)) return capital.has(token.word) && !small.has(token.word)
    if (at > 0) return true
    if (capital.has(token.word)) return true
    const next = tokens[1]
    return !small.has(token.word) && next !== undefined && next.isContent && isUpper(next.start)
  }
  const made = { isName: judge }
  known.set(passages, made)
  return made
}
