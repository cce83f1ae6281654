import type { Block, SourceText } from './document.ts'
import { offset, type Span, span, splitsSurrogate, type TextOffset } from './offsets.ts'
import { blockAt } from './paragraphs.ts'
import { segmenter } from './segmenter.ts'
import { sentencesIn } from './sentences.ts'
import { wordBounds } from './words.ts'

/** The end of a passage that moves. */
export type Edge = 'start' | 'end'
export type Unit = 'character' | 'word' | 'sentence'
export type Direction = 'next' | 'previous'

export type EdgeMove = { readonly edge: Edge; readonly unit: Unit; readonly direction: Direction }

type Text = Pick<SourceText, 'content' | 'blocks'>

/** Code units read around an edge at first, and at most: longer words there are in hostile texts only. */
const REACH = 256
const FURTHEST = 4096

/**
 * The passage with one edge moved to the next or last place where a unit begins (the start) or ends (the end), in this
 * block or another; white space is no character. Null when there is no such place or nothing would be left.
 */
export function moveEdge(text: Text, passage: Span, move: EdgeMove, language: string | null): Span | null {
  const { edge } = move
  const from = passage[edge]
  const step = move.direction === 'next' ? 1 : -1
  const first = Math.max(0, blockAt(text.blocks, from))
  for (let index = first; index >= 0 && index < text.blocks.length; index += step) {
    const block = text.blocks[index]
    const to = block === undefined ? null : nearest(text.content, block, from, move, language)
    if (to !== null) return withEdge(passage, edge, to)
  }
  return null
}

/** A passage with one edge put elsewhere, and which of its edges that is now. */
export type PlacedEdge = { readonly passage: Span; readonly edge: Edge }

/** The passage between the other edge and a place: put past the other one, an edge becomes that. Null when nothing is left. */
export function placeEdge({ start, end }: Span, edge: Edge, to: TextOffset): PlacedEdge | null {
  const other = edge === 'start' ? end : start
  if (to === other) return null
  return to < other ? { passage: span(to, other), edge: 'start' } : { passage: span(other, to), edge: 'end' }
}

/** The same passage with the word taken in whole that the edge which was put there cuts in two; the other edge stays. */
export function edgeAtWord(
  content: string,
  { passage: { start, end }, edge }: PlacedEdge,
  language: string | null,
): PlacedEdge {
  const word = wordAround(content, edge === 'start' ? start : end, language)
  if (word === null) return { passage: span(start, end), edge }
  return { passage: edge === 'start' ? span(word.start, end) : span(start, word.end), edge }
}

/** The passage with an edge put elsewhere; null when nothing would be left. */
function withEdge({ start, end }: Span, edge: Edge, to: TextOffset): Span | null {
  const moved = edge === 'start' ? span(to, end) : span(start, to)
  return moved.start < moved.end ? moved : null
}

/** The passage with words that it cuts in two taken in whole. */
export function roundedToWords(content: string, passage: Span, language: string | null): Span {
  return span(
    wordAround(content, passage.start, language)?.start ?? passage.start,
    wordAround(content, passage.end, language)?.end ?? passage.end,
  )
}

function wordAround(content: string, at: number, language: string | null): Span | null {
  const word = wordBounds(content, at, language)
  return word !== null && word.start < at && at < word.end ? word : null
}

function nearest(
  content: string,
  block: Block,
  from: number,
  { edge, unit, direction }: EdgeMove,
  language: string | null,
): TextOffset | null {
  const units =
    unit === 'sentence'
      ? sentencesIn(content, [block], language)
      : unitsBeside(content, block, from, unit, direction, language)
  const places = units.map((each) => each[edge])
  const found =
    direction === 'next' ? places.find((place) => place > from) : places.findLast((place) => place < from)
  return found ?? null
}

/** The characters or words of a block that begin or end on one side of a place, as far as needed. */
function unitsBeside(
  content: string,
  block: Block,
  from: number,
  unit: 'character' | 'word',
  direction: Direction,
  language: string | null,
): readonly Span[] {
  const at = Math.min(block.end, Math.max(block.start, from))
  for (let reach = REACH; ; reach *= 2) {
    const [low, high] =
      direction === 'next'
        ? [at, cut(content, Math.min(block.end, at + reach))]
        : [cut(content, Math.max(block.start, at - reach)), at]
    const whole = direction === 'next' ? high === block.end : low === block.start
    const found = unitsIn(content.slice(low, high), low, unit, language)
    // One that touches where reading stopped may go on there.
    const sure = whole
      ? found
      : found.filter(({ start, end }) => (direction === 'next' ? end < high : start > low))
    if (sure.length > 1 || whole) return sure
    if (reach >= FURTHEST) return found
  }
}

const cut = (content: string, at: number): number => (splitsSurrogate(content, at) ? at - 1 : at)

function unitsIn(text: string, base: number, unit: 'character' | 'word', language: string | null): Span[] {
  const segments = segmenter(unit === 'word' ? 'word' : 'grapheme', language).segment(text)
  return Array.from(segments).flatMap(({ segment, index, isWordLike }) => {
    const counts = unit === 'word' ? isWordLike === true : segment.trim() !== ''
    return counts ? [{ start: offset(base + index), end: offset(base + index + segment.length) }] : []
  })
}
