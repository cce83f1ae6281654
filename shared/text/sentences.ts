import type { Block } from './document.ts'
import { type Span, span } from './offsets.ts'
import { pieces, segmenter } from './segmenter.ts'

/** Words whose full stop does not end a sentence, as a name follows. */
const TITLES =
  /(?:^|[\s("'“‘[])(?:Mr|Mrs|Ms|Mx|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Capt|Cmdr|Adm|Sen|Rep|Gov|Pres|Rev|Hon|St|Ste|Mt|vs|cf|ca|approx|Hr|Fr|bzw|Mme|Mlle|Sra?|Dra|e\.g|i\.e|z\.B|\p{Lu})\.\s*$/u
/** Words whose full stop does not end a sentence when a number follows. */
const COUNTED =
  /(?:^|[\s("'“‘[])(?:No|Nos|Nr|Art|Fig|Vol|pp?|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/
/** German months, which follow the full stop of a day: `29. März`. */
const MONTHS =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/
/** Dotted initials: a country, an organisation or a person. */
const INITIALS = /(?:^|[\s("'“‘[])(?:\p{Lu}\.){2,}\s*$/u
/** Words that begin sentences far more often than they follow "U.S." */
const STARTER =
  /^["'“‘(]*(?:The|A|An|It|Its|He|She|They|We|I|You|This|That|These|Those|But|And|Or|So|In|On|At|As|If|When|While|After|Before|Although|However|There|Then|His|Her|Their|Our|What|Who|How|Why|Some|Many|Most|For|With|From|By|Since|Both|Also|No|Not|One|Two)\b/

/**
 * The sentences of a text, each within one block and without the white space around it. Splitting follows Unicode
 * (UAX 29), which also breaks after "Mr." and "U.S."; those are joined again by the words around them.
 * Table rows and preformatted blocks are one sentence each.
 */
export function sentencesIn(text: string, blocks: readonly Block[], language: string | null = null): Span[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'separator') return []
    if (block.kind === 'pre' || block.kind === 'tableRow') return [span(block.start, block.end)]
    return withinBlock(text.slice(block.start, block.end), block.start, language)
  })
}

function withinBlock(text: string, base: number, language: string | null): Span[] {
  const found: Span[] = []
  let start = 0
  for (const end of sentenceEnds(text, language)) {
    if (end < text.length && goesOn(text.slice(Math.max(start, end - 24), end), text.slice(end, end + 24)))
      continue
    const kept = trimmedSpan(text, start, end)
    if (kept !== null) found.push(span(base + kept.start, base + kept.end))
    start = end
  }
  return found
}

function* sentenceEnds(text: string, language: string | null): Generator<number> {
  for (const piece of pieces(text, 20_000, /[.!?。！？]["”’)]*\s+/g))
    for (const { segment, index } of segmenter('sentence', language).segment(piece.text))
      yield piece.from + index + segment.length - opening(segment)
}

/** Where no space divides sentences, Unicode leaves the mark that opens the next one with the one before; its length. */
function opening(sentence: string): number {
  const mark = /(?<=[.!?。！？…])[“「『《〈【（]+$/u.exec(sentence)?.[0] ?? ''
  // “ closes what „ has opened.
  return mark.startsWith('“') && sentence.includes('„') ? 0 : mark.length
}

function goesOn(before: string, after: string): boolean {
  if (/^\p{Ll}/u.test(after) && /[.!?]["'”’)]*\s*$/.test(before)) return true
  if (/(?:^|\s)\d{1,2}\.\s*$/.test(before) && MONTHS.test(after)) return true
  if (INITIALS.test(before)) return !STARTER.test(after)
  return TITLES.test(before) || (/^\d/.test(after) && COUNTED.test(before))
}

function trimmedSpan(text: string, start: number, end: number): Span | null {
  const piece = text.slice(start, end)
  const from = start + (piece.length - piece.trimStart().length)
  const to = start + piece.trimEnd().length
  return from < to ? span(from, to) : null
}
