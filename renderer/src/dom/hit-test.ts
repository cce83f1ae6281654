import type { TextOffset } from '../../../shared/text/offsets.ts'
import { charAfter, charBefore, createGlyphLines, type Glyph, type GlyphLines } from './glyph-lines.ts'
import { isInInsert } from './inserts.ts'
import { rectsOf } from './measuring-range.ts'
import type { TextMap } from './text-range.ts'

/**
 * The offset of the character whose glyph lies under a point of the viewport, or null in margins, between lines, in
 * inserts and outside the article. Asking the browser what lies at a point takes it through the whole page, so lines once
 * asked about are remembered; what is remembered is measured before it is believed.
 */
export function offsetAtPoint(map: TextMap, x: number, y: number): TextOffset | null {
  const lines = linesOf(map.article)
  const known = lines.find(x, y)
  if (known !== null && map.article.contains(known.node) && isUnder(known, x, y))
    return map.offsetFor(known.node, known.at.start)
  if (known !== null) lines.forget()
  const hit = glyphAtPoint(map, x, y)
  if (hit === null) return null
  lines.learn(hit)
  return map.offsetFor(hit.node, hit.at.start)
}

const remembered = new WeakMap<HTMLElement, GlyphLines>()

function linesOf(article: HTMLElement): GlyphLines {
  const known = remembered.get(article)
  if (known !== undefined) return known
  const lines = createGlyphLines(article)
  remembered.set(article, lines)
  return lines
}

/** The caret position only names the nearest gap; so both its neighbours are measured. */
function glyphAtPoint(map: TextMap, x: number, y: number): Glyph | null {
  const caret = caretAtPoint(map, x, y)
  if (caret === null) return null
  const { node, at } = caret
  const glyphs = [charBefore(node.data, at), charAfter(node.data, at)].map((char) => ({ node, at: char }))
  return glyphs.find((glyph) => glyph.at.start < glyph.at.end && isUnder(glyph, x, y)) ?? null
}

/**
 * The gap between characters that lies nearest to a point of the viewport, for what is dragged along the text. Null where
 * something else lies there, such as an insert, and far from the article.
 */
export function gapAtPoint(map: TextMap, x: number, y: number): TextOffset | null {
  const caret = caretAtPoint(map, x, y)
  return caret === null ? null : map.offsetFor(caret.node, caret.at)
}

function caretAtPoint(map: TextMap, x: number, y: number) {
  // Older engines know the call by another name only.
  if (!('caretPositionFromPoint' in document)) return null
  const caret = document.caretPositionFromPoint(x, y)
  const node = caret?.offsetNode
  if (caret == null || !(node instanceof Text) || !map.article.contains(node) || isInInsert(node)) return null
  return { node, at: caret.offset }
}

const isUnder = ({ node, at }: Glyph, x: number, y: number): boolean =>
  rectsOf({ startContainer: node, startOffset: at.start, endContainer: node, endOffset: at.end }).some(
    (rect) => rect.left <= x && x < rect.right && rect.top <= y && y < rect.bottom,
  )
