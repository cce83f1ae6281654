import { newId, type AnnotationId, type LinkId } from '../../../shared/ids.ts'
import type { Link, Relation } from '../../../shared/project/link.ts'
import { now } from '../../../shared/time.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate } from './mutate.ts'

/** The links an annotation is either end of. */
export const linksOf = (db: WorkbenchDb, id: AnnotationId): Promise<Link[]> =>
  db.links.where('from').equals(id).or('to').equals(id).toArray()

/**
 * Ties two annotated passages together. Gives the link that is there if they are tied so already; null, and nothing done,
 * if both are one passage or either is gone.
 */
export function createLink(
  db: WorkbenchDb,
  from: AnnotationId,
  to: AnnotationId,
  relation: Relation,
): Promise<Link | null> {
  return mutate(db, { label: 'link passages', subject: from }, async (writer) => {
    const ends = [await writer.get('annotations', from), await writer.get('annotations', to)]
    if (from === to || ends.includes(undefined)) return null
    const there = (await linksOf(db, from)).find((link) => link.to === to && link.relation === relation)
    if (there !== undefined) return there
    const at = now()
    const link: Link = { id: newId<LinkId>(), from, to, relation, note: '', createdAt: at, modifiedAt: at }
    await writer.put('links', link)
    return link
  })
}

export const setRelation = (db: WorkbenchDb, id: LinkId, relation: Relation): Promise<void> =>
  mutate(db, { label: 'change relation', subject: id }, (writer) =>
    writer.update('links', id, { relation, modifiedAt: now() }),
  )

/** Meant for typing: quick successive calls are one step. */
export const setLinkNote = (db: WorkbenchDb, id: LinkId, note: string): Promise<void> =>
  mutate(db, { label: 'change note on link', subject: id, history: 'merge' }, (writer) =>
    writer.update('links', id, { note, modifiedAt: now() }),
  )

export const removeLink = (db: WorkbenchDb, id: LinkId): Promise<void> =>
  mutate(db, { label: 'remove link', subject: id }, (writer) => writer.remove('links', id))
