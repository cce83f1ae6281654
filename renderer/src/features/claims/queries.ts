import { coverageTable, type CoverageTable } from '../../../../shared/claims/coverage.ts'
import type { AnnotationId, CodeId, PartyId, SourceId } from '../../../../shared/ids.ts'
import type { Annotation, Code } from '../../../../shared/project/annotation.ts'
import type { Evidence } from '../../../../shared/project/claim.ts'
import type { Derivation } from '../../../../shared/project/derivation.ts'
import type { Lineage } from '../../../../shared/project/lineage.ts'
import type { Party } from '../../../../shared/project/party.ts'
import type { Source } from '../../../../shared/project/source.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { countStatements } from '../../data/statements.ts'
import { type Place, placesOf } from '../../data/texts.ts'
import { viewClaims, type ClaimView } from './claim-view.ts'

export type ClaimsData = {
  readonly views: readonly ClaimView[]
  readonly sources: ReadonlyMap<SourceId, Source>
  readonly lineages: readonly Lineage[]
  readonly derivations: readonly Derivation[]
  readonly coverage: CoverageTable
  readonly codes: ReadonlyMap<CodeId, Code>
  readonly parties: ReadonlyMap<PartyId, Party>
}

/** All claims with what their cards say at a glance; quotations are loaded by the cards that show them. */
export async function loadClaims(db: WorkbenchDb): Promise<ClaimsData> {
  const [claims, evidence, rows, lineages, derivations, silences, codes, parties] = await Promise.all([
    db.claims.toArray(),
    db.evidence.toArray(),
    db.sources.toArray(),
    db.lineages.toArray(),
    db.derivations.toArray(),
    db.silences.toArray(),
    db.codes.toArray(),
    db.parties.toArray(),
  ])
  const sources = new Map(rows.map((source) => [source.id, source]))
  const views = viewClaims(claims, evidence, sources, { lineages, derivations }, parties)
  return {
    views,
    sources,
    lineages,
    derivations,
    coverage: coverageTable(evidence, silences),
    codes: new Map(codes.map((code) => [code.id, code])),
    parties: new Map(parties.map((party) => [party.id, party])),
  }
}

/** A passage with what it is cited by: a place for each of its parts that stand in different ones. */
export type Quoted = { readonly annotation: Annotation; readonly places: readonly Place[] }

/** The passages some evidence rests on, by annotation. */
export async function loadQuoted(
  db: WorkbenchDb,
  evidence: readonly Evidence[],
): Promise<ReadonlyMap<AnnotationId, Quoted>> {
  const rows = await db.annotations.bulkGet(evidence.map(({ annotationId }) => annotationId))
  const quoted = await Promise.all(
    rows
      .filter((row) => row !== undefined)
      .map(async (annotation) => ({ annotation, places: await placesOf(db, annotation) })),
  )
  return new Map(quoted.map((each) => [each.annotation.id, each]))
}

/** Numbers for the tabs; annotations of sources in the bin rest with them. */
export async function loadCounts(db: WorkbenchDb): Promise<{ claims: number; annotations: number }> {
  const binned = (await db.sources.toArray()).filter(({ deletedAt }) => deletedAt !== null)
  const [claims, all, resting] = await Promise.all([
    db.claims.count(),
    db.annotations.count(),
    db.annotations
      .where('sourceId')
      .anyOf(binned.map(({ id }) => id))
      .count(),
  ])
  const stated = await countStatements(
    db,
    binned.map(({ id }) => id),
  )
  return { claims, annotations: all - resting - stated }
}
