import type { Discrepancy, DiscrepancyCell } from '../../../../../shared/compare/discrepancies/discrepancy.ts'
import { proposedClaim } from '../../../../../shared/compare/discrepancies/proposed-claim.ts'
import type { ToldApart } from '../../../../../shared/compare/discrepancies/told-apart.ts'
import type { ClaimId } from '../../../../../shared/ids.ts'
import { makeClaimOfReadings } from '../../../data/claim-from-readings.ts'
import type { WorkbenchDb } from '../../../data/db.ts'
import { decideAbout, withdrawDecisions } from '../../../data/passage-decisions.ts'
import { withUndo } from '../../../data/undo-offer.ts'
import { MOST_PANES } from '../../../state/panes.ts'
import { settings } from '../../../state/settings.ts'
import { workspace } from '../../../state/workspace.ts'
import { plural } from '../../../ui/format.ts'
import { offerUndo } from '../../../ui/offer-undo.ts'
import { toast } from '../../../ui/toast-store.ts'
import type { ShowClaim } from '../actions.ts'
import { openPlace, openPlaces, openSource } from '../open-places.ts'
import { sayStale } from '../say-stale.ts'

/** Opens the passage that stands first, or the source where it says nothing. */
export function openCell({ sourceId, readings }: DiscrepancyCell): void {
  const [first] = readings
  if (first === undefined) openSource(sourceId)
  else openPlace(first.at)
}

/** Opens what sources say of one thing beside each other, each at its passage: of as many as there may be panes. */
export async function openBeside({ cells }: Discrepancy): Promise<void> {
  const speaking = cells.flatMap(({ readings }) => readings.slice(0, 1))
  await openPlaces(speaking.map(({ at }) => at))
  const left = speaking.length - MOST_PANES
  if (left > 0)
    toast.show({ title: `${MOST_PANES} sources opened`, description: `${left} more had no room.` })
}

/** Makes a claim of what the sources say, with evidence from each that speaks. */
export async function makeClaim(db: WorkbenchDb, row: Discrepancy): Promise<void> {
  const made = await withUndo(db, (recorded) =>
    makeClaimOfReadings(db, proposedClaim(row), settings.getState().colour, recorded),
  )
  if (made.value === null) return sayStale('No claim was made')
  const passages = plural(proposedClaim(row).evidence.length, 'passage')
  offerUndo('Claim made', made, { description: `“${made.value.statement}”, with ${passages} as evidence` })
}

/** Opens a claim in its panel, beside what was being read. */
export async function openClaim(db: WorkbenchDb, showClaim: ShowClaim, id: ClaimId): Promise<void> {
  await showClaim(db, id)
  workspace.getState().setView('read')
}

/** Keeps a row from being shown as a difference, until a source says something else. */
export async function dismiss(db: WorkbenchDb, { kind, title, cells }: Discrepancy): Promise<boolean> {
  // A cluster never has as many as a decision has room for.
  const places = cells.flatMap(({ readings }) => readings.map(({ at }) => at))
  const decided = await withUndo(db, (recorded) =>
    decideAbout(db, 'dismiss difference', { kind: 'dismissed', about: kind }, places, recorded),
  )
  if (decided.value === null) {
    sayStale('Not dismissed')
    return false
  }
  offerUndo('Dismissed', decided, {
    description: `“${title}” stays away until a source says something else.`,
  })
  return true
}

/** Lets passages that were told apart be set against each other again. */
export async function setTogether(db: WorkbenchDb, { ids }: ToldApart): Promise<void> {
  const back = await withUndo(db, (recorded) =>
    withdrawDecisions(db, 'set passages against each other again', ids, recorded),
  )
  offerUndo('Set against each other again', back)
}

export async function bringBack(db: WorkbenchDb, { title, dismissedBy }: Discrepancy): Promise<void> {
  const back = await withUndo(db, (recorded) =>
    withdrawDecisions(db, 'bring difference back', dismissedBy, recorded),
  )
  offerUndo('Brought back', back, { description: `“${title}”` })
}
