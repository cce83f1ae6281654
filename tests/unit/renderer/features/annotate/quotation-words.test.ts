import { expect, test } from 'vitest'
import { beginning, bothEnds } from '../../../../../renderer/src/features/annotate/quotation-words.ts'

const LONG = 'The first boat left at six in the morning, the harbour master said.'

test('a short quotation stays whole, on one line', () => {
  expect(beginning('left\n at six')).toBe('left at six')
  expect(bothEnds('left\n at six')).toBe('left at six')
})

test('a long one is cut between words, at its end or in its middle', () => {
  expect(beginning(LONG, 30)).toBe('The first boat left at six in…')
  expect(bothEnds(LONG, 40)).toBe('The first boat left… master said.')
})

test('quotations that begin alike are told apart by their ends', () => {
  expect(bothEnds(LONG)).not.toBe(bothEnds(LONG.slice(0, -6)))
})
