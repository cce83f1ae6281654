import type { PreparedSource } from '../../prepared-source.ts'
import type { AttributionFact } from '../fact.ts'

/** Who is said to have said what in a source, in the order they stand. */
export function attributionsIn(_prepared: PreparedSource): readonly AttributionFact[] {
  return []
}
