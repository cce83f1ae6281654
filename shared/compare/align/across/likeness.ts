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

/** How like some keys passages of another language are, 0 to 1, by names, amounts and dates; those with less than two in common are left out. */
export function crossLikeness(
  asked: ReadonlySet<string>,
  among: ReadonlyMap<string, readonly Keyed[]>,
  rarity: (key: string) => number,
): ReadonlyMap<Keyed, number> {
  const sums = new Map<Keyed, { count: number; sum: number }>()
  for (const key of asked)
    for (const passage of among.get(key) ?? []) {
      const { count, sum } = sums.get(passage) ?? { count: 0, sum: 0 }
      sums.set(passage, { count: count + 1, sum: sum + rarity(key) })
    }
  const likely = [...sums].filter(([, { count }]) => count >= LEAST_IN_COMMON)
  return new Map(likely.map(([passage, { sum }]) => [passage, sum / (sum + HALF)]))
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
