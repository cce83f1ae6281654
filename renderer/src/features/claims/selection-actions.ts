import type { ClaimId } from '../../../../shared/ids.ts'
import type { Claim } from '../../../../shared/project/claim.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { deleteClaims, makeParts, silenceSource } from '../../data/claim-bulk.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { withUndo } from '../../data/undo-offer.ts'
import { workspace } from '../../state/workspace.ts'
import { plural } from '../../ui/format.ts'
import { announce } from '../../ui/live-region.tsx'
import { offerUndo } from '../../ui/offer-undo.ts'
import { toast } from '../../ui/toast-store.ts'
import { setFolded, setSelection } from './panel-state.ts'
import { shortStatement } from './statement-text.ts'

/** Deletes claims and says so; nothing is selected then. */
export async function removeClaims(db: WorkbenchDb, ids: readonly ClaimId[]): Promise<void> {
  if (ids.length === 0) return
  const deleted = await withUndo(db, (recorded) => deleteClaims(db, ids, recorded))
  const { activeClaim, setActiveClaim } = workspace.getState()
  if (activeClaim !== null && ids.includes(activeClaim)) setActiveClaim(null)
  setSelection(null)
  offerUndo(`${plural(ids.length, 'claim')} deleted`, deleted, {
    description: 'Their passages stay highlighted in their sources.',
  })
}

/** Makes claims parts of another, and says why not where it cannot be. */
export async function intoClaim(db: WorkbenchDb, ids: readonly ClaimId[], whole: Claim): Promise<void> {
  setFolded([whole.id], false)
  if (await makeParts(db, ids, whole.id))
    announce(`${plural(ids.length, 'claim')} made part of “${shortStatement(whole.statement)}”`)
  else
    toast.show({
      title: 'Nothing was moved',
      description: 'Claims cannot be nested that deep, or one of them is gone.',
    })
}

/** Notes that a source is silent on claims, and says on how many that is new. */
export async function silence(db: WorkbenchDb, ids: readonly ClaimId[], source: Source): Promise<void> {
  const marked = await withUndo(db, (recorded) => silenceSource(db, ids, source.id, recorded))
  const title = `“${source.meta.title.value}”`
  if (marked.value === 0)
    toast.show({ title: 'Nothing was noted', description: `${title} was reviewed for all of them.` })
  else offerUndo(`Silent on ${plural(marked.value, 'claim')}`, marked, { description: title })
}
