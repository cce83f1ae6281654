import type { SourceId } from '../../../shared/ids.ts'
import { membersWithout } from '../../../shared/project/lineage-members.ts'
import { hasItsPassages } from '../../../shared/project/passage-decision.ts'
import { now } from '../../../shared/time.ts'
import type { Change } from './change.ts'
import type { WorkbenchDb } from './db.ts'
import type { HistoryEntry } from './history.ts'
import { saveStatus } from './save-status.ts'
import { dropUnreachable } from './unreachable.ts'

/**
 * Deletes sources for ever: their versions, texts, annotations with their evidence and links, their silences and assertions, their places in lineages, their derivations and the decisions
 * about them and their passages, the original bytes no other source is made of, and every step of the history that touched any of this,
 * since it could not be taken back any more. The one deletion that cannot be undone; callers ask first.
 */
export function purgeSources(db: WorkbenchDb, sourceIds: readonly SourceId[]): Promise<void> {
  const gone: ReadonlySet<string> = new Set(sourceIds)
  return saveStatus.track(() =>
    db.transaction('rw', db.tables, async () => {
      const marks = await annotationsOf(db, gone)
      await db.links
        .where('from')
        .anyOf([...marks])
        .or('to')
        .anyOf([...marks])
        .delete()
      for (const table of [db.evidence, db.annotations, db.versions, db.silences, db.assertions])
        await table
          .where('sourceId')
          .anyOf([...gone])
          .delete()
      await db.sources.bulkDelete([...sourceIds])
      const changed = await leaveLineages(db, gone)
      await db.history.filter((entry) => touches(entry, new Set([...gone, ...marks, ...changed]))).delete()
      await dropUnreachable(db)
    }),
  )
}

/** Of these sources, also those that only the history knows. */
async function annotationsOf(db: WorkbenchDb, sources: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const living = db.annotations.where('sourceId').anyOf([...sources])
  const found = new Set<string>(await living.primaryKeys())
  await db.history.each(({ changes }) => {
    for (const { table, key, before, after } of changes)
      if (table === 'annotations' && sources.has((after ?? before)?.sourceId ?? '')) found.add(key)
  })
  return found
}

/** Gives the ids of the lineages, decisions and derivations that are not what they were. */
async function leaveLineages(db: WorkbenchDb, gone: ReadonlySet<string>): Promise<readonly string[]> {
  const left = await db.lineages.filter(({ members }) => members.some((id) => gone.has(id))).toArray()
  for (const lineage of left) {
    const members = membersWithout(lineage, gone)
    if (members === null) await db.lineages.delete(lineage.id)
    else await db.lineages.put({ ...lineage, members: [...members], modifiedAt: now() })
  }
  const moot = await db.decisions.filter(({ sources }) => sources.some((id) => gone.has(id))).primaryKeys()
  await db.decisions.bulkDelete(moot)
  const traced = await db.derivations
    .filter(({ derived, origin }) => gone.has(derived) || gone.has(origin))
    .primaryKeys()
  await db.derivations.bulkDelete(traced)
  const shortened = await leaveDecisions(db, gone)
  return [...left.map(({ id }) => id), ...moot, ...traced, ...shortened]
}

/** What was dismissed in several sources stays so in those that are left. */
async function leaveDecisions(db: WorkbenchDb, gone: ReadonlySet<string>): Promise<readonly string[]> {
  const concerned = await db.passageDecisions
    .filter(({ passages }) => passages.some(({ sourceId }) => gone.has(sourceId)))
    .toArray()
  for (const decision of concerned) {
    const passages = decision.passages.filter(({ sourceId }) => !gone.has(sourceId))
    if (hasItsPassages({ ...decision, passages })) await db.passageDecisions.put({ ...decision, passages })
    else await db.passageDecisions.delete(decision.id)
  }
  return concerned.map(({ id }) => id)
}

const touches = (entry: HistoryEntry, gone: ReadonlySet<string>): boolean =>
  entry.changes.some((change) => gone.has(change.key) || [change.before, change.after].some(belongsTo(gone)))

const belongsTo =
  (gone: ReadonlySet<string>) =>
  (row: Change['before']): boolean =>
    row !== null && needsOf(row).some((id) => gone.has(id))

/** What a row cannot be without. */
function needsOf(row: NonNullable<Change['before']>): readonly string[] {
  if ('sourceId' in row) return [row.sourceId]
  if ('members' in row) return row.members
  if ('from' in row) return [row.from, row.to]
  if ('derived' in row) return [row.derived, row.origin]
  if ('passages' in row) return row.passages.map(({ sourceId }) => sourceId)
  return 'sources' in row ? row.sources : []
}
