import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { initialOrders, orderBetween } from '../../../../shared/claims/order.ts'
import { OrderKey } from '../../../../shared/project/claim.ts'

const key = (text: string): OrderKey => v.parse(OrderKey, text)

/** Keys as the program makes them: inserted one after another at random places. */
const lists = fc.array(fc.nat(), { maxLength: 60 }).map((places) => {
  const keys: OrderKey[] = []
  for (const place of places) {
    const at = place % (keys.length + 1)
    keys.splice(at, 0, orderBetween(keys[at - 1] ?? null, keys[at] ?? null))
  }
  return keys
})

test('inserting anywhere keeps the list in order', () => {
  fc.assert(
    fc.property(lists, (keys) => {
      expect([...keys].sort((a, b) => (a < b ? -1 : 1))).toEqual(keys)
      expect(new Set(keys).size).toBe(keys.length)
      for (const each of keys) expect(each).toMatch(/[1-9A-Za-z]$/)
    }),
  )
})

test('between any two keys of another program that leave room there is a key', () => {
  const foreign = fc.stringMatching(/^[0-9A-Za-z]{0,8}[1-9A-Za-z]$/).map(key)
  fc.assert(
    fc.property(foreign, foreign, (a, b) => {
      fc.pre(a !== b)
      const [low, high] = a < b ? [a, b] : [b, a]
      const between = orderBetween(low, high)
      expect(low < between && between < high).toBe(true)
      expect(orderBetween(null, low) < low && orderBetween(high, null) > high).toBe(true)
    }),
  )
})

type Neighbours = readonly [OrderKey | null, OrderKey | null]
const habits: readonly (readonly [string, (last: OrderKey, first: OrderKey) => Neighbours])[] = [
  ['at the end', (last) => [last, null]],
  ['at the beginning', (last) => [null, last]],
  ['right after the same neighbour', (last, first) => [first, last]],
  ['right before the same neighbour', (last, first) => [last, orderBetween(first, null)]],
]

test.each(habits)('two thousand inserts %s keep keys short', (_, neighbours) => {
  const first = orderBetween(null, null)
  let last = neighbours(first, first)[0] === first ? orderBetween(first, null) : first
  for (let count = 0; count < 2000; count++) {
    const [before, after] = neighbours(last, first)
    if (before !== null && after !== null && before >= after) last = first
    last = orderBetween(...neighbours(last, first))
  }
  expect(last.length).toBeLessThan(20)
})

test('three hundred inserts from alternating sides still give valid keys', () => {
  let low = orderBetween(null, null)
  let high = orderBetween(low, null)
  for (let count = 0; count < 300; count++) {
    const middle = orderBetween(low, high)
    if (count % 2 === 0) low = middle
    else high = middle
  }
  expect(low < high).toBe(true)
  expect(low).toSatisfy((text: string) => v.is(OrderKey, text))
})

test('neighbours in the wrong order, and keys without room between them, are refused', () => {
  expect(() => orderBetween(key('b'), key('a'))).toThrow(RangeError)
  expect(() => orderBetween(key('a'), key('a'))).toThrow(RangeError)
  expect(() => orderBetween(key('A'), key('A0'))).toThrow(RangeError)
  expect(() => orderBetween(key('a'), key(`a${'0'.repeat(198)}1`))).toThrow(RangeError)
})

test.each([0, 1, 2, 61, 62, 5000])('%d first keys are in order with room around each', (count) => {
  const keys = initialOrders(count)
  expect(keys).toHaveLength(count)
  for (const [index, each] of keys.entries()) {
    const next = keys[index + 1] ?? null
    const between = orderBetween(each, next)
    expect(each < between && (next === null || between < next)).toBe(true)
  }
  expect(keys.every((each) => each.length <= 5)).toBe(true)
})
