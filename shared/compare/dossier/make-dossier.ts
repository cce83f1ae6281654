import type { Corpus } from '../corpus.ts'
import type { Turn } from '../turn.ts'
import { proposedLineages } from './clusters.ts'
import type { Dossier } from './dossier.ts'
import { overlapsOf } from './overlaps.ts'
import { termRows } from './term-rows.ts'

/** How the sources of a project overlap, and what they speak of. What is known of texts and pairs is not worked out again. */
export async function dossier(corpus: Corpus, turn: Turn): Promise<Dossier> {
  const terms = await termRows(corpus, turn)
  const overlaps = await overlapsOf(corpus, turn)
  return {
    sources: corpus.sources.map(({ source }) => source.id),
    overlaps,
    clusters: proposedLineages(corpus, overlaps),
    terms,
  }
}
