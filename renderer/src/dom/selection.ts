import { span } from '../../../shared/text/offsets.ts'
import type { Span, TextOffset } from '../../../shared/text/offsets.ts'
import { firstIndex } from './text-range.ts'
import type { TextMap } from './text-range.ts'

/**
 * What is selected of this article, in text order whichever way it was dragged, clamped to the article, without the
 * separators at its ends (a triple click ends in the next paragraph). Null when that leaves nothing.
 */
export function readSelection(map: TextMap): Span | null {
  const selection = document.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!range.intersectsNode(map.article)) return null
  const start = map.offsetFor(range.startContainer, range.startOffset)
  const end = map.offsetFor(range.endContainer, range.endOffset)
  return start === null || end === null ? null : withoutSeparators(map, start, end)
}

/** Where the caret (or the moving end of the selection) stands in this article, or null if it is elsewhere. */
export function readCaret(map: TextMap): TextOffset | null {
  const node = document.getSelection()?.focusNode ?? null
  if (node === null || !map.article.contains(node)) return null
  return map.offsetFor(node, document.getSelection()?.focusOffset ?? 0)
}

/** Selects a passage; false when it is not rendered. */
export function select(map: TextMap, passage: Span): boolean {
  const range = map.rangeFor(passage)
  if (range === null) return false
  document
    .getSelection()
    ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
  return true
}

/**
 * Calls back once the selection has changed and rests: at most once a frame from the keyboard, and only when the button
 * is released while it is being dragged. A key that is pressed sooner finds the callback made already, so that a command
 * works on what is selected now and not on what was a frame ago. Returns a function that stops watching.
 */
export function watchSelection(callback: () => void): () => void {
  const watching = new AbortController()
  const { signal } = watching
  let frame = 0
  let pressed = false
  let changed = false
  let told = selectedEnds()
  const tell = (): void => {
    cancelAnimationFrame(frame)
    frame = 0
    changed = false
    told = selectedEnds()
    callback()
  }
  const schedule = (): void => {
    changed = true
    if (!pressed && frame === 0) frame = requestAnimationFrame(tell)
  }
  // The browser sends `selectionchange` some time after the change, so the selection itself is asked.
  const hurry = (): void => {
    const now = selectedEnds()
    if (!pressed && now.some((end, index) => end !== told[index])) tell()
  }
  const release = (): void => {
    pressed = false
    if (changed) schedule()
  }
  document.addEventListener('selectionchange', schedule, { signal })
  document.addEventListener('keydown', hurry, { signal, capture: true })
  document.addEventListener('pointerdown', ({ button }) => (pressed = button === 0), {
    signal,
    capture: true,
  })
  document.addEventListener('pointerup', release, { signal, capture: true })
  document.addEventListener('pointercancel', release, { signal, capture: true })
  return () => {
    watching.abort()
    cancelAnimationFrame(frame)
  }
}

function selectedEnds(): readonly unknown[] {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {}
  return [anchorNode, anchorOffset, focusNode, focusOffset]
}

function withoutSeparators({ blocks }: TextMap, start: TextOffset, end: TextOffset): Span | null {
  const first = blocks[firstIndex(blocks, (block) => block.end > start)]
  const last = blocks[firstIndex(blocks, (block) => block.start >= end) - 1]
  if (first === undefined || last === undefined) return null
  const from = Math.max(start, first.start)
  const to = Math.min(end, last.end)
  return from < to ? span(from, to) : null
}

/** Lets go of what is selected, leaving the caret at its end: done with it, go on reading from there. */
export function collapseSelection(): void {
  const selection = document.getSelection()
  if (selection !== null && selection.rangeCount > 0) selection.collapseToEnd()
}
