import type { SourceId } from '../../ids.ts'
import { pickSources, type Corpus } from '../corpus.ts'
import { factsOf, readFacts } from '../facts/facts-of.ts'
import type { Fact } from '../facts/fact.ts'
import type { PreparedSource } from '../prepared-source.ts'
import type { Turn } from '../turn.ts'
import { createAliased } from './aliased.ts'
import { compareFacts } from './compare-facts.ts'
import type { Discrepancy } from './discrepancy.ts'

/** What was found of the sources that were asked for, as long as what is compared is the same. */
const kept = new WeakMap<Corpus, Map<string, readonly Discrepancy[]>>()

/** What some sources say of the same events and facts, the differing ones first. */
export async function discrepancies(
  corpus: Corpus,
  sources: readonly SourceId[] | null,
  turn: Turn,
): Promise<readonly Discrepancy[]> {
  const picked = pickSources(corpus, sources)
  const found = kept.get(corpus) ?? new Map<string, readonly Discrepancy[]>()
  kept.set(corpus, found)
  const key = picked.map(({ source }) => source.id).join(' ')
  const known = found.get(key)
  if (known !== undefined) return known
  const aliased = createAliased(corpus)
  const facts = new Map<PreparedSource, readonly Fact[]>()
  for (const [index, prepared] of picked.entries()) {
    await readFacts(corpus, prepared, turn)
    facts.set(prepared, aliased(factsOf(corpus, prepared)))
    turn.progress((0.6 * (index + 1)) / picked.length)
    await turn.rest()
  }
  const rows = await compareFacts(corpus, facts, turn)
  found.set(key, rows)
  return rows
}
