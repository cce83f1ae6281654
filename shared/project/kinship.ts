import type { SourceId } from '../ids.ts'
import type { Decision } from './decision.ts'
import type { Lineage } from './lineage.ts'

export type SourcePair = readonly [SourceId, SourceId]

/** Two sources in the order of their ids, as decisions hold them. */
export const pairOf = (a: SourceId, b: SourceId): SourcePair => (a < b ? [a, b] : [b, a])

/** `apart` follows from what was decided, of these two or of others in their lineages; `open` says nothing either way. */
type Relation = 'together' | 'apart' | 'open'

/** What the user has said about which sources go together. */
export type Kinship = {
  readonly lineageOf: (source: SourceId) => Lineage | undefined
  readonly relation: (a: SourceId, b: SourceId) => Relation
  /** Those decided to be of another lineage than this source, itself and not by its lineage. */
  readonly decidedApart: (source: SourceId) => readonly SourceId[]
}

export function createKinship(lineages: readonly Lineage[], decisions: readonly Decision[]): Kinship {
  const bySource = lineageBySource(lineages)
  const apart = new Map<SourceId, Set<SourceId>>()
  for (const { kind, sources } of decisions) {
    if (kind !== 'not-one-lineage') continue
    const [a, b] = sources
    apart.set(a, (apart.get(a) ?? new Set()).add(b))
    apart.set(b, (apart.get(b) ?? new Set()).add(a))
  }
  const groupOf = (source: SourceId) => bySource.get(source)?.members ?? [source]
  return {
    lineageOf: (source) => bySource.get(source),
    decidedApart: (source) => [...(apart.get(source) ?? [])],
    relation(a, b) {
      if (a === b || groupOf(a).includes(b)) return 'together'
      const others = groupOf(b)
      return groupOf(a).some((one) => others.some((other) => apart.get(one)?.has(other))) ? 'apart' : 'open'
    },
  }
}

export const lineageBySource = (lineages: readonly Lineage[]): ReadonlyMap<SourceId, Lineage> =>
  new Map(lineages.flatMap((lineage) => lineage.members.map((member) => [member, lineage] as const)))
