import { placeOf, type Place } from './compared-source.ts'
import type { Passage, PreparedSource } from './prepared-source.ts'

const kept = new WeakMap<PreparedSource, readonly Place[]>()

/** The place of a passage: the same object each time, so that places can be told apart without looking into them. */
export function placeOfPassage(prepared: PreparedSource, { index }: Passage): Place {
  const places = kept.get(prepared) ?? prepared.passages.map((passage) => placeOf(prepared.source, passage))
  kept.set(prepared, places)
  const place = places[index]
  if (place === undefined) throw new RangeError('the passage is of another source')
  return place
}
