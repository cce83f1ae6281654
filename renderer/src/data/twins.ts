import type { ParsedDocument } from '../../../shared/contract/parsed.ts'
import type { SourceId } from '../../../shared/ids.ts'
import type { Source } from '../../../shared/project/source.ts'
import type { WorkbenchDb } from './db.ts'

/** Whether a source in the bin has, or had, this text. */
export async function hasCopyInBin(
  db: WorkbenchDb,
  { textSha256 }: Pick<ParsedDocument, 'textSha256'>,
): Promise<boolean> {
  const sources = await withText(db, textSha256)
  return sources.some(({ deletedAt }) => deletedAt !== null)
}

/** Another source of the project, not in its bin, that has or had the text which this one has now. */
export async function twinOf(db: WorkbenchDb, sourceId: SourceId): Promise<Source | null> {
  const source = await db.sources.get(sourceId)
  const version = source === undefined ? undefined : await db.versions.get(source.currentVersionId)
  if (version === undefined) return null
  const sources = await withText(db, version.textSha256)
  return sources.find(({ id, deletedAt }) => id !== sourceId && deletedAt === null) ?? null
}

async function withText(db: WorkbenchDb, textSha256: string): Promise<readonly Source[]> {
  const versions = await db.versions.where('textSha256').equals(textSha256).toArray()
  const sources = await db.sources.bulkGet([...new Set(versions.map((version) => version.sourceId))])
  return sources.filter((source) => source !== undefined)
}
