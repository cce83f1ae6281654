import { newId, type AnnotationId, type CodeId, type SourceId } from '../../../shared/ids.ts'
import type { Anchor, Annotation, Colour } from '../../../shared/project/annotation.ts'
import { findPart, type PartPlace } from '../../../shared/project/quotation.ts'
import { now } from '../../../shared/time.ts'
import type { WorkbenchDb } from './db.ts'
import type { Place } from './history.ts'
import { linksOf } from './links.ts'
import { mutate, type OnRecorded, type Writer } from './mutate.ts'
import { putPart } from './quotations.ts'

/** A passage someone means to mark. */
export type Passage = { readonly sourceId: SourceId; readonly anchor: Anchor }

export const placeOf = (annotation: Pick<Annotation, 'sourceId' | 'anchor'>): Place => ({
  sourceId: annotation.sourceId,
  start: annotation.anchor.start,
  end: annotation.anchor.end,
})

/** A new annotation as a row, not yet written: claims make theirs in the same step as the evidence. */
export function newAnnotation(
  passage: Passage,
  colour: Colour,
  more: Partial<Pick<Annotation, 'note' | 'codeIds'>> = {},
): Annotation {
  const at = now()
  return {
    id: newId<AnnotationId>(),
    ...passage,
    colour,
    note: '',
    codeIds: [],
    createdAt: at,
    modifiedAt: at,
    ...more,
  }
}

export async function createAnnotation(
  db: WorkbenchDb,
  passage: Passage,
  colour: Colour,
  more: Partial<Pick<Annotation, 'note' | 'codeIds'>> = {},
): Promise<Annotation> {
  const annotation = newAnnotation(passage, colour, more)
  await mutate(db, { label: 'highlight', subject: annotation.id, place: placeOf(annotation) }, (writer) =>
    writer.put('annotations', annotation),
  )
  return annotation
}

export const recolour = (db: WorkbenchDb, id: AnnotationId, colour: Colour): Promise<void> =>
  change(db, 'change colour', id, { colour })

/** Meant for typing: quick successive calls are one step. */
export const setNote = (db: WorkbenchDb, id: AnnotationId, note: string): Promise<void> =>
  change(db, 'change note', id, { note }, 'merge')

/** Codes that are gone by now are left out. */
export function setCodes(db: WorkbenchDb, id: AnnotationId, codeIds: readonly CodeId[]): Promise<void> {
  return mutate(db, { label: 'change codes', subject: id }, async (writer) => {
    const codes = await db.codes.bulkGet([...new Set(codeIds)])
    const known = codes.flatMap((code) => code?.id ?? [])
    await writer.update('annotations', id, { codeIds: known, modifiedAt: now() })
  })
}

/**
 * Puts an annotation, or the part of it at a place, on other words of the text it stands in; evidence and links rest on it
 * and follow. `merge` joins quick successive steps. False, and nothing done, if it is gone or stands in another version by now.
 */
export function moveEnds(
  db: WorkbenchDb,
  id: AnnotationId,
  anchor: Anchor,
  history: 'step' | 'merge',
  place?: PartPlace,
): Promise<boolean> {
  return mutate(db, { label: 'move an end of a highlight', subject: id, history }, async (writer) => {
    const row = await writer.get('annotations', id)
    const part = row === undefined ? null : findPart(row, place ?? row.anchor)
    if (row === undefined || part?.versionId !== anchor.versionId) return false
    const next = await putPart(db, row, anchor, part)
    if (next === null) return false
    await writer.put('annotations', { ...next, modifiedAt: now() })
    return true
  })
}

function change(
  db: WorkbenchDb,
  label: string,
  id: AnnotationId,
  patch: Partial<Annotation>,
  history: 'step' | 'merge' = 'step',
): Promise<void> {
  return mutate(db, { label, subject: id, history }, async (writer) => {
    await writer.update('annotations', id, { ...patch, modifiedAt: now() })
  })
}

/** Deletes annotations, and with each the evidence and assertions that rest on it and the links it is an end of. */
export async function deleteAnnotations(
  db: WorkbenchDb,
  ids: readonly AnnotationId[],
  onRecorded?: OnRecorded,
): Promise<void> {
  const rows = (await db.annotations.bulkGet([...ids])).filter((row) => row !== undefined)
  const first = rows[0]
  if (first === undefined) return
  const label = rows.length === 1 ? 'delete annotation' : `delete ${rows.length} annotations`
  await mutate(db, { label, place: placeOf(first), onRecorded }, async (writer) => {
    for (const { id } of rows) await removeAnnotation(db, writer, id)
  })
}

async function removeAnnotation(db: WorkbenchDb, writer: Writer, id: AnnotationId): Promise<void> {
  const evidence = await db.evidence.where('annotationId').equals(id).toArray()
  for (const item of evidence) await writer.remove('evidence', item.id)
  for (const key of await db.assertions.where('annotationId').equals(id).primaryKeys())
    await writer.remove('assertions', key)
  for (const link of await linksOf(db, id)) await writer.remove('links', link.id)
  await writer.remove('annotations', id)
}
