import type { SourceId } from '../../ids.ts'
import type { Corpus } from '../corpus.ts'
import type { Overlap } from './dossier.ts'

/** From this share of the shorter text on, two sources may be one report. */
const ONE_WITNESS = 0.5

/** How much of the shorter of two sources stands in the other: it is the larger of both shares. */
export const copiedShare = ({ copied }: Overlap): number => Math.max(copied.ofA, copied.ofB)

/**
 * Groups in which each source shares most of its wording with each other one (complete linkage): a chain of half alike
 * texts is no group. Members of a lineage count as one source, that shares what its closest member does. None that is one
 * lineage already or would put together what was decided to be apart. The largest groups first.
 */
export function proposedLineages(
  { sources, lineages, apart }: Pick<Corpus, 'sources' | 'lineages' | 'apart'>,
  overlaps: readonly Overlap[],
): readonly (readonly SourceId[])[] {
  const unitOf = unitsOf(
    sources.map(({ source }) => source.id),
    lineages,
  )
  const unit = (id: SourceId): SourceId => unitOf.get(id) ?? id
  const pairs = new Map<string, Pair>()
  for (const overlap of overlaps) {
    const [one, other] = [unit(overlap.a), unit(overlap.b)]
    if (one === other) continue
    const key = keyOf(one, other)
    const share = Math.max(pairs.get(key)?.share ?? 0, copiedShare(overlap))
    pairs.set(key, { one, other, share })
  }
  const barred = new Set(apart.map(([one, other]) => keyOf(unit(one), unit(other))))
  const groups = new Map<SourceId, readonly SourceId[]>()
  const groupOf = (one: SourceId): readonly SourceId[] => groups.get(one) ?? [one]
  const mayMeet = (one: SourceId, other: SourceId): boolean => {
    const key = keyOf(one, other)
    return (pairs.get(key)?.share ?? 0) >= ONE_WITNESS && !barred.has(key)
  }
  const closest = [...pairs.values()]
    .filter(({ share }) => share >= ONE_WITNESS)
    .toSorted((a, b) => b.share - a.share)
  for (const { one, other } of closest) {
    const [here, there] = [groupOf(one), groupOf(other)]
    if (here.includes(other)) continue
    if (!here.every((left) => there.every((right) => mayMeet(left, right)))) continue
    const joined = [...here, ...there]
    for (const member of joined) groups.set(member, joined)
  }
  return [...new Set(groups.values())]
    .map((units) => sources.map(({ source }) => source.id).filter((id) => units.includes(unit(id))))
    .toSorted((a, b) => b.length - a.length)
}

type Pair = { readonly one: SourceId; readonly other: SourceId; readonly share: number }

/** For each member of a lineage, also one in the bin, the first member that is compared. */
function unitsOf(ids: readonly SourceId[], lineages: Corpus['lineages']): ReadonlyMap<SourceId, SourceId> {
  const compared = new Set(ids)
  return new Map(
    lineages.flatMap((members) => {
      const head = members.find((id) => compared.has(id))
      return members.map((id) => [id, head ?? id] as const)
    }),
  )
}

const keyOf = (one: SourceId, other: SourceId): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`
