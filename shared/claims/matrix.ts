import { groupBy } from '../group-by.ts'
import type { ClaimId, SourceId } from '../ids.ts'
import type { Claim, Evidence, Stance } from '../project/claim.ts'
import { lineageBySource } from '../project/kinship.ts'
import type { Derivation } from '../project/derivation.ts'
import type { Lineage } from '../project/lineage.ts'
import { originsTable, type Origins } from '../project/origins.ts'
import type { Silence } from '../project/silence.ts'
import type { Source } from '../project/source.ts'
import { isLiving } from '../project/source-kind.ts'
import { countIndependent } from './independent.ts'
import {
  countStances,
  disagreement,
  dominantStance,
  tallyClaim,
  type ClaimTally,
  type Disagreement,
  type StanceCounts,
} from './tally.ts'
import { byOrder, numberedClaims } from './tree.ts'

/** The rows a matrix is made of. Sources in the bin are left out, with all that hangs on them. */
export type MatrixData = {
  readonly claims: readonly Claim[]
  readonly evidence: readonly Evidence[]
  readonly silences: readonly Silence[]
  readonly sources: readonly Source[]
  readonly lineages: readonly Lineage[]
  readonly derivations: readonly Derivation[]
}

/** A claim with what every source says about it. */
export type MatrixRow = {
  readonly claim: Claim
  readonly number: string
  readonly level: number
  /** In the user's order, for each source that says something. */
  readonly bySource: ReadonlyMap<SourceId, readonly Evidence[]>
  /** Sources that were read and say nothing. */
  readonly silent: ReadonlySet<SourceId>
  readonly tally: ClaimTally
  readonly disagreement: Disagreement
  /** How many its sources come to if those of one origin count once. */
  readonly independent: number
}

/** A source, or a lineage with its members in the order of the sources. */
export type MatrixColumn = {
  readonly id: string
  readonly name: string
  readonly lineage: Lineage | null
  readonly sources: readonly Source[]
}

/** What stands across: each source, the same with those of one lineage side by side, or lineages in place of their sources. */
export const ACROSS = ['sources', 'grouped', 'lineages'] as const
export type Across = (typeof ACROSS)[number]

/** Where a claim meets a source or lineage. A blank says whether anybody looked. */
export type MatrixCell =
  | {
      readonly kind: 'covered'
      readonly evidence: readonly Evidence[]
      readonly counts: StanceCounts
      readonly dominant: Stance
      /** The passage that stands for the others. */
      readonly best: Evidence
    }
  | { readonly kind: 'silent' }
  /** `silent` counts the members of a lineage that were looked through while others were not. */
  | { readonly kind: 'unreviewed'; readonly silent: number }

/** Sources that are neither in the bin nor drafts, from the first added to the last. */
export const livingSources = (sources: readonly Source[]): readonly Source[] =>
  sources.filter(isLiving).toSorted((a, b) => (a.addedAt < b.addedAt ? -1 : Number(a.addedAt > b.addedAt)))

/** One row for each claim in the user's order, each followed by its parts. */
export function matrixRows(data: MatrixData): readonly MatrixRow[] {
  const living = new Set(livingSources(data.sources).map(({ id }) => id))
  const counts = ({ sourceId }: { readonly sourceId: SourceId }) => living.has(sourceId)
  const byClaim = groupBy(data.evidence.filter(counts).toSorted(byOrder), ({ claimId }) => claimId)
  const silences = groupBy(data.silences.filter(counts), ({ claimId }) => claimId)
  const origins = originsTable(data)
  return numberedClaims(data.claims).map((numbered) =>
    rowOf(numbered, byClaim.get(numbered.claim.id) ?? [], silences, origins),
  )
}

function rowOf(
  { claim, number, level }: Pick<MatrixRow, 'claim' | 'number' | 'level'>,
  evidence: readonly Evidence[],
  silences: ReadonlyMap<ClaimId, readonly Silence[]>,
  origins: Origins,
): MatrixRow {
  const bySource = groupBy(evidence, ({ sourceId }) => sourceId)
  const silent = (silences.get(claim.id) ?? []).map(({ sourceId }) => sourceId)
  const tally = tallyClaim(evidence)
  return {
    claim,
    number,
    level,
    bySource,
    silent: new Set(silent.filter((id) => !bySource.has(id))),
    tally,
    disagreement: disagreement(tally),
    independent: countIndependent(bySource.keys(), origins),
  }
}

/** What stands across, in the order of the given sources; a lineage stands where its first member does. */
export function matrixColumns(
  sources: readonly Source[],
  lineages: readonly Lineage[],
  across: Across,
): readonly MatrixColumn[] {
  const known = lineageBySource(lineages)
  const groups = groupBy(sources, ({ id }) => known.get(id)?.id ?? id)
  const single = (source: Source): MatrixColumn => ({
    id: source.id,
    name: source.meta.title.value,
    lineage: known.get(source.id) ?? null,
    sources: [source],
  })
  if (across === 'sources') return sources.map(single)
  if (across === 'grouped') return [...groups.values()].flatMap((members) => members.map(single))
  return [...groups.values()].flatMap((members) => {
    const [first] = members
    const lineage = first === undefined ? undefined : known.get(first.id)
    if (lineage === undefined) return members.map(single)
    return [{ id: lineage.id, name: lineage.name, lineage, sources: members }]
  })
}

/** What a column says about a claim. */
export function cellAt(row: MatrixRow, { sources }: MatrixColumn): MatrixCell {
  const evidence = sources.flatMap(({ id }) => row.bySource.get(id) ?? [])
  const counts = countStances(evidence.map(({ stance }) => stance))
  const dominant = dominantStance(counts)
  const best = bestOf(evidence.filter(({ stance }) => stance === dominant))
  if (best !== null) return { kind: 'covered', evidence, counts, dominant, best }
  const silent = sources.filter(({ id }) => row.silent.has(id)).length
  return silent === sources.length ? { kind: 'silent' } : { kind: 'unreviewed', silent }
}

/** Strong evidence first, of equals what comes first. */
const bestOf = (evidence: readonly Evidence[]): Evidence | null =>
  evidence.find(({ strong }) => strong === true) ?? evidence[0] ?? null

/** How many pairs of these claims and sources nobody has looked at. */
export function countUnreviewed(rows: readonly MatrixRow[], sources: readonly Source[]): number {
  const living = new Set(sources.map(({ id }) => id))
  return rows.reduce((sum, row) => sum + unreviewedOf(row, living), 0)
}

/** How many of some sources nobody has looked through for a claim. */
export function unreviewedOf({ bySource, silent }: MatrixRow, sources: ReadonlySet<SourceId>): number {
  let known = 0
  for (const id of bySource.keys()) known += Number(sources.has(id))
  for (const id of silent) known += Number(sources.has(id))
  return sources.size - known
}
