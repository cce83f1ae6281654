import type { Block } from '../text/document.ts'
import type { Span } from '../text/offsets.ts'
import { span } from '../text/offsets.ts'
import { sentencesIn } from '../text/sentences.ts'
import { pieces } from '../text/segmenter.ts'

/**
 * What a passage is to those who compare. `repeat`: its words stood in the same source before, as a headline does that the lead
 * says again; `aside`: it offers something else to read or asks to be shared.
 */
export type PassageRole = 'text' | 'heading' | 'repeat' | 'aside'

/** A sentence of more characters is taken in parts: tables in one cell and texts without full stops have them. */
const LONGEST = 1200
const WITHIN = /[;:,،、，；]\s*/g

/** The sentences of a text, none of them longer than is of use, and what kind of block each stands in. Linear in the text. */
export function passagesIn(
  content: string,
  blocks: readonly Block[],
  language: string | null,
): readonly (Span & { readonly isHeading: boolean })[] {
  let at = 0
  return sentencesIn(content, blocks, language).flatMap((sentence) => {
    while ((blocks[at]?.end ?? content.length) < sentence.end && at < blocks.length) at += 1
    const isHeading = blocks[at]?.kind === 'heading'
    return boundedParts(content, sentence).map((part) => ({ ...part, isHeading }))
  })
}

function boundedParts(content: string, { start, end }: Span): readonly Span[] {
  if (end - start <= LONGEST) return [span(start, end)]
  return Array.from(pieces(content.slice(start, end), LONGEST, WITHIN), ({ from, text }) => ({ from, text }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ from, text }) => {
      const lead = text.length - text.trimStart().length
      return span(start + from + lead, start + from + text.trimEnd().length)
    })
}

const ASIDE =
  /^(?:also on\b|read (?:more|also|next|the full)\b|see also\b|related(?: article| story| topics)?s?:|more on this|share (?:this|on)\b|think your friends|follow us\b|sign up (?:for|to)\b|subscribe (?:to|now)\b|click here\b|advertisement$|watch:|listen:|lesen sie (?:auch|mehr)|mehr zum thema|lire aussi|à lire aussi|lea también|leer más|leggi anche|leia também|lees ook|читайте также|читать далее|читайте також|czytaj (?:też|także)|läs (?:också|mer)|ayrıca okuyun)/iu
/** Nothing longer is mere clutter. */
const LONGEST_ASIDE = 240

export const isAside = (text: string): boolean => text.length <= LONGEST_ASIDE && ASIDE.test(text)
