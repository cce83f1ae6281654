import type { SourceId } from '../../../shared/ids.ts'
import { membersWithout } from '../../../shared/project/lineage-members.ts'
import { now } from '../../../shared/time.ts'
import type { Change } from './change.ts'
import type { WorkbenchDb } from './db.ts'
import type { HistoryEntry } from './history.ts'
import { saveStatus } from './save-status.ts'
import { dropUnreachable } from './unreachable.ts'

/**
 * Deletes sources for ever: their versions, texts, annotations and evidence, their places in lineages and the decisions
 * about them, the original bytes no other source is made of, and every step of the history that touched any of this,
 * since it could not be taken back any more. The one deletion that cannot be undone; callers ask first.
 */
export function purgeSources(db: WorkbenchDb, sourceIds: readonly SourceId[]): Promise<void> {
  const gone: ReadonlySet<string> = new Set(sourceIds)
  return saveStatus.track(() =>
    db.transaction('rw', db.tables, async () => {
      for (const table of [db.evidence, db.annotations, db.versions])
        await table
          .where('sourceId')
          .anyOf([...gone])
          .delete()
      await db.sources.bulkDelete([...sourceIds])
      const changed = await leaveLineages(db, gone)
      await db.history.filter((entry) => touches(entry, new Set([...gone, ...changed]))).delete()
      await dropUnreachable(db)
    }),
  )
}

/** Gives the ids of the lineages and decisions that are not what they were. */
async function leaveLineages(db: WorkbenchDb, gone: ReadonlySet<string>): Promise<readonly string[]> {
  const left = await db.lineages.filter(({ members }) => members.some((id) => gone.has(id))).toArray()
  for (const lineage of left) {
    const members = membersWithout(lineage, gone)
    if (members === null) await db.lineages.delete(lineage.id)
    else await db.lineages.put({ ...lineage, members: [...members], modifiedAt: now() })
  }
  const moot = await db.decisions.filter(({ sources }) => sources.some((id) => gone.has(id))).primaryKeys()
  await db.decisions.bulkDelete(moot)
  return [...left.map(({ id }) => id), ...moot]
}

const touches = (entry: HistoryEntry, gone: ReadonlySet<string>): boolean =>
  entry.changes.some((change) => gone.has(change.key) || [change.before, change.after].some(belongsTo(gone)))

const belongsTo =
  (gone: ReadonlySet<string>) =>
  (row: Change['before']): boolean =>
    row !== null && sourcesOf(row).some((id) => gone.has(id))

function sourcesOf(row: NonNullable<Change['before']>): readonly SourceId[] {
  if ('sourceId' in row) return [row.sourceId]
  if ('members' in row) return row.members
  return 'sources' in row ? row.sources : []
}
