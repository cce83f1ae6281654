import type { VersionId } from '../../../shared/ids.ts'
import type { Anchor } from '../../../shared/project/annotation.ts'
import type { Block } from '../../../shared/text/document.ts'
import { paragraphNumber } from '../../../shared/text/paragraphs.ts'
import type { WorkbenchDb } from './db.ts'

/** Blocks of versions seen so far. A version never changes, and without its text it is small. */
const known = new Map<VersionId, readonly Block[]>()

/** The block table of a version, loaded once; empty if the version is not there. */
export async function blocksOf(db: WorkbenchDb, versionId: VersionId): Promise<readonly Block[]> {
  const remembered = known.get(versionId)
  if (remembered !== undefined) return remembered
  const row = await db.texts.get(versionId)
  if (row !== undefined) known.set(versionId, row.blocks)
  return row?.blocks ?? []
}

/** The number by which a passage is cited ("¶4"); null for an orphan, which has no place. */
export async function paragraphOf(db: WorkbenchDb, anchor: Anchor): Promise<number | null> {
  if (anchor.state.kind === 'orphan') return null
  const number = paragraphNumber(await blocksOf(db, anchor.versionId), anchor.start)
  return number === 0 ? null : number
}
