import { createAnchor } from '../../../shared/anchor/create.ts'
import { present } from '../../../shared/assert.ts'
import {
  newId,
  type AnnotationId,
  type AssertionId,
  type ClaimId,
  type SourceId,
  type VersionId,
} from '../../../shared/ids.ts'
import type { Source } from '../../../shared/project/source.ts'
import { isDraft } from '../../../shared/project/source-kind.ts'
import type { Span } from '../../../shared/text/offsets.ts'
import { now } from '../../../shared/time.ts'
import { newAnnotation } from './annotations.ts'
import { putNewClaim } from './claims.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded, type Writer } from './mutate.ts'
import { putSource, type ReadArticle } from './put-source.ts'
import { findDuplicate } from './sources.ts'
import { removeAssertion } from './statements.ts'

/** A sentence of a draft, and the passage its links rest on if it has any. */
export type Stated = {
  readonly sourceId: SourceId
  readonly versionId: VersionId
  readonly span: Span
  readonly annotationId: AnnotationId | null
}

/** Adds a text as a draft; the source that has it already if there is one. */
export function addDraft(
  db: WorkbenchDb,
  article: ReadArticle,
): Promise<{ readonly kind: 'added' | 'known'; readonly source: Source }> {
  return mutate(db, { label: 'import draft' }, async (writer) => {
    const known = await findDuplicate(db, article.document)
    if (known !== null) return { kind: 'known' as const, source: known.source }
    const draft: Source = { ...(await putSource(writer, article)), kind: 'draft' }
    await writer.put('sources', draft)
    return { kind: 'added' as const, source: draft }
  })
}

/**
 * Makes a draft of a source: what it is silent on is forgotten, as a draft covers nothing. False, and nothing done, while
 * passages of it are evidence.
 */
export function makeDraft(db: WorkbenchDb, id: SourceId, onRecorded?: OnRecorded): Promise<boolean> {
  return mutate(db, { label: 'make a draft of source', subject: id, onRecorded }, async (writer) => {
    if ((await db.evidence.where('sourceId').equals(id).count()) > 0) return false
    for (const key of await db.silences.where('sourceId').equals(id).primaryKeys())
      await writer.remove('silences', key)
    await writer.update('sources', id, { kind: 'draft', modifiedAt: now() })
    return true
  })
}

/** Makes a source of a draft again; what its sentences state is forgotten. */
export function makeSource(db: WorkbenchDb, id: SourceId, onRecorded?: OnRecorded): Promise<void> {
  return mutate(db, { label: 'make a source of draft', subject: id, onRecorded }, async (writer) => {
    for (const assertion of await db.assertions.where('sourceId').equals(id).toArray())
      await removeAssertion(db, writer, assertion)
    await writer.update('sources', id, { kind: undefined, modifiedAt: now() })
  })
}

/**
 * Says that a sentence states a claim, beside others it states; or with null that it needs none, in place of all. False, and
 * nothing done, if that is said already, or the draft or the claim is gone.
 */
export function linkStatement(
  db: WorkbenchDb,
  stated: Stated,
  claimId: ClaimId | null,
  onRecorded?: OnRecorded,
): Promise<boolean> {
  const label = claimId === null ? 'mark sentence as needing no claim' : 'link sentence to claim'
  return mutate(db, { label, subject: stated.sourceId, place: placeOf(stated), onRecorded }, (writer) =>
    link(db, writer, stated, claimId),
  )
}

/** Says that a sentence states a claim that is made for it. Null, and nothing done, if the draft is gone. */
export function linkToNewClaim(
  db: WorkbenchDb,
  stated: Stated,
  statement: string,
  onRecorded?: OnRecorded,
): Promise<ClaimId | null> {
  const step = {
    label: 'new claim for sentence',
    subject: stated.sourceId,
    place: placeOf(stated),
    onRecorded,
  }
  return mutate(db, step, async (writer) => {
    const claim = await putNewClaim(db, writer, statement)
    if (await link(db, writer, stated, claim.id)) return claim.id
    await writer.remove('claims', claim.id)
    return null
  })
}

/** Takes what a sentence was said to state off it. */
export function unlinkStatement(db: WorkbenchDb, id: AssertionId, onRecorded?: OnRecorded): Promise<void> {
  return mutate(db, { label: 'unlink sentence', subject: id, onRecorded }, async (writer) => {
    const assertion = await writer.get('assertions', id)
    if (assertion !== undefined) await removeAssertion(db, writer, assertion)
  })
}

const placeOf = ({ sourceId, span }: Stated) => ({ sourceId, start: span.start, end: span.end })

async function link(
  db: WorkbenchDb,
  writer: Writer,
  { sourceId, versionId, span, annotationId }: Stated,
  claimId: ClaimId | null,
): Promise<boolean> {
  const source = await writer.get('sources', sourceId)
  if (source === undefined || !isDraft(source)) return false
  if (claimId !== null && (await writer.get('claims', claimId)) === undefined) return false
  const mark = annotationId === null ? undefined : await writer.get('annotations', annotationId)
  const known = mark === undefined ? [] : await db.assertions.where('annotationId').equals(mark.id).toArray()
  if (known.some((assertion) => assertion.claimId === claimId)) return false
  for (const assertion of known)
    if (claimId === null || assertion.claimId === null) await writer.remove('assertions', assertion.id)
  let rest = mark?.id
  if (rest === undefined) {
    const text = present(await db.texts.get(versionId), 'text')
    const made = newAnnotation({ sourceId, anchor: createAnchor(text.content, versionId, span) }, 'gray')
    await writer.put('annotations', made)
    rest = made.id
  }
  const id = newId<AssertionId>()
  await writer.put('assertions', { id, claimId, annotationId: rest, sourceId, at: now() })
  return true
}
