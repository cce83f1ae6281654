import type { SourceId } from '../ids.ts'
import { lineageBySource } from '../project/kinship.ts'
import type { Lineage } from '../project/lineage.ts'

/** How many origins some sources have, as far as is known: each lineage once, and each source that is in none. */
export const countIndependent = (sources: Iterable<SourceId>, lineages: readonly Lineage[]): number =>
  countOrigins(sources, lineageBySource(lineages))

/** The same, for asking often of lineages that were looked up once. */
export const countOrigins = (sources: Iterable<SourceId>, bySource: ReadonlyMap<SourceId, Lineage>): number =>
  new Set(Array.from(sources, (source) => bySource.get(source)?.id ?? source)).size
