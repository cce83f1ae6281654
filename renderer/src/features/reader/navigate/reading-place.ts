import { offset, span, type Span, type TextOffset } from '../../../../../shared/text/offsets.ts'
import { ownsSelection } from '../../../dom/selection-owner.ts'
import { readCaret, readSelection } from '../../../dom/selection.ts'
import type { TextMap } from '../../../dom/text-range.ts'
import { spanInView } from '../../../dom/viewport.ts'
import { workspace } from '../../../state/workspace.ts'
import type { Reading } from '../pane/reading.ts'

/** The passage selected in this pane, if any: from the browser first, because the workspace hears of it a frame later. */
export function selectedIn(reading: Reading): Span | null {
  const { selection } = workspace.getState()
  return selectedNow(reading) ?? (selection?.paneId === reading.paneId ? selection.span : null)
}

/** What the browser shows as selected in this pane, without white space at the ends. */
export function selectedNow({ map, text }: Pick<Reading, 'map' | 'text'>): Span | null {
  const selected = ownsSelection(map) ? readSelection(map) : null
  return selected === null ? null : trimmed(text.content, selected)
}

function trimmed(content: string, { start, end }: Span): Span | null {
  const words = content.slice(start, end)
  const from = start + (words.length - words.trimStart().length)
  const to = start + words.trimEnd().length
  return from < to ? span(from, to) : null
}

/** Where the caret of a text was last: a field that takes the focus, as of a note, takes the caret with it. */
const lastCarets = new WeakMap<TextMap, TextOffset>()

/** Called when the selection of the page has changed. */
export function rememberCaret({ map }: Pick<Reading, 'map'>): void {
  const caret = readCaret(map)
  if (caret !== null) lastCarets.set(map, caret)
}

/** Where reading is: the selection, else the caret, where it is or was last, if that is in sight, else the top of the view. */
export function readingPlace(reading: Reading): TextOffset {
  const selected = selectedIn(reading)
  if (selected !== null) return selected.start
  const window = spanInView(reading.map, reading.scroller, 0)
  const caret = readCaret(reading.map) ?? lastCarets.get(reading.map) ?? null
  if (window === null) return caret ?? offset(0)
  return caret !== null && caret >= window.start && caret <= window.end ? caret : window.start
}
