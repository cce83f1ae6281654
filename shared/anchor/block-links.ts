import { createPairs, pairAlike, pairCopies, pairEqual } from './block-pairs.ts'
import type { Pairs } from './block-pairs.ts'
import { commonShingles, ownShingles, shinglesOf } from './block-shingles.ts'
import type { Shingles } from './block-shingles.ts'

/** Which blocks of the new text hold what stood in a block of the old one, and the other way round; in ascending order. */
export type Links = {
  readonly after: (old: number) => readonly number[]
  readonly before: (fresh: number) => readonly number[]
  /** Whether the old block has equal copies that nothing tells apart, so that its partner is but the likeliest one. */
  readonly isGuess: (old: number) => boolean
}

/** Of the shingles its partners do not explain, the share of a block that has to stand in another one. */
const LEAST_PART = 0.3
const LEAST_PART_SHINGLES = 3

/**
 * Links the blocks of two versions whatever their order, given in folded form: first pairs, then by what these leave over
 * the parts of blocks that were cut in two or joined.
 */
export function linkBlocks(before: readonly string[], after: readonly string[]): Links {
  const pairs = createPairs()
  pairEqual(before, after, pairs)
  const equal = new Set(pairs.after.keys())
  const shingles = before.map(shinglesOf)
  const old = new Map([...shingles.entries()].filter(([index]) => !equal.has(index)))
  const fresh = new Map(
    after.flatMap((key, index) => (pairs.before.has(index) ? [] : [[index, shinglesOf(key)] as const])),
  )
  const isOwn = ownShingles(shingles)
  const areAlike = (one: number, other: number): boolean =>
    contained(fresh.get(one) ?? NONE, fresh.get(other) ?? NONE) >= LEAST_PART
  pairAlike(commonShingles(old, fresh, isOwn), pairs, areAlike)
  const guesses = pairCopies(before, after, pairs)
  const parts = linkParts(old, fresh, pairs, isOwn)
  const both = (pair: ReadonlyMap<number, number>, more: ReadonlyMap<number, readonly number[]>) => {
    return (index: number): readonly number[] => {
      const one = pair.get(index)
      return [...(one === undefined ? [] : [one]), ...(more.get(index) ?? [])].sort((a, b) => a - b)
    }
  }
  return {
    after: both(pairs.after, parts.after),
    before: both(pairs.before, parts.before),
    isGuess: (old) => guesses.has(old),
  }
}

const NONE: Shingles = new Set()

/** How much of the shorter one stands in the other, 0 to 1. */
function contained(one: Shingles, other: Shingles): number {
  const [short, long] = one.size < other.size ? [one, other] : [other, one]
  let count = 0
  for (const shingle of short) if (long.has(shingle)) count += 1
  return count / Math.max(1, short.size)
}

/**
 * A block without partner is part of another one when much of it stands there beside what that one's own partner brings:
 * so a deleted block is not taken for a part of its near-duplicate.
 */
function linkParts(
  old: ReadonlyMap<number, Shingles>,
  fresh: ReadonlyMap<number, Shingles>,
  { after, before }: Pairs,
  isOwn: (shingle: number) => boolean,
): {
  readonly after: ReadonlyMap<number, readonly number[]>
  readonly before: ReadonlyMap<number, readonly number[]>
} {
  const parts = { after: new Map<number, number[]>(), before: new Map<number, number[]>() }
  const link = (from: number, to: number): void => {
    parts.after.set(from, [...(parts.after.get(from) ?? []), to])
    parts.before.set(to, [...(parts.before.get(to) ?? []), from])
  }
  const lone = (all: ReadonlyMap<number, Shingles>, pair: ReadonlyMap<number, number>) =>
    new Map([...all].filter(([index]) => !pair.has(index)))
  const rest = (
    all: ReadonlyMap<number, Shingles>,
    pair: ReadonlyMap<number, number>,
    others: ReadonlyMap<number, Shingles>,
  ) =>
    new Map(
      [...all].flatMap(([index, shingles]) => {
        const partner = pair.get(index)
        const known = partner === undefined ? undefined : others.get(partner)
        return known === undefined ? [] : [[index, difference(shingles, known)] as const]
      }),
    )
  const isPart = (count: number, whole: Shingles | undefined): boolean =>
    count >= Math.min(LEAST_PART_SHINGLES, whole?.size ?? 0) && count >= (whole?.size ?? 0) * LEAST_PART
  const joined = commonShingles(lone(old, after), rest(fresh, before, old), isOwn)
  for (const { old: from, fresh: to, count } of joined) if (isPart(count, old.get(from))) link(from, to)
  const split = commonShingles(rest(old, after, fresh), lone(fresh, before), isOwn)
  for (const { old: from, fresh: to, count } of split) if (isPart(count, fresh.get(to))) link(from, to)
  return parts
}

const difference = (all: Shingles, without: Shingles): Shingles =>
  new Set([...all].filter((shingle) => !without.has(shingle)))
