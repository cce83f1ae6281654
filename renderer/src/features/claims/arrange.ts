import { assertNever } from '../../../../shared/assert.ts'
import { groupBy } from '../../../../shared/group-by.ts'
import type { SourceId } from '../../../../shared/ids.ts'
import { lineageBySource } from '../../../../shared/project/kinship.ts'
import { STANCES, type Evidence } from '../../../../shared/project/claim.ts'
import type { Lineage } from '../../../../shared/project/lineage.ts'
import type { Source } from '../../../../shared/project/source.ts'
import { stanceLabel } from '../../ui/stance.tsx'

/** How the evidence of a claim is laid out: in the user's own order, or in groups. */
export const ARRANGEMENTS = ['mine', 'stance', 'source', 'lineage', 'date'] as const
export type Arrangement = (typeof ARRANGEMENTS)[number]

export const ARRANGEMENT_WORDS: Readonly<Record<Arrangement, string>> = {
  mine: 'In my order',
  stance: 'By stance',
  source: 'By source',
  lineage: 'By lineage',
  date: 'By date of publication',
}

/** Evidence under one heading; without a name it has none. */
export type EvidenceGroup = {
  readonly id: string
  readonly name: string | null
  readonly evidence: readonly Evidence[]
}

type Known = {
  readonly sources: ReadonlyMap<SourceId, Source>
  readonly lineages: readonly Lineage[]
}

/** The evidence of a claim in groups, each in the user's order; groups stand in the order in which they first appear. */
export function arrange(
  evidence: readonly Evidence[],
  arrangement: Arrangement,
  { sources, lineages }: Known,
): readonly EvidenceGroup[] {
  switch (arrangement) {
    case 'mine':
      return [{ id: arrangement, name: null, evidence }]
    case 'stance':
      return STANCES.map((stance) => ({
        id: stance,
        name: stanceLabel(stance),
        evidence: evidence.filter((item) => item.stance === stance),
      })).filter((group) => group.evidence.length > 0)
    case 'source':
      return grouped(evidence, ({ sourceId }) => ({ id: sourceId, name: titleOf(sources.get(sourceId)) }))
    case 'lineage': {
      const bySource = lineageBySource(lineages)
      return grouped(evidence, ({ sourceId }) => {
        const lineage = bySource.get(sourceId)
        return lineage === undefined
          ? { id: sourceId, name: titleOf(sources.get(sourceId)) }
          : { id: lineage.id, name: `Lineage: ${lineage.name}` }
      })
    }
    case 'date':
      return [{ id: arrangement, name: null, evidence: evidence.toSorted(byDate(sources)) }]
    default:
      return assertNever(arrangement)
  }
}

const titleOf = (source: Source | undefined): string => source?.meta.title.value ?? ''

function grouped(
  evidence: readonly Evidence[],
  headingOf: (evidence: Evidence) => { readonly id: string; readonly name: string },
): readonly EvidenceGroup[] {
  const names = new Map(evidence.map((item) => [headingOf(item).id, headingOf(item).name]))
  const groups = groupBy(evidence, (item) => headingOf(item).id)
  return Array.from(groups, ([id, items]) => ({ id, name: names.get(id) ?? null, evidence: items }))
}

/** The earliest first, undated ones last. */
const byDate = (sources: ReadonlyMap<SourceId, Source>) => (a: Evidence, b: Evidence) => {
  const dateOf = ({ sourceId }: Evidence) => sources.get(sourceId)?.meta.published?.value.iso ?? '9999'
  return dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0
}
