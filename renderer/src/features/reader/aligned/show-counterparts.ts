import type { SourceId } from '../../../../../shared/ids.ts'
import { collapseSelection, select } from '../../../dom/selection.ts'
import { scrollToSpan } from '../../../dom/scroll-to.ts'
import { workspace } from '../../../state/workspace.ts'
import { screenBox, type Reading } from '../pane/reading.ts'
import { type AlignedMark, counterpartIn, type Counterpart } from './aligned-marks.ts'
import { type OpenPane, paneOf } from './open-panes.ts'

/** A counterpart comes no lower in its pane than this, as a share of its height: something of what follows is to be seen. */
const LOWEST = 0.6

/** The panes that show the current texts of other sources than one, in their order. */
export const otherPanes = (sourceId: SourceId): readonly OpenPane[] =>
  workspace
    .getState()
    .panes.filter((pane) => pane.sourceId !== sourceId)
    .flatMap(({ id }) => paneOf(id) ?? [])

/** Has all other panes come to what says the same as a passage, at its height, and marks it for a moment. */
export function showCounterparts(reading: Reading, mark: AlignedMark): void {
  for (const pane of otherPanes(mark.sourceId)) {
    const counterpart = counterpartIn(mark, pane.reading.sourceId)
    if (counterpart !== undefined) showBeside(reading, mark, pane, counterpart)
  }
}

function showBeside(reading: Reading, mark: AlignedMark, pane: OpenPane, { place }: Counterpart): void {
  const { map, scroller } = pane.reading
  const { height } = scroller.getBoundingClientRect()
  const at = screenBox(reading, mark).top - reading.scroller.getBoundingClientRect().top
  pane.mark(place)
  void scrollToSpan(map, scroller, place, {
    place: at >= 0 && at <= LOWEST * height ? at : 'third',
  })
}

/** Goes to a counterpart: its pane takes the focus, and the caret stands there. */
export function goToCounterpart(reading: Reading, mark: AlignedMark, counterpart: Counterpart): void {
  const pane = otherPanes(mark.sourceId).find(
    ({ reading: { sourceId } }) => sourceId === counterpart.place.sourceId,
  )
  if (pane === undefined) {
    const { sourceId, start, end } = counterpart.place
    workspace.getState().requestReveal({ sourceId, span: { start, end }, beside: true })
    return
  }
  showBeside(reading, mark, pane, counterpart)
  workspace.getState().activatePane(pane.reading.paneId)
  pane.reading.scroller.focus({ preventScroll: true })
  if (select(pane.reading.map, counterpart.place)) collapseSelection()
}
