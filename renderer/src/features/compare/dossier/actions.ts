import type { SourceId } from '../../../../../shared/ids.ts'
import type { Span } from '../../../../../shared/text/offsets.ts'
import type { SaidStep } from '../../../data/lineage-steps.ts'
import { workspace } from '../../../state/workspace.ts'
import { offerUndo } from '../../../ui/offer-undo.ts'
import { openFromHere } from '../compare-state.ts'

/** Opens two sources beside each other. */
export function openBoth(one: SourceId, other: SourceId): void {
  const { openSource } = workspace.getState()
  openFromHere(() => {
    openSource(one)
    openSource(other, { beside: true })
  })
}

/** Shows a place in its source. */
export const openPlace = (sourceId: SourceId, place: Span): void =>
  openFromHere(() => workspace.getState().requestReveal({ sourceId, span: place }))

/** Looks for words in all texts. */
export const findEverywhere = (query: string): void =>
  workspace.getState().openDialog({ kind: 'find-everything', query })

/** Says what a step did, and offers to take it back. */
export async function sayStep(running: Promise<SaidStep>): Promise<void> {
  const { said, step } = await running
  offerUndo(said, step)
}
