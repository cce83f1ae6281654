import { span, type TextOffset } from '../../../shared/text/offsets.ts'
import { rectsFor } from './geometry.ts'
import type { TextMap } from './text-range.ts'

export type CaretStep = {
  readonly direction: 'left' | 'right' | 'backward' | 'forward'
  readonly by: 'character' | 'word' | 'line' | 'lineboundary' | 'paragraph'
  /** Moves one end of the selection only. */
  readonly extend: boolean
}

/** Puts the caret before a character; false when that is not rendered. */
export function placeCaret(map: TextMap, at: TextOffset): boolean {
  const range = map.rangeFor(span(at, at + 1))
  if (range === null) return false
  document.getSelection()?.collapse(range.startContainer, range.startOffset)
  return true
}

/** Moves the caret as the browser would in a text field; one that would leave the article stays where it is. */
export function stepCaret(map: TextMap, { direction, by, extend }: CaretStep): void {
  const selection = document.getSelection()
  if (selection === null || !map.article.contains(selection.focusNode)) return
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  selection.modify(extend ? 'extend' : 'move', direction, by)
  if (map.article.contains(selection.focusNode)) return
  if (anchorNode !== null && focusNode !== null)
    selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset)
}

/** Moves the caret, or one end of the selection, to the beginning or the end of the text. */
export function caretToEdge(map: TextMap, edge: 'start' | 'end', extend: boolean): void {
  const end = map.blocks.at(-1)?.end ?? 0
  const range = edge === 'start' ? map.rangeFor(span(0, 1)) : map.rangeFor(span(Math.max(0, end - 1), end))
  if (range === null) return
  const { startContainer, startOffset, endContainer, endOffset } = range
  const [node, at] = edge === 'start' ? [startContainer, startOffset] : [endContainer, endOffset]
  const selection = document.getSelection()
  if (extend && map.article.contains(selection?.focusNode ?? null)) selection?.extend(node, at)
  else selection?.collapse(node, at)
}

/** Moves the caret, or one end of the selection, to the character at a point of the window; false when there is none. */
export function caretToPoint(map: TextMap, x: number, y: number, extend: boolean): boolean {
  const place = document.caretPositionFromPoint(x, y)
  if (place === null || !map.article.contains(place.offsetNode)) return false
  const selection = document.getSelection()
  if (extend) selection?.extend(place.offsetNode, place.offset)
  else selection?.collapse(place.offsetNode, place.offset)
  return true
}

/** Where the caret is drawn, in client coordinates: before the character behind it, else after the one before. */
export function caretBox(map: TextMap, at: TextOffset) {
  const behind = rectsFor(map, span(at, at + 1))[0]
  if (behind !== undefined && behind.width > 0)
    return { left: behind.left, top: behind.top, height: behind.height }
  const before = at === 0 ? undefined : rectsFor(map, span(at - 1, at)).at(-1)
  return before === undefined ? null : { left: before.right, top: before.top, height: before.height }
}
