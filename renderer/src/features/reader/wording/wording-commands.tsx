import { sliceSpan, type Span } from '../../../../../shared/text/offsets.ts'
import { shortened } from '../../../../../shared/text/shorten.ts'
import { scrollToSpan } from '../../../dom/scroll-to.ts'
import { collapseSelection, readCaret, select } from '../../../dom/selection.ts'
import { spanInView } from '../../../dom/viewport.ts'
import { useCommand } from '../../../state/commands.ts'
import { workspace } from '../../../state/workspace.ts'
import { announce } from '../../../ui/live-region.tsx'
import { readingPlace, selectedIn } from '../navigate/reading-place.ts'
import type { Reading } from '../pane/reading.ts'
import { marksAt, stepWording, type WordingMark } from './wording-marks.ts'

type WordingCommandsProps = {
  readonly reading: Reading
  readonly marks: readonly WordingMark[]
  /** Marks a passage for a moment. */
  readonly mark: (passage: Span) => void
}

/** What leads along shared wording, and across to the same words; for the active pane. */
export function WordingCommands({ reading, marks, mark }: WordingCommandsProps) {
  const any = marks.length > 0
  const step = (direction: 'next' | 'previous') => {
    const next = stepWording(marks, readingPlace(reading), direction)
    if (next === undefined) {
      announce(direction === 'next' ? 'No further shared wording' : 'No shared wording before this')
      return
    }
    if (select(reading.map, next)) collapseSelection()
    mark(next)
    announce(
      `${next.grade === 'copied' ? 'Copied' : 'Echo'}: ${shortened(sliceSpan(reading.text.content, next), MOST_SAID)}`,
    )
    void scrollToSpan(reading.map, reading.scroller, next, { place: 'nearest' })
  }
  useCommand('wording.next', () => step('next'), any)
  useCommand('wording.previous', () => step('previous'), any)
  useCommand(
    'wording.go',
    () => {
      const here = markHere(reading, marks)
      if (here === undefined) {
        announce('No shared wording here')
        return
      }
      const { sourceId, start, end } = here.other
      workspace.getState().requestReveal({ sourceId, span: { start, end }, beside: true })
    },
    any,
  )
  return null
}

/** The words that one is at: after a step the caret stands at their end; without a caret they are the first in view. */
function markHere(reading: Reading, marks: readonly WordingMark[]): WordingMark | undefined {
  const place = readingPlace(reading)
  const [here] = [...marksAt(marks, place), ...marksAt(marks, place - 1)]
  if (here !== undefined || selectedIn(reading) !== null || readCaret(reading.map) !== null) return here
  const window = spanInView(reading.map, reading.scroller, 0)
  return window === null
    ? undefined
    : marks.find(({ start, end }) => start >= window.start && end <= window.end)
}

const MOST_SAID = 160
