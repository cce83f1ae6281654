import { sliceSpan, type Span } from '../text/offsets.ts'
import type { ComparedSource } from './compared-source.ts'
import { isAside, passagesIn, type PassageRole } from './passages.ts'
import { tokensIn, type Token } from './tokens/tokenise.ts'

/** A sentence of a source with its words: what is aligned, searched and read for facts. */
export type Passage = Span & {
  /** Its place among the passages of its source. */
  readonly index: number
  readonly tokens: readonly Token[]
  readonly role: PassageRole
}

/** A source cut into passages, once for everything that compares it. */
export type PreparedSource = { readonly source: ComparedSource; readonly passages: readonly Passage[] }

/** Words that have to be there before a passage that says the same again counts as a repetition. */
const TELLING = 3

/** Cuts a source into passages. Linear in its text. */
export function prepareSource(source: ComparedSource): PreparedSource {
  const { content, blocks } = source.text
  const seen = new Set<string>()
  const passages = passagesIn(content, blocks, source.language).map(({ isHeading, ...at }, index) => {
    const tokens = tokensIn(content, at, source.language)
    const words = tokens.length < TELLING ? null : tokens.map(({ word }) => word).join(' ')
    const isRepeat = words !== null && seen.has(words)
    if (words !== null) seen.add(words)
    return { ...at, index, tokens, role: roleOf(isHeading, isRepeat, sliceSpan(content, at)) }
  })
  return { source, passages }
}

function roleOf(isHeading: boolean, isRepeat: boolean, text: string): PassageRole {
  if (isAside(text)) return 'aside'
  if (isRepeat) return 'repeat'
  return isHeading ? 'heading' : 'text'
}
