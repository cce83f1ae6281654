import { oncePer } from '../once-per.ts'
import { placeOf, type Place } from './compared-source.ts'
import type { Passage, PreparedSource } from './prepared-source.ts'

const placesIn = oncePer(({ source, passages }: PreparedSource): readonly Place[] =>
  passages.map((passage) => placeOf(source, passage)),
)

/** The place of a passage: the same object each time, so that places can be told apart without looking into them. */
export function placeOfPassage(prepared: PreparedSource, { index }: Passage): Place {
  const place = placesIn(prepared)[index]
  if (place === undefined) throw new RangeError('the passage is of another source')
  return place
}
