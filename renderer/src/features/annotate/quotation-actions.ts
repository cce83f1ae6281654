import type { Annotation } from '../../../../shared/project/annotation.ts'
import {
  leadingPart,
  isPlaced,
  metAt,
  partAt,
  partHolding,
  partNumber,
  quotationOf,
  type PartPlace,
} from '../../../../shared/project/quotation.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { passageAt } from '../../data/passages.ts'
import { addPart, removePart } from '../../data/quotations.ts'
import { withUndo } from '../../data/undo-offer.ts'
import type { PassageSelection } from '../../state/workspace-state.ts'
import { workspace } from '../../state/workspace.ts'
import { announce } from '../../ui/live-region.tsx'
import { offerUndo } from '../../ui/offer-undo.ts'
import { toast } from '../../ui/toast-store.ts'
import { placeOnScreen } from './place-on-screen.ts'
import { beginning } from './quotation-words.ts'

/** Whether selected words can be added to an annotation: it stands in the very text they are of. */
export function canTake(annotation: Annotation, { sourceId, versionId }: PassageSelection): boolean {
  const part = leadingPart(annotation)
  return annotation.sourceId === sourceId && part.versionId === versionId && isPlaced(part)
}

/** Adds the selected words to the quotation of the active annotation, and says how it reads now. */
export async function addToQuotation(db: WorkbenchDb): Promise<void> {
  const { selection, activeAnnotation, setSelection } = workspace.getState()
  if (selection === null || activeAnnotation === null) return
  const row = await db.annotations.get(activeAnnotation)
  if (row === undefined || !canTake(row, selection)) {
    toast.show({
      title: 'Not added',
      description: 'The highlight in hand is of another text. Click one of this text first.',
    })
    return
  }
  setSelection(null)
  const passage = await passageAt(db, selection)
  const added = passage === null ? null : await addPart(db, row.id, passage)
  if (passage === null || added === null) {
    toast.show({ title: 'Not added', description: 'The quotation has these words already.' })
    return
  }
  const part = partHolding(added, passage.anchor)
  workspace.getState().setActiveAnnotation(added.id, null, partNumber(metAt(added, part)))
  announce(`The quotation now reads “${beginning(quotationOf(added), MOST_READ)}”`)
}

/** Takes the part one is at out of the active quotation. */
export async function removePartInHand(db: WorkbenchDb): Promise<void> {
  const { activeAnnotation, activePart } = workspace.getState()
  const row = activeAnnotation === null ? undefined : await db.annotations.get(activeAnnotation)
  if (row !== undefined) await removeFromQuotation(db, row, partAt(row, activePart))
}

/** Takes a part out of a quotation, and offers it back. */
export async function removeFromQuotation(
  db: WorkbenchDb,
  { id }: Annotation,
  place: PartPlace,
): Promise<void> {
  const removed = await withUndo(db, (recorded) => removePart(db, id, place, recorded))
  if (removed.value === null) return
  const { activeAnnotation, activeRect, activePart, setActiveAnnotation } = workspace.getState()
  if (activeAnnotation === id) {
    const part = partAt(removed.value, activePart)
    const rect = activeRect === null ? null : await placeOnScreen(db, part)
    setActiveAnnotation(id, rect, partNumber(metAt(removed.value, part)))
  }
  offerUndo('Part removed from the quotation', removed)
}

/** Read out of a long quotation, in characters. */
const MOST_READ = 200
