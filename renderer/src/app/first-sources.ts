import { disagreement, tallyClaim } from '../../../shared/claims/tally.ts'
import { numberedClaims } from '../../../shared/claims/tree.ts'
import type { SourceId } from '../../../shared/ids.ts'
import type { Stance } from '../../../shared/project/claim.ts'
import type { WorkbenchDb } from '../data/db.ts'

/**
 * What to show of a project that was never read on this computer: the sources of its first contradiction, side by side,
 * because that is what it is about. Empty if its sources agree; then the reader chooses.
 */
export async function firstSources(db: WorkbenchDb): Promise<readonly SourceId[]> {
  const binned = new Set(
    (await db.sources.filter((source) => source.deletedAt !== null).toArray()).map(({ id }) => id),
  )
  for (const { claim } of numberedClaims(await db.claims.toArray())) {
    const evidence = await db.evidence.where('claimId').equals(claim.id).sortBy('order')
    const shown = evidence.filter((item) => !binned.has(item.sourceId))
    if (disagreement(tallyClaim(shown)) !== 'between-sources') continue
    const sourceWith = (stance: Stance) => shown.find((item) => item.stance === stance)?.sourceId
    return [sourceWith('supports'), sourceWith('contradicts')].filter((id) => id !== undefined)
  }
  return []
}
