import type { SourceId } from '../../../shared/ids.ts'
import type { Change } from './change.ts'
import type { WorkbenchDb } from './db.ts'
import type { HistoryEntry } from './history.ts'
import { saveStatus } from './save-status.ts'
import { dropUnreachable } from './unreachable.ts'

/**
 * Deletes sources for ever: their versions, texts, annotations and evidence, the original bytes no other source is made
 * of, and every step of the history that touched them, since it could not be taken back any more. The one deletion
 * that cannot be undone; callers ask first.
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
      await db.history.filter((entry) => touches(entry, gone)).delete()
      await dropUnreachable(db)
    }),
  )
}

const touches = (entry: HistoryEntry, gone: ReadonlySet<string>): boolean =>
  entry.changes.some((change) => gone.has(change.key) || [change.before, change.after].some(belongsTo(gone)))

const belongsTo =
  (gone: ReadonlySet<string>) =>
  (row: Change['before']): boolean =>
    row !== null && 'sourceId' in row && gone.has(row.sourceId)
