import { Dexie } from 'dexie'
import type { InteropableObservable } from 'dexie-react-hooks'
import type { AnnotationId, SourceId } from '../../../shared/ids.ts'
import type { Annotation } from '../../../shared/project/annotation.ts'
import type { WorkbenchDb } from './db.ts'
import { followChanges } from './follow-changes.ts'

/** The annotations of a source in order of their places, again after every write that concerns them, by whichever tab. */
export const followAnnotations = (
  db: WorkbenchDb,
  sourceId: SourceId,
): InteropableObservable<readonly Annotation[]> =>
  followChanges(db, 'annotations', {
    all: () => readAll(db, sourceId),
    changed: (rows, keys) => withChanged(db, sourceId, rows, keys),
  })

async function readAll(db: WorkbenchDb, sourceId: SourceId): Promise<readonly Annotation[]> {
  const rows = await db.annotations
    .where('[sourceId+anchor.start]')
    .between([sourceId, Dexie.minKey], [sourceId, Dexie.maxKey])
    .toArray()
  return rows.sort(byPlace)
}

/** The very same rows if none of the changed ones is or was the source's. */
async function withChanged(
  db: WorkbenchDb,
  sourceId: SourceId,
  rows: readonly Annotation[],
  changed: ReadonlySet<string>,
): Promise<readonly Annotation[]> {
  const found = await db.annotations.bulkGet([...changed] as AnnotationId[])
  const own = found.flatMap((row) => (row?.sourceId === sourceId ? [row] : []))
  const others = rows.filter(({ id }) => !changed.has(id))
  if (own.length === 0 && others.length === rows.length) return rows
  for (const row of own) others.splice(placeFor(row, others), 0, row)
  return others
}

/** Where a row belongs among ordered ones; sorting ten thousand again for each new one would be felt. */
function placeFor(row: Annotation, ordered: readonly Annotation[]): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = ordered[middle]
    if (other !== undefined && byPlace(other, row) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** By place, the longer first where two begin together; ids decide the rest, so that the order never wavers. */
export function byPlace({ anchor: a, id: idA }: Annotation, { anchor: b, id: idB }: Annotation): number {
  if (a.start !== b.start) return a.start - b.start
  if (a.end !== b.end) return b.end - a.end
  if (idA === idB) return 0
  return idA < idB ? -1 : 1
}
