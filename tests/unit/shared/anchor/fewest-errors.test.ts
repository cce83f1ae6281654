import fc from 'fast-check'
import { expect, test } from 'vitest'
import { align } from '../../../../shared/anchor/align.ts'
import { fewestErrors } from '../../../../shared/anchor/fewest-errors.ts'

const letters = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength })

test('as many edits are counted as an alignment needs, in patterns of any number of words of 32 bits', () => {
  fc.assert(
    fc.property(letters(100), letters(150), (pattern, text) => {
      const { errors, firstEnd, lastEnd } = fewestErrors(pattern, text, 0, text.length)
      expect(errors).toBe(align(['', pattern, ''], text, 0, text.length).errors)
      expect(firstEnd).toBeLessThanOrEqual(lastEnd)
    }),
  )
})

test('a pattern that stands in the text twice has no errors and two ends', () => {
  const text = 'the ferry left, and so the ferry sank'
  expect(fewestErrors('the ferry', text, 0, text.length)).toEqual({ errors: 0, firstEnd: 9, lastEnd: 32 })
})

test('only the window counts', () => {
  expect(fewestErrors('ferry', 'ferry and quay', 5, 14).errors).toBeGreaterThan(2)
})
