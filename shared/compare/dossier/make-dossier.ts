import type { Corpus } from '../corpus.ts'
import type { Turn } from '../turn.ts'
import type { Dossier } from './dossier.ts'

/** How the sources of a project overlap, and what they speak of. */
export function dossier({ sources }: Corpus, _turn: Turn): Promise<Dossier> {
  return Promise.resolve({
    sources: sources.map(({ source }) => source.id),
    overlaps: [],
    clusters: [],
    terms: [],
  })
}
