import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wholePercents } from '../../../shared/percent.ts'

test('thirds add up', () => {
  expect(wholePercents([1, 1, 1])).toEqual([34, 33, 33])
  expect(wholePercents([1, 2])).toEqual([33, 67])
  expect(wholePercents([0, 0])).toEqual([0, 0])
})

test('the shares of anything add up to 100, none more than one off', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 8 }), (counts) => {
      const whole = counts.reduce((sum, count) => sum + count, 0)
      const percents = wholePercents(counts)
      expect(percents.reduce((sum, share) => sum + share, 0)).toBe(whole === 0 ? 0 : 100)
      for (const [index, share] of percents.entries())
        expect(Math.abs(share - (100 * (counts[index] ?? 0)) / Math.max(1, whole))).toBeLessThan(1)
    }),
  )
})
