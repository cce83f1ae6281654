import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forwardChain } from '../../../../../../renderer/src/features/reader/aligned/forward-chain.ts'
import { scrollMap, shareOff } from '../../../../../../renderer/src/features/reader/aligned/scroll-map.ts'

const pair = fc.record({
  from: fc.nat(60),
  to: fc.nat(60),
  weight: fc.integer({ min: 1, max: 9 }),
})
const anchors = fc
  .array(fc.record({ from: fc.integer({ min: -300, max: 3000 }), to: fc.integer({ min: -300, max: 9000 }) }))
  .map((all) => all.toSorted((a, b) => a.from - b.from || a.to - b.to))
const room = fc.integer({ min: 0, max: 5000 })

const weightOf = (pairs: readonly { readonly weight: number }[]) =>
  pairs.reduce((sum, { weight }) => sum + weight, 0)

/** By trying every choice of pairs. */
function heaviest(pairs: readonly { readonly from: number; readonly to: number; readonly weight: number }[]) {
  let most = 0
  for (let choice = 0; choice < 1 << pairs.length; choice++) {
    const taken = pairs
      .filter((_, at) => (choice >> at) % 2 === 1)
      .toSorted((a, b) => a.from - b.from || a.to - b.to)
    const forward = taken.every((each, at) => {
      const last = taken[at - 1]
      return last === undefined || (last.from < each.from && last.to < each.to)
    })
    if (forward) most = Math.max(most, weightOf(taken))
  }
  return most
}

test('a chain goes forward in both texts and no other weighs more', () => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 9 }), (pairs) => {
      const chain = forwardChain(pairs)
      chain.slice(1).forEach((each, at) => {
        expect(each.from).toBeGreaterThan(chain[at]?.from ?? 0)
        expect(each.to).toBeGreaterThan(chain[at]?.to ?? 0)
      })
      expect(weightOf(chain)).toBe(heaviest(pairs))
    }),
    { numRuns: 150 },
  )
})

test('of links that cross the lighter one is left out', () => {
  const chain = forwardChain([
    { from: 0, to: 0, weight: 1 },
    { from: 10, to: 90, weight: 0.4 },
    { from: 20, to: 30, weight: 0.3 },
    { from: 30, to: 40, weight: 0.3 },
  ])
  expect(chain.map(({ to }) => to)).toEqual([0, 30, 40])
})

test('a pane that follows never goes back, never jumps, and reaches both ends with the one it follows', () => {
  fc.assert(
    fc.property(anchors, room, room, (given, fromRoom, toRoom) => {
      const places = scrollMap(given, fromRoom, toRoom)
      expect(places(0)).toBe(0)
      if (fromRoom === 0) return
      expect(places(fromRoom)).toBeCloseTo(toRoom, 6)
      let last = 0
      for (let top = 0; top <= fromRoom; top += Math.max(1, fromRoom / 200)) {
        const at = places(top)
        expect(at).toBeGreaterThanOrEqual(last - 1e-9)
        expect(at).toBeLessThanOrEqual(toRoom)
        // Anchors are 24 px apart at least, so this is the steepest way.
        expect(places(top + 0.001) - at).toBeLessThanOrEqual(
          (toRoom / Math.min(24, fromRoom)) * 0.0011 + 1e-6,
        )
        last = at
      }
    }),
    { numRuns: 100 },
  )
})

test('passages that belong together stand at one height, and all between them evenly', () => {
  const places = scrollMap(
    [
      { from: 100, to: 400 },
      { from: 300, to: 600 },
    ],
    1000,
    2000,
  )
  expect([50, 100, 200, 300, 650].map(places)).toEqual([200, 400, 500, 600, 1300])
})

test('without anchors both stand at the same share of their texts', () => {
  expect(scrollMap([], 400, 1000)(100)).toBe(250)
})

test('a pane that was off its place comes there by and by, and at the ends in any case', () => {
  expect(shareOff(1000, 1000, 5000)).toBe(1)
  expect(shareOff(1000, 1200, 5000)).toBe(0.5)
  expect(shareOff(1000, 2000, 5000)).toBe(0)
  expect(shareOff(100, 0, 5000)).toBe(0)
  expect(shareOff(4900, 5000, 5000)).toBe(0)
})
