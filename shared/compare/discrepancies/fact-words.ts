import type { Fact } from '../facts/fact.ts'

/** The words of a fact as they stand in its source; null where only the places of them are known. */
export function wordsOfFact(fact: Fact): string | null {
  if (fact.kind === 'attribution') return fact.speaker
  return fact.kind === 'date' ? fact.phrase : fact.words
}
