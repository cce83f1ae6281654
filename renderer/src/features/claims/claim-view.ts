import { groupBy } from '../../../../shared/group-by.ts'
import type { ClaimId, SourceId } from '../../../../shared/ids.ts'
import type { Claim, Evidence, Verdict } from '../../../../shared/project/claim.ts'
import type { Lineage } from '../../../../shared/project/lineage.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { countIndependent } from '../../../../shared/claims/independent.ts'
import {
  disagreement,
  tallyClaim,
  type ClaimTally,
  type Disagreement,
} from '../../../../shared/claims/tally.ts'

/** A claim as the panel shows it. Evidence from sources in the bin rests: it is counted, but not shown or weighed. */
export type ClaimView = {
  readonly claim: Claim
  readonly evidence: readonly Evidence[]
  readonly tally: ClaimTally
  readonly disagreement: Disagreement
  /** How many its sources come to if those of one lineage count once. */
  readonly independent: number
  readonly resting: number
}

export type ClaimFilter = { readonly verdict: Verdict | null; readonly sourceId: SourceId | null }
export const NO_FILTER: ClaimFilter = { verdict: null, sourceId: null }

/** Joins claims with their evidence, both in their manual order. */
export function viewClaims(
  claims: readonly Claim[],
  evidence: readonly Evidence[],
  sources: ReadonlyMap<SourceId, Pick<Source, 'deletedAt'>>,
  lineages: readonly Lineage[] = [],
): ClaimView[] {
  const byClaim = groupBy(evidence.toSorted(byOrder), ({ claimId }) => claimId)
  return claims.toSorted(byOrder).map((claim) => {
    const all = byClaim.get(claim.id) ?? []
    const shown = all.filter(({ sourceId }) => sources.get(sourceId)?.deletedAt === null)
    const tally = tallyClaim(shown)
    return {
      claim,
      evidence: shown,
      tally,
      disagreement: disagreement(tally),
      independent: countIndependent(
        tally.bySource.map(({ sourceId }) => sourceId),
        lineages,
      ),
      resting: all.length - shown.length,
    }
  })
}

/** Claims with that verdict and with evidence from that source; `keep` is shown in any case, as it is being worked on. */
export function filterClaims(
  views: readonly ClaimView[],
  { verdict, sourceId }: ClaimFilter,
  keep: ClaimId | null = null,
): ClaimView[] {
  return views.filter(
    ({ claim, tally }) =>
      claim.id === keep ||
      ((verdict === null || claim.verdict === verdict) &&
        (sourceId === null || tally.bySource.some((source) => source.sourceId === sourceId))),
  )
}

/** By code unit, as the keys are made; equal keys, which only foreign bundles have, by id. */
function byOrder<T extends { readonly order: string; readonly id: string }>(a: T, b: T): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : 1
}
