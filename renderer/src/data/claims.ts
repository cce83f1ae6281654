import { orderBetween } from '../../../shared/claims/order.ts'
import { byOrder } from '../../../shared/claims/tree.ts'
import { newId, type AnnotationId, type ClaimId, type EvidenceId } from '../../../shared/ids.ts'
import type { Annotation, Colour } from '../../../shared/project/annotation.ts'
import type { Claim, Evidence, OrderKey, Stance } from '../../../shared/project/claim.ts'
import { isDraft } from '../../../shared/project/source-kind.ts'
import { now } from '../../../shared/time.ts'
import { canBePartOf } from '../../../shared/tree.ts'
import { newAnnotation, placeOf, type Passage } from './annotations.ts'
import { deleteClaims } from './claim-bulk.ts'
import { breakSilence, silencesOf } from './coverage.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded, type Patch, type Writer } from './mutate.ts'

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
    const claim = await putNewClaim(db, writer, statement, id)
    if (exhibit !== null) await attach(db, writer, id, exhibit, stance)
    return claim
  })
}

/** A new claim at the top of the list, within another step. */
export async function putNewClaim(
  db: WorkbenchDb,
  writer: Writer,
  statement: string,
  id = newId<ClaimId>(),
): Promise<Claim> {
  const [first] = await siblingsIn(db, null)
  const claim = newClaim(id, statement, orderBetween(null, first?.order ?? null))
  await writer.put('claims', claim)
  return claim
}

/** A new claim as the last part of another; null if that is gone or broken up as deep as can be. */
export async function createPart(db: WorkbenchDb, whole: ClaimId, statement: string): Promise<Claim | null> {
  const id = newId<ClaimId>()
  return mutate(db, { label: 'add part', subject: id }, async (writer) => {
    const siblings = await siblingsIn(db, whole)
    const claim = newClaim(id, statement, orderBetween(siblings.at(-1)?.order ?? null, null))
    const claims = new Map((await db.claims.toArray()).map((each) => [each.id, each])).set(id, claim)
    if (!canBePartOf(claims, id, whole)) return null
    const part = { ...claim, partOf: whole }
    await writer.put('claims', part)
    return part
  })
}

function newClaim(id: ClaimId, statement: string, order: OrderKey): Claim {
  const at = now()
  return {
    id,
    statement,
    verdict: 'unverified',
    confidence: null,
    rationale: '',
    order,
    createdAt: at,
    modifiedAt: at,
  }
}

/** The parts of a claim, or the claims that are part of none, in the user's order. */
async function siblingsIn(db: WorkbenchDb, whole: ClaimId | null): Promise<readonly Claim[]> {
  const claims = await db.claims.toArray()
  return claims.filter(({ partOf }) => (partOf ?? null) === whole).toSorted(byOrder)
}

/** Adds a passage to a claim; null if the claim has that annotation already, it stands in a draft, or one of the two is gone by now. */
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
  const { sourceId } = exhibit.kind === 'annotation' ? exhibit.annotation : exhibit.passage
  // Asked all at once, as each answer waited for costs as long as the write.
  const [claim, marked, source, siblings, silences] = await Promise.all([
    writer.get('claims', claimId),
    exhibit.kind === 'annotation' ? writer.get('annotations', exhibit.annotation.id) : undefined,
    writer.get('sources', sourceId),
    db.evidence.where('claimId').equals(claimId).sortBy('order'),
    silencesOf(db, claimId, sourceId),
  ])
  if (claim === undefined || (source !== undefined && isDraft(source))) return null
  if (exhibit.kind === 'annotation') {
    if (marked === undefined || siblings.some(({ annotationId }) => annotationId === marked.id)) return null
  }
  const annotation =
    exhibit.kind === 'annotation' ? exhibit.annotation : newAnnotation(exhibit.passage, exhibit.colour)
  if (exhibit.kind === 'passage') await writer.add('annotations', annotation)
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
  await writer.add('evidence', evidence)
  for (const id of silences) await writer.remove('silences', id)
  return evidence
}

type ClaimChange = Patch<Pick<Claim, 'statement' | 'verdict' | 'confidence' | 'rationale' | 'time' | 'memo'>>
const FIELD_WORDS: Readonly<Record<string, string>> = {
  time: 'time of the event',
  memo: 'memo of claim',
  strong: 'strength',
}
const TYPED: ReadonlySet<string> = new Set(['statement', 'rationale', 'memo'])

/** Typing into the statement, the rationale or the memo is one step as long as it goes on. */
export function changeClaim(db: WorkbenchDb, id: ClaimId, patch: ClaimChange): Promise<void> {
  const field = Object.keys(patch)[0] ?? 'claim'
  const label = `change ${FIELD_WORDS[field] ?? field}`
  return mutate(db, { label, subject: id, history: TYPED.has(field) ? 'merge' : 'step' }, (writer) =>
    writer.update('claims', id, { ...patch, modifiedAt: now() }),
  )
}

/** Its parts take its place. */
export const deleteClaim = (db: WorkbenchDb, id: ClaimId, onRecorded?: OnRecorded): Promise<void> =>
  deleteClaims(db, [id], onRecorded)

/** Where a claim stands: among the parts of another, or of none, between two keys; null is the end of the list on that side. */
export type ClaimPlace = {
  readonly partOf: ClaimId | null
  readonly above: OrderKey | null
  readonly below: OrderKey | null
}

/** Moves a claim with its parts. False, having changed nothing, if it would become part of itself, too deep, or either is gone. */
export function moveClaim(
  db: WorkbenchDb,
  id: ClaimId,
  { partOf, above, below }: ClaimPlace,
): Promise<boolean> {
  return mutate(db, { label: 'move claim', subject: id }, async (writer) => {
    const claims = new Map((await db.claims.toArray()).map((claim) => [claim.id, claim]))
    if (partOf === null ? !claims.has(id) : !canBePartOf(claims, id, partOf)) return false
    await writer.update('claims', id, { partOf: partOf ?? undefined, order: orderBetween(above, below) })
    return true
  })
}

export const setStance = (db: WorkbenchDb, id: EvidenceId, stance: Stance): Promise<void> =>
  changeEvidence(db, 'change stance', id, { stance }, 'step')

/** What the researcher holds of a piece of evidence: how strong and believable it is, and what value it gives. */
export type Judgement = Patch<Pick<Evidence, 'strong' | 'credibility' | 'value'>>

export function judgeEvidence(db: WorkbenchDb, id: EvidenceId, judgement: Judgement): Promise<void> {
  const field = Object.keys(judgement)[0] ?? 'judgement'
  return changeEvidence(db, `change ${FIELD_WORDS[field] ?? field} of evidence`, id, judgement, 'step')
}

/** Meant for typing: quick successive calls are one step. */
export const noteEvidence = (db: WorkbenchDb, id: EvidenceId, note: string): Promise<void> =>
  changeEvidence(db, 'change note on evidence', id, { note }, 'merge')

function changeEvidence(
  db: WorkbenchDb,
  label: string,
  id: EvidenceId,
  patch: Patch<Evidence>,
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

/**
 * Brings what stands as evidence under one claim to another, with stance, note and judgement, at its end. False if that
 * has the passage already, or either is gone.
 */
export function bringEvidence(
  db: WorkbenchDb,
  id: EvidenceId,
  claimId: ClaimId,
  way: 'move' | 'copy',
): Promise<boolean> {
  return mutate(db, { label: `${way} evidence`, subject: id }, async (writer) => {
    const evidence = await writer.get('evidence', id)
    if (evidence === undefined || (await writer.get('claims', claimId)) === undefined) return false
    const siblings = await db.evidence.where('claimId').equals(claimId).sortBy('order')
    if (siblings.some(({ annotationId }) => annotationId === evidence.annotationId)) return false
    const at = now()
    const there = { claimId, order: orderBetween(siblings.at(-1)?.order ?? null, null), modifiedAt: at }
    await breakSilence(db, writer, claimId, evidence.sourceId)
    if (way === 'move') await writer.update('evidence', id, there)
    else await writer.put('evidence', { ...evidence, ...there, id: newId<EvidenceId>(), createdAt: at })
    return true
  })
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
