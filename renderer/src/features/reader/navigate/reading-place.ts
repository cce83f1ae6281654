import { offset, type Span, type TextOffset } from '../../../../../shared/text/offsets.ts'
import { readCaret } from '../../../dom/selection.ts'
import { spanInView } from '../../../dom/viewport.ts'
import { workspace } from '../../../state/workspace.ts'
import type { Reading } from '../pane/reading.ts'

/** The passage selected in this pane, if any. */
export function selectedIn({ paneId }: Pick<Reading, 'paneId'>): Span | null {
  const { selection } = workspace.getState()
  return selection?.paneId === paneId ? selection.span : null
}

/** Where reading is: the selection, else the caret if it is in sight, else the top of the view. */
export function readingPlace(reading: Reading): TextOffset {
  const selected = selectedIn(reading)
  if (selected !== null) return selected.start
  const window = spanInView(reading.map, reading.scroller, 0)
  const caret = readCaret(reading.map)
  if (window === null) return caret ?? offset(0)
  return caret !== null && caret >= window.start && caret <= window.end ? caret : window.start
}
