/** Pseudo-random choices; the same seed gives the same ones on every machine. */
export type Random = {
  /** A number from 0 up to, not including, 1. */
  readonly unit: () => number
  /** A whole number from 0 up to, not including, `below`. */
  readonly below: (below: number) => number
  readonly chance: (share: number) => boolean
  /** @throws RangeError for an empty list. */
  readonly pick: <T>(list: readonly T[]) => T
}

/** Mulberry32, a generator with 32 bits of state: far from secret, quite enough to make texts. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const unit = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(unit() * limit)
  return {
    unit,
    below,
    chance: (share) => unit() < share,
    pick(list) {
      if (list.length === 0) throw new RangeError('nothing to pick from')
      return list[below(list.length)] as (typeof list)[number]
    },
  }
}
