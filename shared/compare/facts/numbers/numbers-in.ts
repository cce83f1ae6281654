import type { PreparedSource } from '../../prepared-source.ts'
import type { NumberFact } from '../fact.ts'

/** Amounts with their units and counted nouns in a source, in the order they stand. */
export function numbersIn(_prepared: PreparedSource): readonly NumberFact[] {
  return []
}
