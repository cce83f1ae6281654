import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createIntervalIndex } from '../../../../shared/anchor/interval-index.ts'
import { offset, overlaps, span } from '../../../../shared/text/offsets.ts'

const intervals = fc.array(
  fc
    .tuple(fc.nat(300), fc.integer({ min: 1, max: 120 }))
    .map(([start, length]) => span(start, start + length)),
  { maxLength: 80 },
)
const named = (spans: readonly ReturnType<typeof span>[]) => spans.map((each, item) => ({ ...each, item }))
const ascending = (items: readonly number[]): readonly number[] => [...items].sort((a, b) => a - b)

test('a window finds what a look at every interval finds', () => {
  fc.assert(
    fc.property(intervals, fc.nat(400), fc.integer({ min: 1, max: 100 }), (spans, start, length) => {
      const window = span(start, start + length)
      const expected = spans.flatMap((each, item) => (overlaps(each, window) ? [item] : []))
      const found = createIntervalIndex(named(spans)).within(window)
      expect(ascending(found.map(({ item }) => item))).toEqual(expected)
      expect(found.map((each) => each.start)).toEqual(ascending(found.map((each) => each.start)))
    }),
  )
})

test('a point finds the intervals that hold its character', () => {
  fc.assert(
    fc.property(intervals, fc.nat(450), (spans, at) => {
      const expected = spans.flatMap(({ start, end }, item) => (start <= at && at < end ? [item] : []))
      expect(ascending(createIntervalIndex(named(spans)).at(offset(at)))).toEqual(expected)
    }),
  )
})

test('of intervals that start together the longer comes first, so that the innermost is last', () => {
  const index = createIntervalIndex([
    { ...span(10, 20), item: 'word' },
    { ...span(10, 90), item: 'paragraph' },
    { ...span(0, 200), item: 'chapter' },
  ])
  expect(index.at(offset(15))).toEqual(['chapter', 'paragraph', 'word'])
  expect(index.size).toBe(3)
})

test('an interval ends before its end offset, and nothing is found in an empty index', () => {
  const index = createIntervalIndex([{ ...span(3, 7), item: 'it' }])
  expect(index.at(offset(7))).toEqual([])
  expect(index.at(offset(6))).toEqual(['it'])
  expect(createIntervalIndex([]).within(span(0, 10))).toEqual([])
})
