import { assertNever } from '../../../../shared/assert.ts'
import type { ClaimId, EvidenceId } from '../../../../shared/ids.ts'
import type { Evidence } from '../../../../shared/project/claim.ts'
import type { Dropped } from '../../../../shared/project/dragged.ts'
import { quotationOf } from '../../../../shared/project/quotation.ts'
import { span } from '../../../../shared/text/offsets.ts'
import {
  addEvidence,
  bringEvidence,
  createClaim,
  createPart,
  deleteClaim,
  removeEvidence,
  type Exhibit,
} from '../../data/claims.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { exhibitAt } from '../../data/passages.ts'
import { withUndo } from '../../data/undo-offer.ts'
import { settings } from '../../state/settings.ts'
import { workspace } from '../../state/workspace.ts'
import { announce } from '../../ui/live-region.tsx'
import { isInView, type Box } from '../../ui/place-beside.ts'
import { offerUndo, TAKE_BACK, takeBack } from '../../ui/offer-undo.ts'
import { toast } from '../../ui/toast-store.ts'
import { askStatement, isOfDraft, refuseDraft } from './draft-refusal.ts'
import { editStatement, panelState, setCollapsed } from './panel-state.ts'
import { returnTo, type Standpoint } from './standpoint.ts'
import { proposeStatement, shortStatement } from './statement-text.ts'

export const NOTHING_AT_HAND = 'Select words in a source, or click a highlight, and try again.'

/** Words or a highlight at hand, with the place on screen if it can be seen. */
export type AtHand = { readonly exhibit: Exhibit; readonly passage: Box | null }

/**
 * What *New claim* and *Add to claim* are about: the selected words, else the highlight that is active in the text. To `take` lets go of the
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
    case 'evidence':
      return null
    default:
      return assertNever(dropped)
  }
}

/**
 * Makes a claim of a passage and opens its statement, worded with the passage's own words, to be typed over. Given up
 * there, nothing of it remains, and what was in hand `before` is in hand again. Of a draft it is asked what the passage states.
 */
export async function claimFromExhibit(
  db: WorkbenchDb,
  exhibit: Exhibit,
  before: Standpoint | null = null,
): Promise<void> {
  if (await isOfDraft(db, exhibit)) return askStatement(exhibit)
  const words = quotationOf(exhibit.kind === 'annotation' ? exhibit.annotation : exhibit.passage)
  const made = await withUndo(db, (recorded) =>
    createClaim(db, proposeStatement(words), exhibit, 'supports', recorded),
  )
  const { id } = made.value
  const [evidence] = await db.evidence.where('claimId').equals(id).toArray()
  workspace.getState().setActiveAnnotation(evidence?.annotationId ?? null)
  await showClaim(db, id)
  editStatement(id, () => {
    const back = () => {
      announce('New claim taken back')
      if (before !== null) void returnTo(db, before)
    }
    void takeBack({ undo: made.undoWithTyping }, back)
  })
  announce('New claim with the selected words as evidence. Type its statement. Esc takes it back.')
}

/** Makes a claim without evidence, by itself or as a part of another. */
export async function claimFromStatement(
  db: WorkbenchDb,
  statement: string,
  partOf: ClaimId | null,
): Promise<void> {
  const claim = await (partOf === null ? createClaim(db, statement) : createPart(db, partOf, statement))
  if (claim === null) {
    toast.show({
      title: 'No part was added',
      description: 'The claim is gone, or is part of too many others.',
    })
    return
  }
  await showClaim(db, claim.id)
  announce(`${partOf === null ? 'New claim' : 'New part'}: ${shortStatement(statement)}`)
}

/** Closes the editor of a claim that was never made; what was typed there can be had back. */
export function discardDraft(typed: string, partOf: ClaimId | null): void {
  panelState.setState({ drafting: null })
  if (typed.trim() === '') return
  toast.show({
    title: 'New claim not made',
    action: {
      label: TAKE_BACK,
      run: () => panelState.setState({ drafting: { initial: typed, partOf } }),
    },
  })
}

/** Adds a passage to a claim and says so, beside the passage if it can be seen: there one key may change the stance. */
export async function attach(db: WorkbenchDb, claimId: ClaimId, { exhibit, passage }: AtHand): Promise<void> {
  const claim = await db.claims.get(claimId)
  if (claim === undefined) return
  if (await isOfDraft(db, exhibit)) return refuseDraft(exhibit)
  const statement = shortStatement(claim.statement)
  const added = await withUndo(db, (recorded) => addEvidence(db, claimId, exhibit, 'supports', recorded))
  workspace.getState().setSelection(null)
  workspace.getState().setActiveClaim(claimId)
  if (added.value === null) {
    toast.show({ title: 'Already evidence for this claim', description: `“${statement}”` })
    return
  }
  const { id: evidenceId, annotationId } = added.value
  workspace.getState().setActiveAnnotation(annotationId)
  const seen = passage !== null && isInView(passage, { width: innerWidth, height: innerHeight })
  if (!seen) {
    offerUndo(`Added to “${statement}”`, added)
    return
  }
  announce(`Added to “${statement}”`)
  panelState.setState({
    stanceStep: { evidenceId, statement, passage, takeBack: () => void takeBack(added) },
  })
}

/** Brings evidence from its claim to another and says so. */
export async function bring(
  db: WorkbenchDb,
  id: EvidenceId,
  claimId: ClaimId,
  way: 'move' | 'copy',
): Promise<void> {
  const claim = await db.claims.get(claimId)
  if (claim === undefined) return
  const statement = shortStatement(claim.statement)
  const brought = await bringEvidence(db, id, claimId, way)
  if (brought) announce(`${way === 'move' ? 'Moved' : 'Copied'} to “${statement}”`)
  else toast.show({ title: 'Already evidence for this claim', description: `“${statement}”` })
}

export async function removeClaim(db: WorkbenchDb, id: ClaimId): Promise<void> {
  const deleted = await withUndo(db, (recorded) => deleteClaim(db, id, recorded))
  const { activeClaim, setActiveClaim } = workspace.getState()
  if (activeClaim === id) setActiveClaim(null)
  offerUndo('Claim deleted', deleted, {
    description: 'Its passages stay highlighted in their sources.',
    after: () => void showClaim(db, id).then(() => panelState.setState({ wanted: id })),
  })
}

export async function takeOff(db: WorkbenchDb, { id, claimId }: Evidence): Promise<void> {
  const removed = await withUndo(db, (recorded) => removeEvidence(db, id, recorded))
  offerUndo('Evidence removed', removed, {
    description: 'The passage stays highlighted in its source.',
    after: () => {
      setCollapsed([claimId], false)
      void showClaim(db, claimId).then(() => panelState.setState({ wanted: id }))
    },
  })
}

/** Brings a claim into the panel, if it is not gone; the list unfolds what hides it, and lets go of a filter. */
export async function showClaim(db: WorkbenchDb, id: ClaimId): Promise<void> {
  if ((await db.claims.get(id)) === undefined) return
  const { setClaimsOpen, setClaimsTab, setActiveClaim } = workspace.getState()
  // Also when it was the active one before.
  panelState.setState({ brought: null })
  setClaimsOpen(true)
  setClaimsTab('claims')
  setActiveClaim(id)
}
