import type { PreparedSource } from '../../prepared-source.ts'
import type { DateFact } from '../fact.ts'

/** Time expressions, resolved against the publication date in a source, in the order they stand. */
export function datesIn(_prepared: PreparedSource): readonly DateFact[] {
  return []
}
