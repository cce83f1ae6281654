import { Dexie, RangeSet, type ObservabilitySet } from 'dexie'
import type { InteropableObservable } from 'dexie-react-hooks'
import type { AnnotationId, SourceId } from '../../../shared/ids.ts'
import type { Annotation } from '../../../shared/project/annotation.ts'
import type { WorkbenchDb } from './db.ts'

/**
 * The annotations of a source in order of their places, again after every write that concerns them, by whichever tab.
 * Read as a whole once, then row by row: with ten thousand in one source, reading all again for each new one would take
 * longer than anybody waits for a highlight.
 */
export function followAnnotations(
  db: WorkbenchDb,
  sourceId: SourceId,
): InteropableObservable<readonly Annotation[]> {
  return {
    subscribe(next, error) {
      let rows: readonly Annotation[] = []
      let due: Due = 'all'
      let working = false
      const stop = new AbortController()

      const work = async () => {
        if (working) return
        working = true
        try {
          while (!stop.signal.aborted && (due === 'all' || due.size > 0)) {
            const changed: Due = due
            due = new Set()
            const known = rows
            rows =
              changed === 'all'
                ? await readAll(db, sourceId)
                : await withChanged(db, sourceId, known, changed)
            if (!stop.signal.aborted && (changed === 'all' || rows !== known)) next(rows)
          }
        } catch (cause) {
          if (!stop.signal.aborted) error?.(cause)
        }
        working = false
      }
      const mutated = (parts: ObservabilitySet) => {
        const tree = parts[`idb://${db.name}/annotations/`]
        if (tree === undefined) return
        for (const { from, to } of RangeSet(tree)) due = withKeys(due, from, to)
        // Told while the writing transaction is still the current one, in which nothing can be read any more.
        Dexie.ignoreTransaction(() => void work())
      }

      Dexie.on('storagemutated', mutated)
      void work()
      return () => {
        stop.abort()
        Dexie.on.storagemutated.unsubscribe(mutated)
      }
    },
  }
}

/** What has to be read: rows by their ids, or everything. */
type Due = 'all' | ReadonlySet<AnnotationId>

/** Many rows written at once are told as a range. */
function withKeys(due: Due, from: unknown, to: unknown): Due {
  if (due === 'all' || from !== to || typeof from !== 'string') return 'all'
  return new Set([...due, from as AnnotationId])
}

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
  changed: ReadonlySet<AnnotationId>,
): Promise<readonly Annotation[]> {
  const found = await db.annotations.bulkGet([...changed])
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
