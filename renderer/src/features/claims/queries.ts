import { useMemo } from 'react'
import { coverageTable, type CoverageTable } from '../../../../shared/claims/coverage.ts'
import type { AnnotationId, ClaimId, CodeId, PartyId, SourceId } from '../../../../shared/ids.ts'
import type { Annotation, Code } from '../../../../shared/project/annotation.ts'
import type { Claim, Evidence } from '../../../../shared/project/claim.ts'
import type { Derivation } from '../../../../shared/project/derivation.ts'
import type { Lineage } from '../../../../shared/project/lineage.ts'
import type { Party } from '../../../../shared/project/party.ts'
import type { Source } from '../../../../shared/project/source.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { useLive, useLiveList, useRows } from '../../data/context.ts'
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

/**
 * All claims with what their cards say at a glance; quotations are loaded by the cards that show them. Large tables are
 * followed row by row; undefined until all are read.
 */
export function useClaims(): ClaimsData | undefined {
  const claims = useRows('claims')
  const evidence = useRows('evidence')
  const silences = useRows('silences')
  const rows = useLiveList((db) => db.sources.toArray(), [])
  const few = useLive(loadFew, [])
  const sources = useMemo(() => (rows === undefined ? undefined : byId(rows)), [rows])
  const coverage = useMemo(() => coverageTable(evidence ?? [], silences ?? []), [evidence, silences])
  const view = useMemo(() => (few === undefined ? null : createViewer(few)), [few])
  const views = useMemo(() => {
    if (claims === undefined || evidence === undefined || sources === undefined || view === null) return null
    return view(claims, evidence, sources)
  }, [claims, evidence, sources, view])
  return useMemo(() => {
    if (views === null || sources === undefined || few === undefined || silences === undefined)
      return undefined
    return { ...few, views, sources, coverage }
  }, [views, sources, few, coverage, silences])
}

/** Views of claims, the very same one for a claim as long as nothing of it changes, so that its card can stay as it is. */
function createViewer(few: Few) {
  const parties = [...few.parties.values()]
  let before: ReadonlyMap<ClaimId, ClaimView> = new Map()
  return (
    claims: readonly Claim[],
    evidence: readonly Evidence[],
    sources: ReadonlyMap<SourceId, Source>,
  ): readonly ClaimView[] => {
    const views = viewClaims(claims, evidence, sources, few, parties, before)
    before = new Map(views.map((view) => [view.claim.id, view]))
    return views
  }
}

type Few = Pick<ClaimsData, 'lineages' | 'derivations' | 'codes' | 'parties'>

/** Tables of which even large projects have tens of rows. */
async function loadFew(db: WorkbenchDb): Promise<Few> {
  const [lineages, derivations, codes, parties] = await Promise.all([
    db.lineages.toArray(),
    db.derivations.toArray(),
    db.codes.toArray(),
    db.parties.toArray(),
  ])
  return { lineages, derivations, codes: byId(codes), parties: byId(parties) }
}

const byId = <Id, Row extends { readonly id: Id }>(rows: readonly Row[]): ReadonlyMap<Row['id'], Row> =>
  new Map(rows.map((row) => [row.id, row]))

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
