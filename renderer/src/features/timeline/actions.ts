import type { ClaimId } from '../../../../shared/ids.ts'
import { isPlaced, leadingPart } from '../../../../shared/project/quotation.ts'
import { span } from '../../../../shared/text/offsets.ts'
import type { TimelineItem } from '../../../../shared/timeline/items.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { workspace } from '../../state/workspace.ts'

/** Brings a claim into its panel; that belongs to another feature. */
export type ShowClaim = (db: WorkbenchDb, id: ClaimId) => Promise<void>

/** Opens what a time is of: the claim in its panel, the passage that gives it with its claim, or the source. */
export async function openItem(db: WorkbenchDb, showClaim: ShowClaim, item: TimelineItem): Promise<void> {
  if (item.kind === 'claim') return openClaim(db, showClaim, item.claim.claim.id)
  if (item.kind !== 'evidence') {
    workspace.getState().openSource(item.source.id)
    return
  }
  const { evidence } = item
  const annotation = await db.annotations.get(evidence.annotationId)
  await showClaim(db, evidence.claimId)
  const { openSource, requestReveal, setActiveAnnotation } = workspace.getState()
  if (annotation === undefined) {
    openSource(evidence.sourceId)
    return
  }
  const led = leadingPart(annotation)
  requestReveal({
    sourceId: annotation.sourceId,
    annotationId: annotation.id,
    span: isPlaced(led) ? span(led.start, led.end) : null,
  })
  setActiveAnnotation(annotation.id)
}

/** Opens a claim in its panel, beside what was being read. */
export async function openClaim(db: WorkbenchDb, showClaim: ShowClaim, id: ClaimId): Promise<void> {
  await showClaim(db, id)
  workspace.getState().setView('read')
}
