import { workspace } from '../../../state/workspace.ts'
import { type AlignedMark, counterpartIn } from './aligned-marks.ts'
import type { OpenPane } from './open-panes.ts'

/** The next pane in the row, round and round, that holds a counterpart. */
export function nextPane(
  others: readonly OpenPane[],
  paneId: string,
  mark: AlignedMark,
): OpenPane | undefined {
  const { panes } = workspace.getState()
  const placeOf = (id: string) => panes.findIndex((pane) => pane.id === id)
  const own = placeOf(paneId)
  const holding = others.filter(({ reading }) => counterpartIn(mark, reading.sourceId) !== undefined)
  return holding.find(({ reading }) => placeOf(reading.paneId) > own) ?? holding[0]
}
