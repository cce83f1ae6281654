import { span, type TextOffset } from '../../../shared/text/offsets.ts'
import { rectsFor } from './geometry.ts'
import type { TextMap } from './text-range.ts'

export type CaretStep = {
  readonly direction: 'left' | 'right' | 'backward' | 'forward'
  readonly by: 'character' | 'word' | 'line' | 'lineboundary'
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

/** Where the caret is drawn, in client coordinates: before the character behind it, else after the one before. */
export function caretBox(map: TextMap, at: TextOffset) {
  const behind = rectsFor(map, span(at, at + 1))[0]
  if (behind !== undefined && behind.width > 0)
    return { left: behind.left, top: behind.top, height: behind.height }
  const before = at === 0 ? undefined : rectsFor(map, span(at - 1, at)).at(-1)
  return before === undefined ? null : { left: before.right, top: before.top, height: before.height }
}
