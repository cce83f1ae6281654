import { groupBy } from '../group-by.ts'
import type { ClaimId, SourceId } from '../ids.ts'
import type { Evidence } from '../project/claim.ts'
import type { Silence } from '../project/silence.ts'

/** What is known of a source's standing to a claim; evidence outranks an earlier silence. */
export type Coverage = 'covered' | 'silent' | 'unreviewed'

type Pair = { readonly claimId: ClaimId; readonly sourceId: SourceId }
export type CoverageTable = (claimId: ClaimId, sourceId: SourceId) => Coverage

/** Looks coverage up in constant time. */
export function coverageTable(evidence: readonly Evidence[], silences: readonly Silence[]): CoverageTable {
  const [covered, silent] = [pairs(evidence), pairs(silences)]
  return (claimId, sourceId) => {
    if (covered.get(claimId)?.has(sourceId) === true) return 'covered'
    return silent.get(claimId)?.has(sourceId) === true ? 'silent' : 'unreviewed'
  }
}

const pairs = (rows: readonly Pair[]): ReadonlyMap<ClaimId, ReadonlySet<SourceId>> =>
  new Map(
    Array.from(
      groupBy(rows, ({ claimId }) => claimId),
      ([claimId, list]) => [claimId, new Set(list.map(({ sourceId }) => sourceId))],
    ),
  )

/**
 * The pair of a claim and a source to look at next: the sources after the one `from` names, for its claim, then all for
 * the claims after it, then from the beginning round to it again. Null when every source was reviewed for every claim.
 */
export function nextUnreviewed(
  claims: readonly ClaimId[],
  sources: readonly SourceId[],
  table: CoverageTable,
  from: { readonly claimId: ClaimId | null; readonly sourceId: SourceId | null },
): Pair | null {
  const claimAt = from.claimId === null ? -1 : claims.indexOf(from.claimId)
  const sourceAt = from.sourceId === null ? -1 : sources.indexOf(from.sourceId)
  const first = Math.max(0, claimAt)
  for (let step = 0; step <= claims.length; step += 1) {
    const claimId = claims[(first + step) % claims.length]
    if (claimId === undefined) return null
    // Of the claim one is at, first what comes after the source one reads; what comes before it last of all.
    const begin = step === 0 && claimAt !== -1 ? sourceAt + 1 : 0
    const sourceId = sources.slice(begin).find((each) => table(claimId, each) === 'unreviewed')
    if (sourceId !== undefined) return { claimId, sourceId }
  }
  return null
}
