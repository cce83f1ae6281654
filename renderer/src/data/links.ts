import type { AnnotationId, LinkId } from '../../../shared/ids.ts'
import type { Link, Relation } from '../../../shared/project/link.ts'
import { now } from '../../../shared/time.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded } from './mutate.ts'

/** The links an annotation is either end of. */
export const linksOf = (db: WorkbenchDb, id: AnnotationId): Promise<Link[]> =>
  db.links.where('from').equals(id).or('to').equals(id).toArray()

export const setRelation = (db: WorkbenchDb, id: LinkId, relation: Relation): Promise<void> =>
  mutate(db, { label: 'change relation', subject: id }, (writer) =>
    writer.update('links', id, { relation, modifiedAt: now() }),
  )

/** Meant for typing: quick successive calls are one step. */
export const setLinkNote = (db: WorkbenchDb, id: LinkId, note: string): Promise<void> =>
  mutate(db, { label: 'change note on link', subject: id, history: 'merge' }, (writer) =>
    writer.update('links', id, { note, modifiedAt: now() }),
  )

export const removeLink = (db: WorkbenchDb, id: LinkId, onRecorded?: OnRecorded): Promise<void> =>
  mutate(db, { label: 'remove link', subject: id, onRecorded }, (writer) => writer.remove('links', id))
