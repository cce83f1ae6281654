import { span, type Span } from '../../../text/offsets.ts'
import type { Passage } from '../../prepared-source.ts'

/** What a phrase says, by the alternatives of an expression on folded words that say it; the first to fit counts. */
export type Phrases<Meaning extends string> = readonly (readonly [Meaning, RegExp])[]

export type FoundPhrase<Meaning extends string> = Span & { readonly meaning: Meaning }

/** Expressions for whole words; written with their accents, which folded words are without. */
export const phrasesOf = <Meaning extends string>(
  alternatives: readonly (readonly [Meaning, readonly string[]])[],
): Phrases<Meaning> =>
  alternatives.map(([meaning, sources]) => {
    const plain = sources.join('|').normalize('NFKD').replace(/\p{M}/gu, '')
    return [meaning, new RegExp(`(?<=^| )(?:${plain})(?= |$)`, 'gu')] as const
  })

/** The phrases of a passage in their order, none within another; punctuation ends one. */
export function phrasesIn<Meaning extends string>(
  { tokens }: Passage,
  content: string,
  phrases: Phrases<Meaning>,
): readonly FoundPhrase<Meaning>[] {
  const starts = new Map<number, number>()
  const ends = new Map<number, number>()
  let text = ''
  let last = tokens[0]?.start ?? 0
  for (const { start, end, word } of tokens) {
    const between = content.slice(last, start)
    text += text === '' ? '' : /[.,;:!?()[\]"“”«»„]/u.test(between) ? ' , ' : ' '
    starts.set(text.length, start)
    text += word
    ends.set(text.length, end)
    last = end
  }
  const found: FoundPhrase<Meaning>[] = []
  for (const [meaning, expression] of phrases)
    for (const match of text.matchAll(expression)) {
      const [start, end] = [starts.get(match.index), ends.get(match.index + match[0].length)]
      if (start === undefined || end === undefined) continue
      const at = { meaning, ...span(start, end) }
      if (found.every((other) => at.end <= other.start || at.start >= other.end)) found.push(at)
    }
  return found.toSorted((a, b) => a.start - b.start)
}
