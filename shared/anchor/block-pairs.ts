import type { Common } from './block-shingles.ts'

/** Blocks paired one to one, old index ↔ new index. */
export type Pairs = {
  readonly after: ReadonlyMap<number, number>
  readonly before: ReadonlyMap<number, number>
  readonly add: (old: number, fresh: number) => void
}

/** How many blocks away a pair still speaks for its neighbours. */
const NEIGHBOURHOOD = 3
/** What such a pair is worth beside shared shingles, which count 0 to 1. */
const SUPPORT = 0.15
/** A partner has to be this much better than the next one. */
const MARGIN = 0.04
const LEAST_SHARE = 0.07
const LEAST_SHARE_ALONE = 0.5
const LEAST_OWN_SHARE = 0.12
const MOST_ROUNDS = 12

export function createPairs(): Pairs {
  const after = new Map<number, number>()
  const before = new Map<number, number>()
  return {
    after,
    before,
    add(old, fresh) {
      after.set(old, fresh)
      before.set(fresh, old)
    },
  }
}

/** Pairs blocks that are equal and occur once on each side, then the equal neighbours of pairs, which settles repeated ones. */
export function pairEqual(before: readonly string[], after: readonly string[], pairs: Pairs): void {
  const once = uniqueKeys(after)
  for (const [key, index] of uniqueKeys(before)) {
    const other = once.get(key)
    if (other !== undefined && key !== '') pairs.add(index, other)
  }
  // The ends of the texts count as pairs; those found here are visited in turn.
  const ends: (readonly [number, number])[] = [
    [-1, -1],
    [before.length, after.length],
  ]
  const visited = [...ends, ...pairs.after]
  for (const [index, other] of visited)
    for (const step of [-1, 1]) {
      const [old, fresh] = [index + step, other + step]
      if (before[old] === undefined || before[old] !== after[fresh]) continue
      if (pairs.after.has(old) || pairs.before.has(fresh)) continue
      pairs.add(old, fresh)
      visited.push([old, fresh])
    }
}

function uniqueKeys(keys: readonly string[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>()
  for (const [index, key] of keys.entries()) seen.set(key, seen.has(key) ? -1 : index)
  return new Map([...seen].filter(([, index]) => index >= 0))
}

/**
 * Pairs blocks that share words, best symmetric pairs first: in each round those that are each other's best by a margin.
 * Pairs made before speak for their neighbours, so that copies of one block find their places in later rounds; those that
 * nothing tells apart stay alone.
 */
export function pairAlike(
  candidates: readonly Common[],
  pairs: Pairs,
  areAlike: (fresh: number, other: number) => boolean,
): void {
  let open = candidates
  for (let round = 0; round < MOST_ROUNDS; round++) {
    open = open.filter(({ old, fresh }) => !pairs.after.has(old) && !pairs.before.has(fresh))
    const weighed = open.map((common) => ({ ...common, worth: common.share + support(common, pairs) }))
    const bestOld = new Map<number, Best>()
    const bestFresh = new Map<number, Best>()
    for (const { old, fresh, worth } of weighed) {
      note(bestOld, old, fresh, worth)
      note(bestFresh, fresh, old, worth)
    }
    const made = weighed.filter((common) => {
      const { old, fresh, worth } = common
      const [mine, theirs] = [bestOld.get(old), bestFresh.get(fresh)]
      if (mine?.index !== fresh || theirs?.index !== old || worth - theirs.next < MARGIN) return false
      // Two halves of a block that was cut in two have as much of it each, but they are no rivals.
      if (worth - mine.next < MARGIN && areAlike(fresh, mine.nextIndex)) return false
      return worth > common.share ? common.share >= LEAST_SHARE : standsAlone(common)
    })
    for (const { old, fresh } of made) pairs.add(old, fresh)
    if (made.length === 0) return
  }
}

/** Whether two blocks belong together although no neighbour says so: a formula in both is not enough, nor is a copy. */
const standsAlone = ({ share, own, count }: Common): boolean =>
  own > 0 && (share >= LEAST_SHARE_ALONE || (own > 1 && (share * own) / count >= LEAST_OWN_SHARE))

type Best = { index: number; worth: number; nextIndex: number; next: number }

function note(best: Map<number, Best>, of: number, index: number, worth: number): void {
  const known = best.get(of)
  if (known === undefined) best.set(of, { index, worth, nextIndex: -1, next: 0 })
  else if (worth > known.worth) best.set(of, { index, worth, nextIndex: known.index, next: known.worth })
  else if (worth > known.next) {
    known.next = worth
    known.nextIndex = index
  }
}

/** Whether the nearest pairs before and after say that these two belong together. */
function support({ old, fresh }: Common, { after }: Pairs): number {
  const from = (step: number): number => {
    for (let away = 1; away <= NEIGHBOURHOOD; away++) {
      const other = after.get(old + step * away)
      if (other === undefined) continue
      const distance = step * (other - fresh)
      return distance > 0 && distance <= away + 1 ? SUPPORT : 0
    }
    return 0
  }
  return from(-1) + from(1)
}

/** Pairs in order the equal blocks that are left, where there are as many on both sides; returns the old ones. */
export function pairCopies(
  before: readonly string[],
  after: readonly string[],
  pairs: Pairs,
): ReadonlySet<number> {
  const lone = (keys: readonly string[], pair: ReadonlyMap<number, number>) => {
    const groups = new Map<string, number[]>()
    for (const [index, key] of keys.entries())
      if (key !== '' && !pair.has(index)) groups.set(key, [...(groups.get(key) ?? []), index])
    return groups
  }
  const copies = lone(after, pairs.before)
  const guesses = new Set<number>()
  for (const [key, indexes] of lone(before, pairs.after)) {
    const others = copies.get(key) ?? []
    if (others.length !== indexes.length) continue
    for (const [nth, index] of indexes.entries()) {
      pairs.add(index, others[nth] ?? 0)
      guesses.add(index)
    }
  }
  return guesses
}
