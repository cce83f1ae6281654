import fc from 'fast-check'
import { expect, test } from 'vitest'
import { align, similarityWithin } from '../../../../shared/anchor/align.ts'

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const unit of a.split('')) {
    const next = [(row[0] ?? 0) + 1]
    for (let at = 1; at <= b.length; at++)
      next.push(
        Math.min(
          (row[at] ?? 0) + 1,
          (next[at - 1] ?? 0) + 1,
          (row[at - 1] ?? 0) + (b[at - 1] === unit ? 0 : 1),
        ),
      )
    row = next
  }
  return row[b.length] ?? 0
}

test('an unchanged middle is found without errors', () => {
  const text = 'the council met on monday and voted to close the bridge for repairs until june'
  const found = align(['and ', 'voted to close the bridge', ' for'], text, 0, text.length)
  expect(text.slice(found.start, found.end)).toBe('voted to close the bridge')
  expect(found.errors).toBe(0)
})

test('the context holds the edges where the first and last words of the middle were edited', () => {
  const text =
    'on monday councillors agreed by a wide margin to shut the bridge at once. repairs will last until june.'
  const parts = [
    'on monday ',
    'the council agreed by a wide margin to shut the old crossing',
    '. repairs will',
  ] as const
  const found = align(parts, text, 0, text.length)
  const words = text.slice(found.start, found.end).trim()
  expect(words).toBe('councillors agreed by a wide margin to shut the bridge at once')
})

test('text inserted between context and middle stays outside', () => {
  const text = 'it rained. a lot, really. the bridge was closed. it snowed.'
  const found = align(['it rained. ', 'the bridge was closed.', ' it snowed.'], text, 0, text.length)
  expect(text.slice(found.start, found.end)).toBe('the bridge was closed.')
})

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: 1, maxLength: 12 })

test('the errors reported are the edit distance of the stretch found, and no stretch has fewer', () => {
  fc.assert(
    fc.property(letters, letters, (pattern, text) => {
      const { start, end, errors } = align(['', pattern, ''], text, 0, text.length)
      expect(errors).toBe(distance(pattern, text.slice(start, end)))
      for (let from = 0; from <= text.length; from++)
        for (let to = from; to <= text.length; to++)
          expect(distance(pattern, text.slice(from, to))).toBeGreaterThanOrEqual(errors)
    }),
  )
})

test('similarity is 1 for contained text and low for unrelated prose', () => {
  expect(similarityWithin('closed', 'the bridge was closed.')).toBe(1)
  expect(similarityWithin('', 'anything')).toBe(1)
  expect(
    similarityWithin('seven ministers resigned in protest', 'the bridge was closed for repairs'),
  ).toBeLessThan(0.5)
})
