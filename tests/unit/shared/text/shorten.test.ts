import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortened } from '../../../../shared/text/shorten.ts'

/** Half of a character of two units. */
const HALF = /\p{Surrogate}/u

test('what has room stays, on one line', () => {
  expect(shortened('  The ferry\n was late ', 40)).toBe('The ferry was late')
  expect(shortened('late', 4)).toBe('late')
})

test.each([
  ['The harbour master said so', 20, 'The harbour master…'],
  ['The harbour master said so', 19, 'The harbour master…'],
  ['The harbour, he said', 14, 'The harbour…'],
  ['A Donaudampfschifffahrtsgesellschaft', 20, 'A Donaudampfschifff…'],
  ['港口开放了很多年没有人来过', 6, '港口开放了…'],
  ['ab😀cd', 4, 'ab…'],
])('%s within %i is cut where a reader would', (text, most, short) => {
  expect(shortened(text, most)).toBe(short)
})

test('nothing is ever longer than its room, or ends within a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 30 }), (text, most) => {
      const short = shortened(text, most)
      expect(short.length).toBeLessThanOrEqual(most)
      expect(HALF.test(text) || !HALF.test(short)).toBe(true)
    }),
  )
})
