import { groupBy } from '../../../../shared/group-by.ts'
import type { PartyId } from '../../../../shared/ids.ts'
import type { Annotation } from '../../../../shared/project/annotation.ts'
import type { Attribution } from '../../../../shared/project/attribution.ts'
import type { Claim, Evidence } from '../../../../shared/project/claim.ts'
import { leadingPart } from '../../../../shared/project/quotation.ts'
import type { Source } from '../../../../shared/project/source.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import type { PartyUse } from './party-rows.ts'

/** All parties with how much is attributed to each. */
export async function loadParties(db: WorkbenchDb): Promise<readonly PartyUse[]> {
  const [parties, claims, evidence, binned] = await Promise.all([
    db.parties.toArray(),
    db.claims.toArray(),
    db.evidence.toArray(),
    binnedSources(db),
  ])
  const counts = new Map<PartyId, number>()
  const count = ({ attribution }: { readonly attribution?: Attribution }) => {
    if (attribution !== undefined) counts.set(attribution.party, (counts.get(attribution.party) ?? 0) + 1)
  }
  claims.forEach(count)
  evidence.filter(({ sourceId }) => !binned.has(sourceId)).forEach(count)
  return parties.map((party) => ({ party, attributions: counts.get(party.id) ?? 0 }))
}

const binnedSources = async (db: WorkbenchDb): Promise<ReadonlySet<string>> =>
  new Set(await db.sources.filter(({ deletedAt }) => deletedAt !== null).primaryKeys())

/** A passage that is attributed, with what it is evidence for. */
export type SaidPassage = {
  readonly evidence: Evidence
  readonly attribution: Attribution
  readonly annotation: Annotation
  readonly claim: Claim
}
type SaidClaim = { readonly claim: Claim; readonly attribution: Attribution }

export type Said = {
  readonly claims: readonly SaidClaim[]
  readonly bySource: readonly { readonly source: Source; readonly passages: readonly SaidPassage[] }[]
}

/** What is attributed so that `concerns` holds, passages in the order of their texts; what lies in the bin rests. */
export async function loadSaid(
  db: WorkbenchDb,
  concerns: (attribution: Attribution) => boolean,
): Promise<Said> {
  const isConcerned = ({ attribution }: { readonly attribution?: Attribution }) =>
    attribution !== undefined && concerns(attribution)
  const [claims, evidence] = await Promise.all([
    db.claims.filter(isConcerned).toArray(),
    db.evidence.filter(isConcerned).toArray(),
  ])
  const [annotations, about, sources] = await Promise.all([
    db.annotations.bulkGet(evidence.map(({ annotationId }) => annotationId)),
    db.claims.bulkGet(evidence.map(({ claimId }) => claimId)),
    db.sources.bulkGet([...new Set(evidence.map(({ sourceId }) => sourceId))]),
  ])
  const passages = evidence.flatMap((item, index): SaidPassage[] => {
    const [annotation, claim, { attribution }] = [annotations[index], about[index], item]
    if (annotation === undefined || claim === undefined || attribution === undefined) return []
    return [{ evidence: item, attribution, annotation, claim }]
  })
  const grouped = groupBy(passages, ({ evidence: { sourceId } }) => sourceId)
  return {
    claims: claims.flatMap((claim) =>
      claim.attribution === undefined ? [] : [{ claim, attribution: claim.attribution }],
    ),
    bySource: sources.flatMap((source) =>
      source === undefined || source.deletedAt !== null
        ? []
        : [{ source, passages: (grouped.get(source.id) ?? []).toSorted(byPlace) }],
    ),
  }
}

const byPlace = (a: SaidPassage, b: SaidPassage): number =>
  leadingPart(a.annotation).start - leadingPart(b.annotation).start
