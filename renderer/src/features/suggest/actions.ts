import type { ClaimId } from '../../../../shared/ids.ts'
import type { Claim, Stance } from '../../../../shared/project/claim.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { shortened } from '../../../../shared/text/shorten.ts'
import { addEvidence, type Exhibit } from '../../data/claims.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { decideAbout } from '../../data/passage-decisions.ts'
import { exhibitAt } from '../../data/passages.ts'
import { withUndo } from '../../data/undo-offer.ts'
import { settings } from '../../state/settings.ts'
import { workspace } from '../../state/workspace.ts'
import { offerUndo } from '../../ui/offer-undo.ts'
import { stanceLabel } from '../../ui/stance.tsx'
import { toast } from '../../ui/toast-store.ts'
import type { Subject } from './subject.ts'

/** Brings a claim up in the claims panel; it belongs to another feature. */
export type ShowClaim = (db: WorkbenchDb, id: ClaimId) => Promise<void>

/** Makes the words in hand evidence for a claim, and says so. */
export async function addToClaim(
  db: WorkbenchDb,
  { id, statement }: Claim,
  subject: Subject,
  stance: Stance,
): Promise<void> {
  const exhibit = await exhibitOf(db, subject)
  if (exhibit === null) return sayGone()
  const added = await withUndo(db, (recorded) => addEvidence(db, id, exhibit, stance, recorded))
  const description = `“${shortened(statement, LONGEST)}”`
  if (added.value === null) {
    toast.show({ title: 'Already evidence for this claim', description })
    return
  }
  // The words stay in hand: they may bear on more than one claim.
  workspace.getState().setActiveClaim(id)
  offerUndo(`Added to the claim: ${stanceLabel(stance).toLowerCase()}`, added, { description })
}

async function exhibitOf(db: WorkbenchDb, subject: Subject): Promise<Exhibit | null> {
  const { place, annotationId } = subject
  if (annotationId !== null) {
    const annotation = await db.annotations.get(annotationId)
    return annotation === undefined ? null : { kind: 'annotation', annotation }
  }
  const chosen = { sourceId: place.sourceId, versionId: place.versionId, span: span(place.start, place.end) }
  return exhibitAt(db, chosen, settings.getState().colour)
}

/** Keeps a claim from being suggested for these words ever again, also in later versions of their source. */
export async function decideUnrelated(db: WorkbenchDb, claim: Claim, subject: Subject): Promise<void> {
  const decided = await withUndo(db, (recorded) =>
    decideAbout(
      db,
      'decide “not related”',
      { kind: 'not-suggested', claimId: claim.id },
      [subject.place],
      recorded,
    ),
  )
  if (decided.value === null) return sayGone()
  offerUndo('Not related: this claim is not suggested here again', decided, {
    description: `“${shortened(claim.statement, LONGEST)}”`,
  })
}

const sayGone = (): void =>
  void toast.show({ title: 'Nothing was done', description: 'The words are no longer in their source.' })

/** Shows a passage of another source beside the one that is read. */
export function openPassage({ sourceId, start, end }: Subject['place']): void {
  workspace.getState().requestReveal({ sourceId, span: { start, end }, beside: true })
}

/** Long statements are cut where they are only mentioned. */
const LONGEST = 80
