import type { Passage, PreparedSource } from '../../prepared-source.ts'
import { sensesOf } from '../../tokens/sense.ts'
import type { Token } from '../../tokens/tokenise.ts'

/** A telling word of a passage, with what it is compared by. */
export type MarkedWord = {
  readonly token: Token
  readonly kind: 'name' | 'number' | 'word'
  /** What it has in common with words that are used for it; null for most. */
  readonly sense: string | null
}

const CAPITAL = /^\p{Lu}/u
const DIGIT = /\d/

/**
 * Stems that a source writes with a capital letter within sentences: its names, and in German its nouns. A capital that begins a
 * sentence or stands in a heading says nothing by itself.
 */
export function nameStemsOf({ source, passages }: PreparedSource): ReadonlySet<string> {
  const { content } = source.text
  return new Set(
    passages
      .filter(({ role }) => role === 'text')
      .flatMap(({ tokens }) => tokens.slice(1))
      .filter(({ start, isContent }) => isContent && CAPITAL.test(content.slice(start, start + 2)))
      .map(({ stem }) => stem),
  )
}

/** The telling words among some of a source. */
export function markedWords(
  content: string,
  tokens: Passage['tokens'],
  language: string | null,
  names: ReadonlySet<string>,
): readonly MarkedWord[] {
  const senses = sensesOf(tokens, language)
  return tokens.flatMap((token, at): readonly MarkedWord[] => {
    const sense = senses[at] ?? null
    if (DIGIT.test(token.word)) return [{ token, kind: 'number', sense: null }]
    if (!token.isContent && sense === null) return []
    const isName = names.has(token.stem) && CAPITAL.test(content.slice(token.start, token.start + 2))
    return [{ token, kind: isName ? 'name' : 'word', sense }]
  })
}
