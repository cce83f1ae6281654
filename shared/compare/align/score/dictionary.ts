import { oncePer } from '../../../once-per.ts'
import type { Known } from '../../known.ts'
import { featureId } from './hash.ts'

/** Numbers features 0, 1, 2 … as they are first met, so that what is known of each can stand in rows of numbers. Nothing but room depends on the order. */
export type Dictionary = {
  readonly numberOf: (...feature: Parameters<typeof featureId>) => number
  /** How many features have a number. */
  readonly size: () => number
}

/** The numbers of all features that were ever met beside what is known: what rests on them is kept by version, so they never change. */
export const dictionaryOf = oncePer<Known, Dictionary>(createDictionary)

function createDictionary(): Dictionary {
  const numbers = new Map<number, number>()
  return {
    numberOf(kind, text) {
      const id = featureId(kind, text)
      const met = numbers.get(id) ?? numbers.size
      if (met === numbers.size) numbers.set(id, met)
      return met
    },
    size: () => numbers.size,
  }
}
