import type { Place } from '../../../../../shared/compare/compared-source.ts'
import type { PassageDecisionId } from '../../../../../shared/ids.ts'
import { alignPassages, separatePassages } from '../../../data/aligned-passages.ts'
import type { WorkbenchDb } from '../../../data/db.ts'
import { withdrawDecisions } from '../../../data/passage-decisions.ts'
import { withUndo } from '../../../data/undo-offer.ts'
import { offerUndo } from '../../../ui/offer-undo.ts'
import { toast } from '../../../ui/toast-store.ts'

/** Keeps that two passages say the same, and offers to take that back. False, and said so, if one of the sources has changed or is gone. */
export async function align(db: WorkbenchDb, a: Place, b: Place): Promise<boolean> {
  const step = await withUndo(db, (onRecorded) => alignPassages(db, [a, b], onRecorded))
  if (step.value === null) tellGone()
  else offerUndo('These passages are aligned', step)
  return step.value !== null
}

/** Keeps that two passages do not say the same; they are not set beside each other again. */
export async function separate(db: WorkbenchDb, a: Place, b: Place): Promise<void> {
  const step = await withUndo(db, (onRecorded) => separatePassages(db, [a, b], onRecorded))
  if (step.value === null) tellGone()
  else offerUndo('These passages are no longer aligned', step)
}

/** Takes back what was kept by `align`, and offers to undo just that. */
export async function takeBackAligned(db: WorkbenchDb, id: PassageDecisionId): Promise<void> {
  const step = await withUndo(db, (onRecorded) =>
    withdrawDecisions(db, 'take back aligned passages', [id], onRecorded),
  )
  offerUndo('No longer aligned by you', step)
}

function tellGone(): void {
  toast.show({
    title: 'Nothing was changed',
    description: 'One of the sources has changed or is gone. Look at the passages again.',
    tone: 'warning',
  })
}
