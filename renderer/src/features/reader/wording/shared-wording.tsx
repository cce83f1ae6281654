import type { Span } from '../../../../../shared/text/offsets.ts'
import type { Reading } from '../pane/reading.ts'
import { usePaintWording } from './use-paint-wording.ts'
import { useWordingTip } from './use-wording-tip.ts'
import { WordingCommands } from './wording-commands.tsx'
import { useWording } from './wording-context.ts'
import type { WordingMark } from './wording-marks.ts'
import { WordingTip } from './wording-tip.tsx'

type SharedWordingProps = {
  readonly reading: Reading
  /** The text near the view. */
  readonly window: Span | null
  readonly active: boolean
  /** Marks a passage for a moment. */
  readonly mark: (passage: Span) => void
}

const NONE: readonly WordingMark[] = []

/** What a pane shows of the words that other open sources have too: underlines, with whom, and the way there. */
export function SharedWordingMarks({ reading, window, active, mark }: SharedWordingProps) {
  const marks = useWording().get(reading.sourceId) ?? NONE
  usePaintWording(reading, window, marks)
  const [tip, { stay, leave }] = useWordingTip(reading, marks)
  return (
    <>
      {tip === null ? null : <WordingTip tip={tip} onStay={stay} onLeave={leave} />}
      {active ? <WordingCommands reading={reading} marks={marks} mark={mark} /> : null}
    </>
  )
}
