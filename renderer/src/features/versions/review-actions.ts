import type { AnnotationId } from '../../../../shared/ids.ts'
import { span } from '../../../../shared/text/offsets.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { acceptPlace, keepAsOrphan, reattach } from '../../data/review.ts'
import { withUndo, type Undoable } from '../../data/undo-offer.ts'
import type { Dialog } from '../../state/dialogs.ts'
import { reattaching, type Reattaching } from '../../state/reattaching.ts'
import type { PassageSelection } from '../../state/workspace-state.ts'
import { workspace } from '../../state/workspace.ts'
import { announce } from '../../ui/live-region.tsx'
import { offerUndo } from '../../ui/offer-undo.ts'
import { toast } from '../../ui/toast-store.ts'
import type { Item } from './queries.ts'

/** What was said about a passage, and the way to take that back. */
export type Decision = {
  readonly id: AnnotationId
  readonly said: string
  readonly step: Undoable<boolean>
}

/** The place it was put at is its own. Null if it is another one by now. */
export const accept = (db: WorkbenchDb, { annotation }: Item): Promise<Decision | null> =>
  decided(
    annotation.id,
    'Accepted.',
    withUndo(db, (recorded) => acceptPlace(db, annotation, recorded)),
  )

/** It is not in the text any more, and is not asked about again. */
export const keep = (db: WorkbenchDb, { annotation: { id, anchor } }: Item): Promise<Decision | null> =>
  decided(
    id,
    'Kept as an orphan.',
    withUndo(db, (recorded) => keepAsOrphan(db, id, recorded, anchor)),
  )

async function decided(
  id: AnnotationId,
  said: string,
  running: Promise<Undoable<boolean>>,
): Promise<Decision | null> {
  const step = await running
  if (!step.value) return null
  announce(said)
  return { id, said, step }
}

/** Closes to the text, where the next selection is offered to the passage. */
export function beginReattaching(
  { annotation: { id, sourceId, anchor } }: Item,
  resume: Extract<Dialog, { readonly kind: 'review' }>,
  next: AnnotationId | null,
): void {
  const { closeDialog, setSelection, setActiveAnnotation, requestReveal } = workspace.getState()
  const { versionId, start, end } = anchor
  const place = { versionId, start, end }
  closeDialog()
  setSelection(null)
  setActiveAnnotation(null)
  reattaching.setState({
    waiting: {
      annotationId: id,
      sourceId,
      place,
      resume: next === null ? resume : { ...resume, first: next },
    },
  })
  requestReveal({ sourceId, span: anchor.state.kind === 'orphan' ? null : span(anchor.start, anchor.end) })
}

/** Puts the waiting passage on the selected words and goes on with the queue. */
export async function attachHere(
  db: WorkbenchDb,
  { annotationId, place, resume }: Reattaching,
  selection: PassageSelection,
): Promise<void> {
  const step = await withUndo(db, (recorded) => reattach(db, annotationId, selection, recorded, place))
  if (!step.value) {
    toast.show({
      title: 'Not attached',
      description: 'The selection holds no words of the source.',
      tone: 'warning',
    })
    return
  }
  workspace.getState().setSelection(null)
  offerUndo('Passage attached', step)
  reattaching.setState({ waiting: null })
  workspace.getState().openDialog(resume)
}

/** Leaves the passage as it is, or done, and opens the queue again. */
export function stopReattaching(): void {
  const { waiting } = reattaching.getState()
  reattaching.setState({ waiting: null })
  if (waiting !== null) workspace.getState().openDialog(waiting.resume)
}
