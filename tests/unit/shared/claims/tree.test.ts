import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimTrees, numberedClaims } from '../../../../shared/claims/tree.ts'
import type { ClaimId } from '../../../../shared/ids.ts'
import type { OrderKey } from '../../../../shared/project/claim.ts'
import { canBePartOf, MOST_LEVELS, wholesOf } from '../../../../shared/tree.ts'

type Row = { readonly id: ClaimId; readonly partOf?: ClaimId; readonly order: OrderKey }

const row = (id: string, order: string, partOf?: string): Row => ({
  id: id as ClaimId,
  order: order as OrderKey,
  ...(partOf === undefined ? {} : { partOf: partOf as ClaimId }),
})
const byId = (rows: readonly Row[]) => new Map(rows.map((each) => [each.id, each]))
const read = (rows: readonly Row[]) =>
  numberedClaims(rows).map(({ claim, number }) => `${number} ${claim.id}`)
const can = (rows: readonly Row[], part: string, whole: string) =>
  canBePartOf(byId(rows), part as ClaimId, whole as ClaimId)

describe('claims broken into parts', () => {
  const opening = [
    row('opened', 'b'),
    row('friday', 'k', 'opened'),
    row('range', 'c', 'opened'),
    row('cost', 'a'),
  ]

  test('are read each after its whole, both in the order the user gave', () => {
    expect(read(opening)).toEqual(['1 cost', '2 opened', '2.1 range', '2.2 friday'])
  })

  test('stand by themselves when their whole is missing', () => {
    expect(read([row('a', 'b', 'gone'), row('b', 'a')])).toEqual(['1 b', '2 a'])
  })

  test('that are parts of each other are still read once', () => {
    expect(read([row('a', 'a', 'b'), row('b', 'b', 'a')])).toEqual(['1 a', '1.1 b'])
  })

  test('know their wholes from the nearest to the outermost', () => {
    const rows = byId([...opening, row('noon', 'a', 'friday')])
    expect(wholesOf(rows, 'noon' as ClaimId).map(({ id }) => id)).toEqual(['friday', 'opened'])
  })

  test('can be moved anywhere but into themselves and their own parts', () => {
    expect(can(opening, 'cost', 'friday')).toBe(true)
    expect(can(opening, 'friday', 'range')).toBe(true)
    expect(can(opening, 'opened', 'opened')).toBe(false)
    expect(can(opening, 'opened', 'friday')).toBe(false)
    expect(can(opening, 'cost', 'unknown')).toBe(false)
  })

  test('go no deeper than the screen does', () => {
    const chain = Array.from({ length: MOST_LEVELS }, (_, at) =>
      row(`c${at}`, 'a', at === 0 ? undefined : `c${at - 1}`),
    )
    const rows = [...chain, row('more', 'b'), row('deep', 'a', 'more')]
    expect(can(rows, 'more', `c${MOST_LEVELS - 1}`)).toBe(false)
    expect(can(rows, 'more', `c${MOST_LEVELS - 2}`)).toBe(false)
    expect(can(rows, 'deep', `c${MOST_LEVELS - 2}`)).toBe(true)
  })
})

test('no claim is ever lost from sight or shown twice, whatever is said to be part of what', () => {
  const names = Array.from({ length: 8 }, (_, at) => `c${at}`)
  const rows = fc.tuple(
    ...names.map((name) =>
      fc
        .record({
          order: fc.constantFrom('a', 'b', 'c'),
          partOf: fc.option(fc.constantFrom(...names, 'gone'), { nil: undefined }),
        })
        .map(({ order, partOf }) => row(name, order, partOf)),
    ),
  )
  fc.assert(
    fc.property(rows, (given) => {
      const seen = numberedClaims(given).map(({ claim }) => claim.id)
      expect(seen.toSorted()).toEqual(names)
      expect(claimTrees(given).length).toBeGreaterThan(0)
      for (const name of names)
        expect(wholesOf(byId(given), name as ClaimId).length).toBeLessThanOrEqual(MOST_LEVELS)
    }),
  )
})
