import type { SourceId } from '../../../../shared/ids.ts'
import type { Source } from '../../../../shared/project/source.ts'
import type { WorkbenchDb } from '../../data/db.ts'

/** Those of the sources that are still in the project and not in its bin, in the given order. */
export async function presentSources(db: WorkbenchDb, ids: readonly SourceId[]): Promise<Source[]> {
  const rows = await db.sources.bulkGet([...ids])
  return rows.filter((row) => row !== undefined).filter((row) => row.deletedAt === null)
}

/** Those of the sources that are not in the project, nor in its bin. */
export async function goneSources(db: WorkbenchDb, ids: readonly SourceId[]): Promise<ReadonlySet<SourceId>> {
  if (ids.length === 0) return new Set()
  const here = new Set(await db.sources.toCollection().primaryKeys())
  return new Set(ids.filter((id) => !here.has(id)))
}

/** Which of some sources are in the project and not in its bin, and what was said about which go together. */
export async function kinOfSources(db: WorkbenchDb, ids: readonly SourceId[]) {
  const present = await presentSources(db, [...new Set(ids)])
  return {
    present: new Set(present.map(({ id }) => id)),
    lineages: await db.lineages.toArray(),
    decisions: await db.decisions.toArray(),
  }
}
