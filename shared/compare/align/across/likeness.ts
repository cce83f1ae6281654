import type { Keyed } from './keyed-passages.ts'

/** One thing in common may be chance. */
const LEAST_IN_COMMON = 2
/** As many rare things in common as this make half a likeness. */
const HALF = 4

/** How rare a key is among some passages, from 0 to 1 for what could be in one passage of each of two sources. */
export function rarityOf(passages: readonly Keyed[]): (key: string) => number {
  const counts = new Map<string, number>()
  for (const { distinct } of passages) for (const key of distinct) counts.set(key, (counts.get(key) ?? 0) + 1)
  const idf = (count: number) => Math.log(1 + (passages.length - count + 0.5) / (count + 0.5))
  return (key) => Math.max(0, Math.min(1, idf(counts.get(key) ?? 2) / Math.max(idf(2), Number.EPSILON)))
}

/** What passages of another language have in common with some keys: names, amounts and dates. Those with less than two are left out. */
export function inCommon(
  asked: ReadonlySet<string>,
  among: ReadonlyMap<string, readonly Keyed[]>,
): ReadonlyMap<Keyed, readonly string[]> {
  const found = new Map<Keyed, string[]>()
  for (const key of asked)
    for (const passage of among.get(key) ?? []) {
      const keys = found.get(passage)
      if (keys === undefined) found.set(passage, [key])
      else keys.push(key)
    }
  for (const [passage, keys] of found) if (keys.length < LEAST_IN_COMMON) found.delete(passage)
  return found
}

/** How like two passages are that have some keys in common, 0 to 1. */
export function crossLikeness(keys: readonly string[], rarity: (key: string) => number): number {
  let sum = 0
  for (const key of keys) sum += rarity(key)
  return sum / (sum + HALF)
}

/** Passages by what they can be found by. */
export function byKeys(passages: readonly Keyed[]): ReadonlyMap<string, readonly Keyed[]> {
  const found = new Map<string, Keyed[]>()
  for (const passage of passages)
    for (const key of passage.distinct) {
      const others = found.get(key)
      if (others === undefined) found.set(key, [passage])
      else others.push(passage)
    }
  return found
}
