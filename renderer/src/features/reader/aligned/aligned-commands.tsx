import { useRef } from 'react'
import { sliceSpan, type Span } from '../../../../../shared/text/offsets.ts'
import { collapseSelection, select } from '../../../dom/selection.ts'
import { scrollToSpan } from '../../../dom/scroll-to.ts'
import { useCompareSettings } from '../../../state/compare-settings.ts'
import { useCommand } from '../../../state/commands.ts'
import { announce } from '../../../ui/live-region.tsx'
import { toast } from '../../../ui/toast-store.ts'
import { readingPlace } from '../navigate/reading-place.ts'
import type { Reading } from '../pane/reading.ts'
import { useAligned } from './aligned-context.ts'
import { type AlignedMark, counterpartIn, markAt, NO_MARKS, stepMark } from './aligned-marks.ts'
import { countWords, quoted } from './aligned-words.ts'
import { nextPane } from './next-pane.ts'
import { goToCounterpart, otherPanes, showCounterparts } from './show-counterparts.ts'

type AlignedCommandsProps = {
  readonly reading: Reading
  readonly marks: readonly AlignedMark[]
  readonly mark: (passage: Span) => void
}

/** The keys that lead along aligned passages and across to what says the same; for the active pane. */
export function AlignedCommands({ reading, marks, mark }: AlignedCommandsProps) {
  const last = useRef<AlignedMark | null>(null)
  const any = marks.length > 0
  const isOn = useCompareSettings(({ alignment }) => alignment)
  const isKnown = useAligned() !== NO_MARKS

  const step = (direction: 'next' | 'previous') => {
    const place = readingPlace(reading)
    // After a step the caret stands at the end of the passage.
    const current = last.current?.end === place ? last.current : null
    const next = stepMark(marks, current, place, direction)
    if (next === undefined) {
      announce(direction === 'next' ? 'No further aligned passage' : 'No aligned passage before this')
      return
    }
    last.current = next
    if (select(reading.map, next)) collapseSelection()
    mark(next)
    announce(spoken(reading, next))
    void scrollToSpan(reading.map, reading.scroller, next, { place: 'nearest' }).then(() =>
      showCounterparts(reading, next),
    )
  }
  const go = () => {
    const here = markAt(marks, readingPlace(reading))
    const pane = here === undefined ? undefined : nextPane(otherPanes(reading.sourceId), reading.paneId, here)
    const counterpart =
      here === undefined || pane === undefined ? undefined : counterpartIn(here, pane.reading.sourceId)
    if (here === undefined || pane === undefined || counterpart === undefined) {
      announce('No aligned passage here')
      return
    }
    goToCounterpart(reading, here, counterpart)
    announce(quoted(sliceSpan(pane.reading.text.content, counterpart.place)))
  }
  useCommand('aligned.next', () => step('next'), any)
  useCommand('aligned.previous', () => step('previous'), any)
  useCommand('aligned.go', go, any)
  useCommand('aligned.count', () =>
    toast.show({
      title: countWords(isKnown ? marks : null, otherPanes(reading.sourceId).length, isOn),
    }),
  )
  return null
}

/** The passage, and the closest of what says the same. */
function spoken({ text }: Reading, mark: AlignedMark): string {
  const own = `Aligned passage ${mark.number}: ${quoted(sliceSpan(text.content, mark))}`
  const closest = mark.counterparts[0]
  const pane = otherPanes(mark.sourceId).find(({ reading }) => reading.sourceId === closest?.place.sourceId)
  return closest === undefined || pane === undefined
    ? own
    : `${own}. Beside it: ${quoted(sliceSpan(pane.reading.text.content, closest.place))}`
}
