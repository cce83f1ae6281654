import { sentencesIn } from '../text/sentences.ts'
import type { Span } from '../text/offsets.ts'
import type { ComparedSource } from './compared-source.ts'
import { tokensIn, type Token } from './tokens/tokenise.ts'

/** A sentence of a source with its words: what is aligned, searched and read for facts. */
export type Passage = Span & {
  /** Its place among the passages of its source. */
  readonly index: number
  readonly tokens: readonly Token[]
}

/** A source cut into passages, once for everything that compares it. */
export type PreparedSource = { readonly source: ComparedSource; readonly passages: readonly Passage[] }

/** Cuts a source into passages. Linear in its text. */
export function prepareSource(source: ComparedSource): PreparedSource {
  const { content, blocks } = source.text
  const passages = sentencesIn(content, blocks, source.language).map((sentence, index) => ({
    ...sentence,
    index,
    tokens: tokensIn(content, sentence, source.language),
  }))
  return { source, passages }
}
