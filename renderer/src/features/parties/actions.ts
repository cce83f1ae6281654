import type { ClaimId, PartyId } from '../../../../shared/ids.ts'
import type { Annotation } from '../../../../shared/project/annotation.ts'
import type { Party } from '../../../../shared/project/party.ts'
import { isPlaced, leadingPart } from '../../../../shared/project/quotation.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { attributionsNaming } from '../../data/attributions.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { deleteParty } from '../../data/delete-party.ts'
import { mergeParty } from '../../data/merge-parties.ts'
import { withUndo } from '../../data/undo-offer.ts'
import { workspace } from '../../state/workspace.ts'
import { plural } from '../../ui/format.ts'
import { offerUndo } from '../../ui/offer-undo.ts'
import { panelState } from './panel-state.ts'
import type { PartyUse } from './party-rows.ts'

/** Brings a claim into its panel; that belongs to another feature. */
export type ShowClaim = (db: WorkbenchDb, id: ClaimId) => Promise<void>

/** Shows a party, past a search that hides it, with the focus on its row; without one, the field for a new party has it. */
export function showParty(id: PartyId | null): void {
  workspace.getState().setActiveParty(id)
  panelState.setState({ text: '', wanted: id, creating: id === null })
}

/** Deletes a party, goes on with its neighbour, says what went with it, and offers it back. */
export async function removeParty(
  db: WorkbenchDb,
  rows: readonly PartyUse[],
  { id, name }: Party,
): Promise<void> {
  const at = rows.findIndex(({ party }) => party.id === id)
  const { claims, evidence } = await attributionsNaming(db, id)
  const count = claims.length + evidence.length
  const deleted = await withUndo(db, (recorded) => deleteParty(db, id, recorded))
  showParty((rows[at + 1] ?? rows[at - 1])?.party.id ?? null)
  offerUndo(`“${name}” deleted`, deleted, {
    description: count === 0 ? undefined : `It was taken off ${plural(count, 'attribution')}.`,
    after: () => showParty(id),
  })
}

/** Merges a party into another, which is shown then, and offers to take that back. */
export async function merge(db: WorkbenchDb, from: Party, into: Party): Promise<void> {
  const merged = await withUndo(db, (recorded) => mergeParty(db, from.id, into.id, recorded))
  if (!merged.value) return
  showParty(into.id)
  offerUndo(`“${from.name}” merged into “${into.name}”`, merged, { after: () => showParty(from.id) })
}

/** Opens a claim in its panel, beside what was being read. */
export async function openClaim(db: WorkbenchDb, showClaim: ShowClaim, id: ClaimId): Promise<void> {
  await showClaim(db, id)
  workspace.getState().setView('read')
}

/** Opens a passage in its source. */
export function openPassage(annotation: Annotation): void {
  const part = leadingPart(annotation)
  const { requestReveal, setActiveAnnotation } = workspace.getState()
  requestReveal({
    sourceId: annotation.sourceId,
    annotationId: annotation.id,
    span: isPlaced(part) ? span(part.start, part.end) : null,
  })
  setActiveAnnotation(annotation.id)
}
