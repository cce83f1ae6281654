import type { CompareSettings } from '../../../shared/compare/compare-settings.ts'
import { placeOf, type ComparedSource } from '../../../shared/compare/compared-source.ts'
import type { ComparedClaim, Corpus } from '../../../shared/compare/corpus.ts'
import { locateDecisions } from '../../../shared/compare/decided.ts'
import type { Known } from '../../../shared/compare/known.ts'
import { prepareSource, type PreparedSource } from '../../../shared/compare/prepared-source.ts'
import { groupBy } from '../../../shared/group-by.ts'
import type { VersionId } from '../../../shared/ids.ts'
import type { Annotation } from '../../../shared/project/annotation.ts'
import type { Evidence } from '../../../shared/project/claim.ts'
import { partsOf } from '../../../shared/project/quotation.ts'
import { isLiving } from '../../../shared/project/source-kind.ts'
import type { Source } from '../../../shared/project/source.ts'
import type { WorkbenchDb } from './db.ts'

/** What a corpus is read from, besides claims, which change far more often. */
export const TEXT_TABLES = [
  'sources',
  'versions',
  'passageDecisions',
  'parties',
  'lineages',
  'decisions',
] as const
export const CLAIM_TABLES = ['claims', 'evidence', 'annotations'] as const

/** Texts read at a time, so that a large project never lies in memory twice. */
const CHUNK = 20

/**
 * Reads what is to be compared. Sources that `before` has in the same state are taken from there; so only what is new is read
 * and cut into passages.
 */
export async function loadCorpus(
  db: WorkbenchDb,
  settings: CompareSettings,
  known: Known,
  before: Corpus | null,
): Promise<Corpus> {
  const rows = (await db.sources.toArray()).filter(isLiving)
  rows.sort((a, b) => (a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : a.id < b.id ? -1 : 1))
  const sources = await prepareAll(db, rows, before)
  const byId = new Map(sources.map((prepared) => [prepared.source.id, prepared]))
  known.keepOnly(new Set(rows.map(({ currentVersionId }) => currentVersionId)))
  const [decisions, parties, lineages, apart] = await Promise.all([
    db.passageDecisions.toArray(),
    db.parties.toArray(),
    db.lineages.toArray(),
    db.decisions.filter(({ kind }) => kind === 'not-one-lineage').toArray(),
  ])
  const current = new Set(rows.map(({ currentVersionId }) => currentVersionId))
  const earlier = new Set(
    decisions.flatMap(({ passages }) =>
      passages.map(({ anchor }) => anchor.versionId).filter((id) => !current.has(id)),
    ),
  )
  const old = new Map((await db.texts.bulkGet([...earlier])).map((row) => [row?.versionId, row?.content]))
  const compared = new Map(sources.map(({ source }) => [source.id, source]))
  return {
    sources,
    byId,
    decided: locateDecisions(decisions, compared, (version: VersionId) => old.get(version) ?? null),
    settings,
    claims: before?.claims ?? [],
    aliases: parties
      .filter(({ aliases }) => aliases.length > 0)
      .map(({ name, aliases }) => [name, ...aliases]),
    lineages: lineages.map(({ members }) => members),
    apart: apart.map(({ sources: [one, other] }) => [one, other]),
    known,
  }
}

async function prepareAll(
  db: WorkbenchDb,
  rows: readonly Source[],
  before: Corpus | null,
): Promise<readonly PreparedSource[]> {
  const prepared: PreparedSource[] = []
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = rows.slice(at, at + CHUNK)
    const missing = chunk.filter((row) => reusable(row, before) === null)
    const texts = new Map(
      (await db.texts.bulkGet(missing.map(({ currentVersionId }) => currentVersionId))).map((text) => [
        text?.versionId,
        text,
      ]),
    )
    for (const row of chunk) {
      const kept = reusable(row, before)
      const text = texts.get(row.currentVersionId)
      if (kept !== null) prepared.push(withMeta(kept, comparedOf(row, kept.source.text)))
      else if (text !== undefined) prepared.push(prepareSource(comparedOf(row, text)))
    }
  }
  return prepared
}

/** What is known of a source, if its text and language are what they were. */
function reusable(row: Source, before: Corpus | null): PreparedSource | null {
  const known = before?.byId.get(row.id)
  if (known === undefined || known.source.versionId !== row.currentVersionId) return null
  return known.source.language === (row.meta.language?.value ?? null) ? known : null
}

/** The same object where nothing else is known of a source either: much is kept by it. */
function withMeta(kept: PreparedSource, source: ComparedSource): PreparedSource {
  const { title, publisher, published } = kept.source
  const isSame =
    title === source.title &&
    publisher === source.publisher &&
    published?.iso === source.published?.iso &&
    published?.precision === source.published?.precision
  return isSame ? kept : { ...kept, source }
}

const comparedOf = (
  { id, currentVersionId, meta }: Source,
  text: ComparedSource['text'],
): ComparedSource => ({
  id,
  versionId: currentVersionId,
  title: meta.title.value,
  publisher: meta.publisher?.value ?? null,
  published: meta.published?.value ?? null,
  language: meta.language?.value ?? null,
  text,
})

/** All claims with the words of their evidence. */
export async function loadComparedClaims(db: WorkbenchDb): Promise<readonly ComparedClaim[]> {
  const [claims, evidence] = await Promise.all([
    db.claims.orderBy('order').toArray(),
    db.evidence.orderBy('claimId').toArray(),
  ])
  const marks = new Map<string, Annotation>()
  for (const row of await db.annotations.bulkGet(evidence.map(({ annotationId }) => annotationId)))
    if (row !== undefined) marks.set(row.id, row)
  const byClaim = groupBy(evidence, ({ claimId }) => claimId)
  return claims.map(({ id, statement }) => ({
    id,
    statement,
    evidence: (byClaim.get(id) ?? []).flatMap((item) => {
      const mark = marks.get(item.annotationId)
      return mark === undefined ? [] : [comparedEvidence(item, mark)]
    }),
  }))
}

function comparedEvidence({ id, note }: Evidence, mark: Annotation): ComparedClaim['evidence'][number] {
  const { state, ...anchor } = mark.anchor
  return {
    id,
    words: partsOf(mark)
      .map(({ exact }) => exact)
      .join(' … '),
    place: state.kind === 'orphan' ? null : placeOf({ ...anchor, id: mark.sourceId }, anchor),
    note,
  }
}
