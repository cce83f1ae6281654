import { newId, type LinkId } from '../../../shared/ids.ts'
import type { Annotation } from '../../../shared/project/annotation.ts'
import type { Link, Relation } from '../../../shared/project/link.ts'
import { findPart, partsOf, type Quoting } from '../../../shared/project/quotation.ts'
import { now } from '../../../shared/time.ts'
import { newAnnotation, placeOf } from './annotations.ts'
import type { Exhibit } from './claims.ts'
import type { WorkbenchDb } from './db.ts'
import { linksOf } from './links.ts'
import { mutate, type Writer } from './mutate.ts'

/**
 * Ties two passages together, marking them first if they are not; one step to undo. Gives the link that is there if they
 * are tied so already; null, and nothing done, if both are one passage or either is gone.
 */
export function createLink(
  db: WorkbenchDb,
  from: Exhibit,
  to: Exhibit,
  relation: Relation,
  note = '',
): Promise<Link | null> {
  const place = placeOf(to.kind === 'annotation' ? to.annotation : to.passage)
  return mutate(db, { label: 'link passages', place }, async (writer) => {
    const [first, second] = [await annotationOf(writer, from), await annotationOf(writer, to)]
    if (first === null || second === null || isOnePassage(first, second)) return null
    for (const row of [first, second])
      if ((await writer.get('annotations', row.id)) === undefined) await writer.put('annotations', row)
    const there = (await linksOf(db, first.id)).find(
      (link) => link.from === first.id && link.to === second.id && link.relation === relation,
    )
    if (there !== undefined) return there
    const at = now()
    const link: Link = {
      id: newId<LinkId>(),
      from: first.id,
      to: second.id,
      relation,
      note,
      createdAt: at,
      modifiedAt: at,
    }
    await writer.put('links', link)
    return link
  })
}

/** The annotation as it is now, or one to be made; null if it is gone. */
async function annotationOf(writer: Writer, exhibit: Exhibit): Promise<Annotation | null> {
  if (exhibit.kind === 'passage') return newAnnotation(exhibit.passage, exhibit.colour)
  return (await writer.get('annotations', exhibit.annotation.id)) ?? null
}

/** One annotation, or the same words chosen twice. */
export function isOnePassage(a: Quoting, b: Quoting): boolean {
  const [parts, others] = [partsOf(a), partsOf(b)]
  return parts.length === others.length && parts.every((part) => findPart(b, part) !== null)
}
