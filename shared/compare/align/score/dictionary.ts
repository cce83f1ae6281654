import type { Known } from '../../known.ts'
import { featureId } from './hash.ts'

/** Numbers features 0, 1, 2 … as they are first met, so that what is known of each can stand in rows of numbers. Nothing but room depends on the order. */
export type Dictionary = {
  readonly numberOf: (...feature: Parameters<typeof featureId>) => number
  /** How many features have a number. */
  readonly size: () => number
}

const kept = new WeakMap<Known, Dictionary>()

/** The numbers of all features that were ever met beside what is known: what rests on them is kept by version, so they never change. */
export function dictionaryOf(known: Known): Dictionary {
  const made = kept.get(known) ?? createDictionary()
  kept.set(known, made)
  return made
}

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
