import type { PreparedSource } from '../../prepared-source.ts'
import type { NameFact } from '../fact.ts'

/** Names and designations in a source, in the order they stand. */
export function namesIn(_prepared: PreparedSource): readonly NameFact[] {
  return []
}
