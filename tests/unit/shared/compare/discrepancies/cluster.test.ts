import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clustersOf, type Tie } from '../../../../../shared/compare/discrepancies/cluster.ts'
import { WITHOUT_REST } from '../../../../../shared/compare/turn.ts'

const never = () => false
const tie = (a: number, b: number, likeness = 0.5): Tie => ({ a, b, likeness })

const ties = fc.array(
  fc
    .tuple(fc.nat(12), fc.nat(12), fc.integer({ min: 1, max: 9 }))
    .filter(([a, b]) => a < b)
    .map(([a, b, tenth]) => tie(a, b, tenth / 10)),
  { maxLength: 40 },
)

describe('clusters', () => {
  test('do not chain what is like one member only', async () => {
    expect(await clustersOf([tie(0, 1, 0.9), tie(1, 2, 0.8)], never, WITHOUT_REST)).toEqual([[0, 1]])
  })

  test('hold what is like all members', async () => {
    const all = [tie(0, 1, 0.9), tie(1, 2, 0.8), tie(0, 2, 0.4)]
    expect(await clustersOf(all, never, WITHOUT_REST)).toEqual([[0, 1, 2]])
  })

  test('let a third join the nearer of two kept apart', async () => {
    const all = [tie(0, 1, 0.9), tie(0, 2, 0.5), tie(1, 2, 0.7)]
    const apart = (a: number, b: number) => Math.min(a, b) === 0 && Math.max(a, b) === 1
    expect(await clustersOf(all, apart, WITHOUT_REST)).toEqual([[1, 2]])
  })

  test('share nothing, whatever the order of ties, and never hold two kept apart', async () => {
    const apart = (a: number, b: number) => (a + b) % 5 === 0
    await fc.assert(
      fc.asyncProperty(ties, async (all) => {
        const unique = [...new Map(all.map((one) => [`${one.a} ${one.b}`, one])).values()]
        const forth = await clustersOf(unique, apart, WITHOUT_REST)
        const back = await clustersOf(unique.toReversed(), apart, WITHOUT_REST)
        const items = forth.flat()
        expect(new Set(items).size).toBe(items.length)
        expect(back.map(String).toSorted()).toEqual(forth.map(String).toSorted())
        for (const members of forth)
          for (const a of members) for (const b of members) expect(a !== b && apart(a, b)).toBe(false)
      }),
    )
  })

  test('end when they are told to', async () => {
    const all = Array.from({ length: 4_000 }, (_, index) => tie(index, index + 1))
    const rest = () => Promise.reject(new Error('ended'))
    await expect(clustersOf(all, never, { rest, progress: () => undefined })).rejects.toThrow('ended')
  })
})
