import { splitsSurrogate, span } from '../../../shared/text/offsets.ts'
import type { TextOffset } from '../../../shared/text/offsets.ts'
import { isInInsert } from './inserts.ts'
import { rectsOf } from './measuring-range.ts'
import type { TextMap } from './text-range.ts'

/**
 * The offset of the character whose glyph lies under a point of the viewport, or null in margins, between lines, in
 * inserts and outside the article. The caret position only names the nearest gap; so both its neighbours are measured.
 */
export function offsetAtPoint(map: TextMap, x: number, y: number): TextOffset | null {
  // Older engines know the call by another name only.
  if (!('caretPositionFromPoint' in document)) return null
  const caret = document.caretPositionFromPoint(x, y)
  const node = caret?.offsetNode
  if (caret == null || !(node instanceof Text) || !map.article.contains(node) || isInInsert(node)) return null
  const hit = [charBefore(node.data, caret.offset), charAfter(node.data, caret.offset)].find((char) => {
    return char.start < char.end && isUnder(node, char, x, y)
  })
  return hit === undefined ? null : map.offsetFor(node, hit.start)
}

/**
 * The gap between characters that lies nearest to a point of the viewport, for what is dragged along the text. Null where
 * something else lies there, such as an insert, and far from the article.
 */
export function gapAtPoint(map: TextMap, x: number, y: number): TextOffset | null {
  // Older engines know the call by another name only.
  if (!('caretPositionFromPoint' in document)) return null
  const caret = document.caretPositionFromPoint(x, y)
  const node = caret?.offsetNode
  if (caret == null || !(node instanceof Text) || !map.article.contains(node) || isInInsert(node)) return null
  return map.offsetFor(node, caret.offset)
}

const charBefore = (text: string, at: number) =>
  span(Math.max(0, splitsSurrogate(text, at - 1) ? at - 2 : at - 1), at)
const charAfter = (text: string, at: number) =>
  span(at, Math.min(text.length, splitsSurrogate(text, at + 1) ? at + 2 : at + 1))

function isUnder(
  node: Text,
  char: { readonly start: number; readonly end: number },
  x: number,
  y: number,
): boolean {
  return rectsOf({
    startContainer: node,
    startOffset: char.start,
    endContainer: node,
    endOffset: char.end,
  }).some((rect) => rect.left <= x && x < rect.right && rect.top <= y && y < rect.bottom)
}
