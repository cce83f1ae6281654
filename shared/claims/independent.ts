import type { SourceId } from '../ids.ts'
import { lineageBySource } from '../project/kinship.ts'
import type { Lineage } from '../project/lineage.ts'

/** How many origins some sources have, as far as is known: each lineage once, and each source that is in none. */
export function countIndependent(sources: Iterable<SourceId>, lineages: readonly Lineage[]): number {
  const bySource = lineageBySource(lineages)
  return new Set(Array.from(sources, (source) => bySource.get(source)?.id ?? source)).size
}
