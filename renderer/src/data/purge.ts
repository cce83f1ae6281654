import type { Sha256, SourceId } from '../../../shared/ids.ts'
import type { Change } from './change.ts'
import type { WorkbenchDb } from './db.ts'
import type { HistoryEntry } from './history.ts'
import { saveStatus } from './save-status.ts'

/**
 * Deletes sources for ever: their versions, texts, annotations and evidence, the original bytes no other source is made
 * of, and every step of the history that touched them, since it could not be taken back any more. The one deletion
 * that cannot be undone; callers ask first.
 */
export function purgeSources(db: WorkbenchDb, sourceIds: readonly SourceId[]): Promise<void> {
  const gone: ReadonlySet<string> = new Set(sourceIds)
  return saveStatus.track(() =>
    db.transaction('rw', db.tables, async () => {
      const versions = await db.versions
        .where('sourceId')
        .anyOf([...gone])
        .toArray()
      await db.evidence
        .where('sourceId')
        .anyOf([...gone])
        .delete()
      await db.annotations
        .where('sourceId')
        .anyOf([...gone])
        .delete()
      await db.texts.bulkDelete(versions.map((version) => version.id))
      await db.versions.bulkDelete(versions.map((version) => version.id))
      await db.sources.bulkDelete([...sourceIds])
      await dropOrphanedOriginals(db, new Set(versions.map((version) => version.originalSha256)))
      await db.history.filter((entry) => touches(entry, gone)).delete()
    }),
  )
}

async function dropOrphanedOriginals(db: WorkbenchDb, hashes: ReadonlySet<Sha256>): Promise<void> {
  for (const hash of hashes) {
    const users = await db.versions.where('originalSha256').equals(hash).count()
    if (users === 0) await db.originals.delete(hash)
  }
}

const touches = (entry: HistoryEntry, gone: ReadonlySet<string>): boolean =>
  entry.changes.some((change) => gone.has(change.key) || [change.before, change.after].some(belongsTo(gone)))

const belongsTo =
  (gone: ReadonlySet<string>) =>
  (row: Change['before']): boolean =>
    row !== null && 'sourceId' in row && gone.has(row.sourceId)
