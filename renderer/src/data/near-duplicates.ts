import { sharedShare } from '../../../shared/compare/shingles.ts'
import type { SourceId, VersionId } from '../../../shared/ids.ts'
import type { Source } from '../../../shared/project/source.ts'
import { isLiving } from '../../../shared/project/source-kind.ts'
import type { WorkbenchDb } from './db.ts'
import { nearIndexOf } from './near-index.ts'

/** Half of either text in the other: two reports made from one, or one that contains the other. */
const ENOUGH = 0.5

/** Another source with much of the same text. Shares are from 0 to 1. */
export type NearDuplicate = {
  readonly source: Source
  /** How much of the text asked about stands in this source, and how much of this source stands there. */
  readonly shared: number
  readonly back: number
}

/** Of the larger part of either text that stands in the other. */
export const shareOf = ({ shared, back }: Pick<NearDuplicate, 'shared' | 'back'>): number =>
  Math.max(shared, back)

/**
 * The sources that share at least half of either text with this one, whatever their dates, the most alike first; binned
 * ones and drafts excepted. Reads each text of the project once per start, then answers from memory but for the few candidates.
 */
export async function nearDuplicates(db: WorkbenchDb, sourceId: SourceId): Promise<readonly NearDuplicate[]> {
  return (await nearDuplicatesOfAll(db, [sourceId])).get(sourceId) ?? []
}

/**
 * The same for several sources, in their order; those without near-duplicates are left out. Each is compared with few others, so that
 * the cost grows with their number and not with its square.
 */
export async function nearDuplicatesOfAll(
  db: WorkbenchDb,
  sourceIds: readonly SourceId[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<SourceId, readonly NearDuplicate[]>> {
  const index = nearIndexOf(db)
  await index.refresh()
  const present = await db.sources.filter(isLiving).toArray()
  const byVersion = new Map<VersionId, Source>(present.map((source) => [source.currentVersionId, source]))
  const current = new Map(present.map((source) => [source.id, source.currentVersionId]))
  const found = new Map<SourceId, readonly NearDuplicate[]>()
  for (const id of sourceIds) {
    const currentVersionId = current.get(id)
    if (signal?.aborted === true) return found
    if (currentVersionId === undefined) continue
    const near: NearDuplicate[] = []
    for (const other of index.candidates(currentVersionId, (version) => byVersion.has(version))) {
      const source = byVersion.get(other)
      const [own, theirs] = [await index.shingles(currentVersionId), await index.shingles(other)]
      const { ofFirst, ofSecond } = sharedShare(own, theirs)
      if (source !== undefined && Math.max(ofFirst, ofSecond) >= ENOUGH)
        near.push({ source, shared: ofFirst, back: ofSecond })
    }
    if (near.length > 0)
      found.set(
        id,
        near.toSorted((a, b) => shareOf(b) - shareOf(a)),
      )
  }
  return found
}
