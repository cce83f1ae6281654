import { splitsSurrogate, span, type Span } from '../../../../../shared/text/offsets.ts'

/**
 * Laid out in one go, a paragraph of a megabyte keeps the page busy for seconds, each time that its width changes. Nobody
 * writes paragraphs of ten pages; what has them came without its own.
 */
const LONG = 20_000
/** Some three screens. */
const PIECE = 6000
/** As far as the end of a sentence is looked for. */
const REACH = 1500

/**
 * A very long block in pieces that stand below each other, cut behind a line or a sentence where there is one near, else
 * behind a word; any other block in one. Joined they are the block.
 */
export function piecesOf(content: string, block: Span): readonly Span[] {
  if (block.end - block.start <= LONG) return [block]
  const pieces: Span[] = []
  let start: number = block.start
  while (block.end - start > PIECE + REACH) {
    const end = cutAfter(content, start + PIECE)
    pieces.push(span(start, end))
    start = end
  }
  return [...pieces, span(start, block.end)]
}

function cutAfter(content: string, from: number): number {
  const near = content.slice(from, from + REACH)
  for (const [pattern, length] of ENDS) {
    const at = near.search(pattern)
    if (at !== -1) return from + at + length
  }
  return splitsSurrogate(content, from) ? from + 1 : from
}

/** What a piece may end with, the best first, and its length. */
const ENDS = [
  [/\n/, 1],
  [/[.!?…] (?=\p{Lu})/u, 2],
  [/[。！？]/u, 1],
  [/\s/, 1],
] as const
