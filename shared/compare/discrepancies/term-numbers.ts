import { oncePer } from '../../once-per.ts'
import type { Known } from '../known.ts'
import type { PreparedSource } from '../prepared-source.ts'
import { termCounts } from './terms.ts'

/** The terms of a source by their numbers, and in how many of its passages each stands. */
export type CountedTerms = {
  readonly prepared: PreparedSource
  readonly terms: Int32Array
  readonly counts: Int32Array
}

/** Terms numbered as they are first met. Nothing but room depends on the order. */
export const termNumbers = oncePer<Known, Map<string, number>>(() => new Map())

/** The terms of a source, counted once for a version in a language. */
export function countedTerms(known: Known, prepared: PreparedSource): CountedTerms {
  const { versionId, language } = prepared.source
  const { terms, counts } = known.of(`terms ${language ?? ''}`, [versionId], () => {
    const numberOf = termNumbers(known)
    const found = termCounts(prepared)
    for (const term of found.keys()) if (!numberOf.has(term)) numberOf.set(term, numberOf.size)
    return {
      terms: Int32Array.from(found.keys(), (term) => numberOf.get(term) ?? 0),
      counts: Int32Array.from(found.values()),
    }
  })
  return { prepared, terms, counts }
}

/** How telling each term is, by its number: 0 for one that stands in every passage, 1 for one that stands in only one or in none. */
export function termWeights(known: Known, sources: readonly CountedTerms[], passages: number): Float64Array {
  const passagesWith = new Int32Array(termNumbers(known).size)
  for (const { terms, counts } of sources)
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? 0
      passagesWith[term] = (passagesWith[term] ?? 0) + (counts[at] ?? 0)
    }
  const rarest = Math.log(passages)
  return Float64Array.from(passagesWith, (count) => (count === 0 ? 1 : Math.log(passages / count) / rarest))
}
