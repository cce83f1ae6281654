import { assertNever } from '../../../../shared/assert.ts'
import type { ClaimId, EvidenceId } from '../../../../shared/ids.ts'
import type { Dropped } from '../../../../shared/project/dragged.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { addEvidence, createClaim, deleteClaim, removeEvidence, type Exhibit } from '../../data/claims.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { exhibitAt } from '../../data/passages.ts'
import { withUndo } from '../../data/undo-offer.ts'
import { settings } from '../../state/settings.ts'
import { workspace } from '../../state/workspace.ts'
import { announce } from '../../ui/live-region.tsx'
import type { Box } from '../../ui/place-beside.ts'
import { offerUndo } from '../../ui/offer-undo.ts'
import { toast } from '../../ui/toast-store.ts'
import { editStatement, panelState } from './panel-state.ts'
import { proposeStatement, shortStatement } from './statement-text.ts'

export const NOTHING_AT_HAND = 'Select words in a source, or click a highlight, and try again.'

/** Words or a highlight at hand, with the place on screen if it can be seen. */
export type AtHand = { readonly exhibit: Exhibit; readonly passage: Box | null }

/**
 * What *Add to claim* adds: the selected words, else the highlight that is active in the text. To `take` lets go of the
 * selection at once, so that a key pressed twice does not do twice what it does.
 */
export async function exhibitAtHand(db: WorkbenchDb, way: 'take' | 'look' = 'take'): Promise<AtHand | null> {
  const { selection, activeAnnotation, activeRect, setSelection } = workspace.getState()
  if (selection !== null) {
    if (way === 'take') setSelection(null)
    const exhibit = await exhibitAt(db, selection, settings.getState().colour)
    return exhibit === null ? null : { exhibit, passage: selection.rect }
  }
  const annotation = activeAnnotation === null ? undefined : await db.annotations.get(activeAnnotation)
  return annotation === undefined
    ? null
    : { exhibit: { kind: 'annotation', annotation }, passage: activeRect }
}

/** What was dragged onto a claim, as evidence; null if it is gone or never was. */
export async function exhibitOfDrop(db: WorkbenchDb, dropped: Dropped): Promise<Exhibit | null> {
  switch (dropped.kind) {
    case 'annotation': {
      const annotation = await db.annotations.get(dropped.id)
      return annotation === undefined ? null : { kind: 'annotation', annotation }
    }
    case 'passage': {
      const { start, end, ...where } = dropped.passage
      return exhibitAt(db, { ...where, span: span(start, end) }, settings.getState().colour)
    }
    case 'claim':
      return null
    default:
      return assertNever(dropped)
  }
}

/** Makes a claim of a passage and opens its statement, worded with the passage's own words, to be typed over. */
export async function claimFromExhibit(db: WorkbenchDb, exhibit: Exhibit): Promise<void> {
  const { exact } = exhibit.kind === 'annotation' ? exhibit.annotation.anchor : exhibit.passage.anchor
  const claim = await createClaim(db, proposeStatement(exact), exhibit)
  showClaim(claim.id)
  editStatement(claim.id, true)
  announce('New claim with the selected words as evidence. Type its statement.')
}

/** Makes a claim without evidence. */
export async function claimFromStatement(db: WorkbenchDb, statement: string): Promise<void> {
  const claim = await createClaim(db, statement)
  showClaim(claim.id)
  announce(`New claim: ${shortStatement(statement)}`)
}

/** Adds a passage to a claim and says so; one more key may then change the stance. */
export async function attach(db: WorkbenchDb, claimId: ClaimId, { exhibit, passage }: AtHand): Promise<void> {
  const claim = await db.claims.get(claimId)
  if (claim === undefined) return
  const statement = shortStatement(claim.statement)
  const added = await withUndo(db, () => addEvidence(db, claimId, exhibit))
  workspace.getState().setSelection(null)
  workspace.getState().setActiveClaim(claimId)
  if (added.value === null) {
    toast.show({ title: 'Already evidence for this claim', description: `“${statement}”` })
    return
  }
  const { id, annotationId } = added.value
  workspace.getState().setActiveAnnotation(annotationId)
  panelState.setState({ stanceStep: passage === null ? null : { evidenceId: id, statement, passage } })
  offerUndo(`Added to “${statement}”`, added.undo)
}

export async function removeClaim(db: WorkbenchDb, id: ClaimId): Promise<void> {
  const { undo } = await withUndo(db, () => deleteClaim(db, id))
  const { activeClaim, setActiveClaim } = workspace.getState()
  if (activeClaim === id) setActiveClaim(null)
  offerUndo('Claim deleted', undo, 'Its passages stay highlighted in their sources.')
}

export async function takeOff(db: WorkbenchDb, id: EvidenceId): Promise<void> {
  const { undo } = await withUndo(db, () => removeEvidence(db, id))
  offerUndo('Evidence removed', undo, 'The passage stays highlighted in its source.')
}

function showClaim(id: ClaimId): void {
  const { setClaimsOpen, setClaimsTab, setActiveClaim } = workspace.getState()
  setClaimsOpen(true)
  setClaimsTab('claims')
  setActiveClaim(id)
}
