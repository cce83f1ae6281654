import { withPart } from '../../../shared/anchor/parts.ts'
import type { AnnotationId } from '../../../shared/ids.ts'
import type { Anchor, Annotation } from '../../../shared/project/annotation.ts'
import { findPart, partsOf, withParts, type PartPlace } from '../../../shared/project/quotation.ts'
import { now } from '../../../shared/time.ts'
import type { Passage } from './annotations.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded, type Writer } from './mutate.ts'

/**
 * Adds words of its source to a quotation, whose evidence and links go on resting on all of it. Words that meet a part make that
 * one longer. Null, and nothing done, if the annotation is gone or the words are no further ones of its source.
 */
export function addPart(db: WorkbenchDb, id: AnnotationId, passage: Passage): Promise<Annotation | null> {
  return mutate(db, { label: 'add to quotation', subject: id }, async (writer) => {
    const row = await writer.get('annotations', id)
    if (row?.sourceId !== passage.sourceId) return null
    const next = await putPart(db, row, passage.anchor, null)
    if (next === null || haveSamePlaces(row, next)) return null
    return written(writer, next)
  })
}

/** Takes a part out of a quotation. Null, and nothing done, if it is gone or the only one. */
export function removePart(
  db: WorkbenchDb,
  id: AnnotationId,
  place: PartPlace,
  onRecorded?: OnRecorded,
): Promise<Annotation | null> {
  return mutate(db, { label: 'remove a part of a quotation', subject: id, onRecorded }, async (writer) => {
    const row = await writer.get('annotations', id)
    const part = row === undefined ? null : findPart(row, place)
    if (row?.parts === undefined || part === null) return null
    const kept = partsOf(row).filter((each) => each !== part)
    return written(writer, withParts(row, kept))
  })
}

/** An annotation with a part put on words of a text, and joined with those it meets there; null if the text is gone. */
export async function putPart(
  db: WorkbenchDb,
  row: Annotation,
  put: Anchor,
  instead: Anchor | null,
): Promise<Annotation | null> {
  const text = await db.texts.get(put.versionId)
  return text === undefined ? null : withPart(row, put, instead, text)
}

async function written(writer: Writer, row: Annotation): Promise<Annotation> {
  const next = { ...row, modifiedAt: now() }
  await writer.put('annotations', next)
  return next
}

function haveSamePlaces(a: Annotation, b: Annotation): boolean {
  const others = partsOf(b)
  const own = partsOf(a)
  return own.length === others.length && others.every((part) => findPart(a, part) !== null)
}
