import type { SourceId } from '../../../../shared/ids.ts'
import { pairOf, type Kinship, type SourcePair } from '../../../../shared/project/kinship.ts'
import { shareOf, type NearDuplicate } from '../../data/near-duplicates.ts'

/** What was recognised of the sources of a report, and what the user has said about it so far. */
export type Copies = {
  /** By imported source; what is gone or in the bin is left out. */
  readonly near: ReadonlyMap<SourceId, readonly NearDuplicate[]>
  readonly kinship: Kinship
}

/** An imported source and one it shares much with, about which nothing was said yet. */
export type OpenCopy = {
  readonly sourceId: SourceId
  readonly nearest: NearDuplicate
  readonly pair: SourcePair
}

/** Every pair that can be offered, once, the most alike first. */
export function openCopies({ near, kinship }: Copies): readonly OpenCopy[] {
  const byPair = new Map<string, OpenCopy>()
  for (const [sourceId, list] of near)
    for (const nearest of list) {
      const pair = pairOf(sourceId, nearest.source.id)
      const key = pair.join()
      if (!byPair.has(key) && kinship.relation(...pair) === 'open')
        byPair.set(key, { sourceId, nearest, pair })
    }
  return [...byPair.values()].toSorted((a, b) => shareOf(b.nearest) - shareOf(a.nearest))
}

/** How the near-duplicates of one source stand to it; of those nothing was said about, the most alike. */
export type CopyStates = {
  readonly together: readonly NearDuplicate[]
  readonly decided: readonly NearDuplicate[]
  /** Kept apart by what was decided about others of their lineages. */
  readonly barred: readonly NearDuplicate[]
  readonly open: NearDuplicate | undefined
}

export function copyStates(copies: Copies, sourceId: SourceId): CopyStates {
  const { kinship } = copies
  const near = copies.near.get(sourceId) ?? []
  const decided = new Set(kinship.decidedApart(sourceId))
  const having = (relation: ReturnType<Kinship['relation']>) =>
    near.filter(({ source }) => kinship.relation(sourceId, source.id) === relation)
  const apart = having('apart')
  return {
    together: having('together'),
    decided: apart.filter(({ source }) => decided.has(source.id)),
    barred: apart.filter(({ source }) => !decided.has(source.id)),
    open: having('open')[0],
  }
}
