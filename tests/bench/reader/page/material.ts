import { newId, type VersionId } from '../../../../shared/ids.ts'
import type { SourceText } from '../../../../shared/text/document.ts'
import { span, type Span } from '../../../../shared/text/offsets.ts'
import type { TextRow } from '../../../../renderer/src/data/tables.ts'
import { generatedProse } from '../../../support/generated-prose.ts'
import { textOf } from '../../../support/parsed.ts'

/** Shortest and longest random highlight in characters; added ones are shorter, so that they lie on top. */
const SHORTEST = 30
const LONGEST = 300
const ADDED = 20

/** Texts that came without the paragraphs they were written in: all in one, or each line by itself. */
export type Shape = 'paragraphs' | 'one paragraph' | 'tiny paragraphs'

/** Words of a tiny paragraph. */
const TINY = 4

/** The same prose without its paragraphs. */
export function reshaped(text: TextRow, shape: Shape): TextRow {
  if (shape === 'paragraphs') return text
  const words = text.content.split(/\s+/)
  const paragraphs =
    shape === 'one paragraph'
      ? [words.join(' ')]
      : Array.from({ length: Math.ceil(words.length / TINY) }, (_, index) =>
          words.slice(index * TINY, (index + 1) * TINY).join(' '),
        )
  return { ...textOf(...paragraphs), versionId: newId<VersionId>() }
}

/** Generated prose of at least so many words, about 80 in a paragraph. */
export function proseText(words: number): TextRow {
  const prose = generatedProse(7)
  const paragraphs: string[] = []
  for (let count = 0; count < words;) {
    const paragraph = prose.paragraph(3 + prose.number(2))
    paragraphs.push(paragraph)
    count += paragraph.split(' ').length
  }
  return { ...textOf(...paragraphs), versionId: newId<VersionId>() }
}

/** Random, overlapping passages; the first one stands at the very beginning, so that one is always in view. */
export function randomSpans({ content, blocks }: SourceText, count: number): readonly Span[] {
  const { number } = generatedProse(11)
  return Array.from({ length: count }, (_, index) => {
    const start = index === 0 ? 0 : number(content.length - LONGEST)
    return clearOfSeparators(blocks, start, start + SHORTEST + number(LONGEST - SHORTEST))
  })
}

/** Short passages for adding, side by side within what is in view from `from` on. */
export function addedSpans(from: number, count: number): readonly Span[] {
  return Array.from({ length: count }, (_, index) => {
    const start = from + index * 2 * ADDED
    return span(start, start + ADDED)
  })
}

function clearOfSeparators(blocks: SourceText['blocks'], start: number, end: number): Span {
  const first = blocks.find((block) => block.end > start)
  const last = blocks.findLast((block) => block.start < end)
  return span(Math.max(start, first?.start ?? 0), Math.min(end, last?.end ?? end))
}
