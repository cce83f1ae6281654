import { describe, expect, test } from 'vitest'
import {
  placeOfDrop,
  placeOneStep,
  type ClaimStep,
  type DropSide,
} from '../../../../../renderer/src/features/claims/claim-moves.ts'
import { orderBetween } from '../../../../../shared/claims/order.ts'
import { numberedClaims } from '../../../../../shared/claims/tree.ts'
import type { ClaimPlace } from '../../../../../renderer/src/data/claims.ts'
import type { Claim, OrderKey } from '../../../../../shared/project/claim.ts'
import { aClaim } from '../../../../support/builders.ts'

const order = (key: string) => key as OrderKey
const cost = aClaim({ statement: 'cost', order: order('b') })
const opened = aClaim({ statement: 'opened', order: order('d') })
const friday = aClaim({ statement: 'friday', order: order('b'), partOf: opened.id })
const noon = aClaim({ statement: 'noon', order: order('d'), partOf: opened.id })
const crews = aClaim({ statement: 'crews', order: order('f') })
const CLAIMS = [cost, opened, friday, noon, crews]
const ALL = CLAIMS.map(({ id }) => id)

/** The claims as they stand after one has gone to a place. */
function after(moved: Claim, place: ClaimPlace | null): string {
  if (place === null) return 'stays'
  const { partOf: _before, ...rest } = moved
  const there: Claim = {
    ...rest,
    order: orderBetween(place.above, place.below),
    ...(place.partOf === null ? {} : { partOf: place.partOf }),
  }
  return numberedClaims(CLAIMS.map((claim) => (claim.id === moved.id ? there : claim)))
    .map(({ claim, level }) => `${'>'.repeat(level - 1)}${claim.statement}`)
    .join(' ')
}

describe('by one step', () => {
  test.each<[Claim, ClaimStep, string]>([
    [crews, 'up', 'cost crews opened >friday >noon'],
    [cost, 'down', 'opened >friday >noon cost crews'],
    [noon, 'up', 'cost opened >noon >friday crews'],
    [noon, 'top', 'cost opened >noon >friday crews'],
    [noon, 'down', 'stays'],
    [crews, 'in', 'cost opened >friday >noon >crews'],
    [noon, 'in', 'cost opened >friday >>noon crews'],
    [friday, 'in', 'stays'],
    [cost, 'in', 'stays'],
    [noon, 'out', 'cost opened >friday noon crews'],
    [cost, 'out', 'stays'],
  ])('$statement %s', (moved, step, expected) => {
    expect(after(moved, placeOneStep(CLAIMS, ALL, moved, step))).toBe(expected)
  })

  test('claims that a filter hides are stepped over', () => {
    const place = placeOneStep(CLAIMS, [cost.id, crews.id], crews, 'up')
    expect(after(crews, place)).toBe('crews cost opened >friday >noon')
  })
})

describe('by dropping', () => {
  test.each<[Claim, Claim, DropSide, string]>([
    [crews, cost, 'before', 'crews cost opened >friday >noon'],
    [crews, friday, 'after', 'cost opened >friday >crews >noon'],
    [friday, cost, 'before', 'friday cost opened >noon crews'],
    [friday, cost, 'inside', 'cost >friday opened >noon crews'],
    [friday, opened, 'inside', 'cost opened >noon >friday crews'],
    [noon, opened, 'inside', 'stays'],
    [opened, friday, 'inside', 'stays'],
    [opened, friday, 'before', 'stays'],
    [opened, opened, 'inside', 'stays'],
  ])('%# $statement', (moved, target, side, expected) => {
    expect(after(moved, placeOfDrop(CLAIMS, moved.id, target.id, side))).toBe(expected)
  })
})
