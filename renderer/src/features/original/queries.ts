import type { VersionId } from '../../../../shared/ids.ts'
import type { SourceVersion } from '../../../../shared/project/source.ts'
import type { WorkbenchDb } from '../../data/db.ts'

/** The file a version was made of. `bytes` is null where a project does not hold it. */
export type Original = { readonly version: SourceVersion; readonly bytes: Uint8Array<ArrayBuffer> | null }

/** Undefined only if the version itself is gone. The bytes never change, so one reading is enough. */
export async function originalOf(db: WorkbenchDb, versionId: VersionId): Promise<Original | undefined> {
  const version = await db.versions.get(versionId)
  if (version === undefined) return undefined
  const row = await db.originals.get(version.originalSha256)
  return { version, bytes: row === undefined ? null : new Uint8Array(row.bytes) }
}
