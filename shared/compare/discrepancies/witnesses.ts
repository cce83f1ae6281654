import type { SourceId } from '../../ids.ts'
import type { Corpus } from '../corpus.ts'

/** What a source counts as: sources of one lineage are one witness. */
export function createWitness({ lineages }: Pick<Corpus, 'lineages'>): (source: SourceId) => string {
  const lineageOf = new Map(
    lineages.flatMap((members, index) => members.map((id) => [id, `${index}`] as const)),
  )
  return (source) => lineageOf.get(source) ?? source
}
