import { orderBetween } from '../../../shared/claims/order.ts'
import { newId, type AnnotationId, type ClaimId, type EvidenceId } from '../../../shared/ids.ts'
import type { Annotation, Colour } from '../../../shared/project/annotation.ts'
import type { Claim, Evidence, OrderKey, Stance } from '../../../shared/project/claim.ts'
import { now } from '../../../shared/time.ts'
import { newAnnotation, placeOf, type Passage } from './annotations.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded, type Writer } from './mutate.ts'

/** What is brought to a claim: an annotation that exists, or words just selected, which become one. */
export type Exhibit =
  | { readonly kind: 'annotation'; readonly annotation: Annotation }
  | { readonly kind: 'passage'; readonly passage: Passage; readonly colour: Colour }

/** A new claim at the top of the list, with its first evidence if any. One step to undo. */
export async function createClaim(
  db: WorkbenchDb,
  statement: string,
  exhibit: Exhibit | null = null,
  stance: Stance = 'supports',
  onRecorded?: OnRecorded,
): Promise<Claim> {
  const id = newId<ClaimId>()
  return mutate(db, { label: 'new claim', subject: id, onRecorded }, async (writer) => {
    const at = now()
    const first = await db.claims.orderBy('order').first()
    const claim: Claim = {
      id,
      statement,
      verdict: 'unverified',
      confidence: null,
      rationale: '',
      order: orderBetween(null, first?.order ?? null),
      createdAt: at,
      modifiedAt: at,
    }
    await writer.put('claims', claim)
    if (exhibit !== null) await attach(db, writer, id, exhibit, stance)
    return claim
  })
}

/** Adds a passage to a claim; null if the claim has that annotation already, or one of the two is gone by now. */
export async function addEvidence(
  db: WorkbenchDb,
  claimId: ClaimId,
  exhibit: Exhibit,
  stance: Stance = 'supports',
  onRecorded?: OnRecorded,
): Promise<Evidence | null> {
  const place = placeOf(exhibit.kind === 'annotation' ? exhibit.annotation : exhibit.passage)
  return mutate(db, { label: 'add evidence', subject: claimId, place, onRecorded }, (writer) =>
    attach(db, writer, claimId, exhibit, stance),
  )
}

async function attach(
  db: WorkbenchDb,
  writer: Writer,
  claimId: ClaimId,
  exhibit: Exhibit,
  stance: Stance,
): Promise<Evidence | null> {
  if ((await writer.get('claims', claimId)) === undefined) return null
  if (exhibit.kind === 'annotation' && (await writer.get('annotations', exhibit.annotation.id)) === undefined)
    return null
  const siblings = await db.evidence.where('claimId').equals(claimId).sortBy('order')
  if (exhibit.kind === 'annotation' && siblings.some((item) => item.annotationId === exhibit.annotation.id))
    return null
  const annotation =
    exhibit.kind === 'annotation' ? exhibit.annotation : newAnnotation(exhibit.passage, exhibit.colour)
  if (exhibit.kind === 'passage') await writer.put('annotations', annotation)
  const at = now()
  const evidence: Evidence = {
    id: newId<EvidenceId>(),
    claimId,
    annotationId: annotation.id,
    sourceId: annotation.sourceId,
    stance,
    note: '',
    order: orderBetween(siblings.at(-1)?.order ?? null, null),
    createdAt: at,
    modifiedAt: at,
  }
  await writer.put('evidence', evidence)
  return evidence
}

/** `history: 'merge'` for typing. */
export function changeClaim(
  db: WorkbenchDb,
  id: ClaimId,
  patch: Partial<Pick<Claim, 'statement' | 'verdict' | 'confidence' | 'rationale'>>,
): Promise<void> {
  const field = Object.keys(patch)[0] ?? 'claim'
  const typed = field === 'statement' || field === 'rationale'
  return mutate(db, { label: `change ${field}`, subject: id, history: typed ? 'merge' : 'step' }, (writer) =>
    writer.update('claims', id, { ...patch, modifiedAt: now() }),
  )
}

export function deleteClaim(db: WorkbenchDb, id: ClaimId, onRecorded?: OnRecorded): Promise<void> {
  return mutate(db, { label: 'delete claim', subject: id, onRecorded }, async (writer) => {
    for (const item of await db.evidence.where('claimId').equals(id).toArray())
      await writer.remove('evidence', item.id)
    await writer.remove('claims', id)
  })
}

/** Moves a claim to stand between two others; null is the end of the list on that side. */
export function moveClaim(
  db: WorkbenchDb,
  id: ClaimId,
  above: OrderKey | null,
  below: OrderKey | null,
): Promise<void> {
  return mutate(db, { label: 'move claim', subject: id }, (writer) =>
    writer.update('claims', id, { order: orderBetween(above, below) }),
  )
}

export const setStance = (db: WorkbenchDb, id: EvidenceId, stance: Stance): Promise<void> =>
  changeEvidence(db, 'change stance', id, { stance }, 'step')

/** Meant for typing: quick successive calls are one step. */
export const noteEvidence = (db: WorkbenchDb, id: EvidenceId, note: string): Promise<void> =>
  changeEvidence(db, 'change note on evidence', id, { note }, 'merge')

function changeEvidence(
  db: WorkbenchDb,
  label: string,
  id: EvidenceId,
  patch: Partial<Evidence>,
  history: 'step' | 'merge',
): Promise<void> {
  return mutate(db, { label, subject: id, history }, (writer) =>
    writer.update('evidence', id, { ...patch, modifiedAt: now() }),
  )
}

export function moveEvidence(
  db: WorkbenchDb,
  id: EvidenceId,
  above: OrderKey | null,
  below: OrderKey | null,
): Promise<void> {
  return changeEvidence(db, 'move evidence', id, { order: orderBetween(above, below) }, 'step')
}

/** Takes a passage off a claim; its annotation stays. */
export function removeEvidence(db: WorkbenchDb, id: EvidenceId, onRecorded?: OnRecorded): Promise<void> {
  return mutate(db, { label: 'remove evidence', subject: id, onRecorded }, (writer) =>
    writer.remove('evidence', id),
  )
}

/** The evidence of one annotation, for its card. */
export const evidenceOf = (db: WorkbenchDb, annotationId: AnnotationId): Promise<Evidence[]> =>
  db.evidence.where('annotationId').equals(annotationId).toArray()
