import type { SourceText } from '../../../../../shared/text/document.ts'
import { type Span, span } from '../../../../../shared/text/offsets.ts'
import { blockAt } from '../../../../../shared/text/paragraphs.ts'
import { sentencesIn } from '../../../../../shared/text/sentences.ts'

/** A selection of whole sentences: extending moves `focus`, `anchor` stays. */
export type SentenceCursor = { readonly anchor: Span; readonly focus: Span }

type Text = Pick<SourceText, 'content' | 'blocks'>
type Direction = 'next' | 'previous'

export const covered = ({ anchor, focus }: SentenceCursor): Span =>
  span(Math.min(anchor.start, focus.start), Math.max(anchor.end, focus.end))

/**
 * The sentence after or before a place; null at the end of the text. Only blocks on the way are split into sentences,
 * so that a book costs no more than an article.
 */
function sentenceFrom(text: Text, from: number, direction: Direction, language: string | null): Span | null {
  const step = direction === 'next' ? 1 : -1
  const first = Math.max(0, blockAt(text.blocks, from))
  for (let index = first; index >= 0 && index < text.blocks.length; index += step) {
    const block = text.blocks[index]
    const sentences = block === undefined ? [] : sentencesIn(text.content, [block], language)
    const found =
      direction === 'next'
        ? sentences.find(({ start }) => start >= from)
        : sentences.findLast(({ end }) => end <= from)
    if (found !== undefined) return found
  }
  return null
}

/** Moves the cursor by one sentence; without a selection it begins with the first sentence that ends behind `top`. */
export function moveCursor(
  text: Text,
  selected: Span | null,
  top: number,
  direction: Direction,
  language: string | null,
): SentenceCursor | null {
  const found =
    selected === null
      ? sentenceAt(text, top, language)
      : sentenceFrom(text, direction === 'next' ? selected.end : selected.start, direction, language)
  return found === null ? null : { anchor: found, focus: found }
}

/**
 * Moves the far end of the selection by one sentence. A selection made otherwise is first rounded to whole sentences,
 * its end in the direction of the movement being the one that moves.
 */
export function extendCursor(
  text: Text,
  cursor: SentenceCursor | null,
  selected: Span,
  direction: Direction,
  language: string | null,
): SentenceCursor | null {
  const known = cursor !== null && sameSpan(covered(cursor), selected)
  const base = known ? cursor : rounded(text, selected, direction, language)
  if (base === null) return null
  const { anchor, focus } = base
  const moved = sentenceFrom(text, direction === 'next' ? focus.end : focus.start, direction, language)
  return moved === null ? base : { anchor, focus: moved }
}

/** The sentence that holds a place, or the first one after it. */
function sentenceAt(text: Text, at: number, language: string | null): Span | null {
  const block = text.blocks[Math.max(0, blockAt(text.blocks, at))]
  const sentences = block === undefined ? [] : sentencesIn(text.content, [block], language)
  return sentences.find(({ end }) => end > at) ?? sentenceFrom(text, at, 'next', language)
}

function rounded(
  text: Text,
  selected: Span,
  direction: Direction,
  language: string | null,
): SentenceCursor | null {
  const first = sentenceAt(text, selected.start, language)
  const last = sentenceAt(text, selected.end - 1, language)
  if (first === null || last === null) return null
  return direction === 'next' ? { anchor: first, focus: last } : { anchor: last, focus: first }
}

const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end
