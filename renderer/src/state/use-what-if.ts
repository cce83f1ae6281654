import { useMemo } from 'react'
import { mutedSources, unmuted, whatIf, type WhatIf } from '../../../shared/claims/what-if.ts'
import type { ClaimId, EvidenceId, SourceId } from '../../../shared/ids.ts'
import type { Claim, Evidence } from '../../../shared/project/claim.ts'
import { originsTable, type Kin } from '../../../shared/project/origins.ts'
import { useWhatIfState } from './what-if.ts'

/** The answer to "what if this were wrong?", for each claim. */
export type Answers = {
  /** With the members of muted lineages and those that have it all from there. */
  readonly sources: ReadonlySet<SourceId>
  readonly evidence: ReadonlySet<EvidenceId>
  readonly byClaim: ReadonlyMap<ClaimId, WhatIf>
}

type Weighed = { readonly claim: Claim; readonly evidence: readonly Evidence[] }

/** Null while nobody asks. */
export function useWhatIf(claims: readonly Weighed[], { lineages, derivations }: Kin): Answers | null {
  const on = useWhatIfState((state) => state.on)
  const muted = useWhatIfState((state) => state.muted)
  return useMemo(() => {
    if (!on) return null
    const kin = { lineages, derivations }
    const sources = mutedSources(muted, kin)
    const origins = originsTable(kin)
    const byClaim = claims.map(({ claim, evidence }) => {
      const left = unmuted(evidence, muted, sources)
      return [claim.id, whatIf(claim.verdict, evidence, left, origins)] as const
    })
    return { sources, evidence: muted.evidence, byClaim: new Map(byClaim) }
  }, [on, muted, claims, lineages, derivations])
}

/** Whether a piece of evidence is left out for now. */
export const isMutedIn = (
  answers: Answers | null,
  { id, sourceId }: Pick<Evidence, 'id' | 'sourceId'>,
): boolean => answers !== null && (answers.evidence.has(id) || answers.sources.has(sourceId))

/** Whether something of a claim's evidence is muted. */
export const isAffected = (answers: Answers | null, id: ClaimId): boolean =>
  (answers?.byClaim.get(id)?.muted ?? 0) > 0

/** Whether the question is asked of something. */
export const hasMuted = (answers: Answers | null): boolean =>
  answers !== null && answers.sources.size + answers.evidence.size > 0

/** Claims that are affected first, or those alone and `keep`; as they stand where nothing is muted. */
export function affectedFirst<T extends { readonly claim: Claim }>(
  items: readonly T[],
  answers: Answers | null,
  only: boolean,
  keep: ClaimId | null = null,
): readonly T[] {
  if (!hasMuted(answers)) return items
  const affected = items.filter(({ claim }) => isAffected(answers, claim.id))
  if (only) return items.filter(({ claim }) => claim.id === keep || isAffected(answers, claim.id))
  return [...affected, ...items.filter(({ claim }) => !isAffected(answers, claim.id))]
}
