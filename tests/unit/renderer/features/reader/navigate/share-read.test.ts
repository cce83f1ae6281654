import { expect, test } from 'vitest'
import { shareRead } from '../../../../../../renderer/src/features/reader/navigate/share-read.ts'
import { span } from '../../../../../../shared/text/offsets.ts'

test('of the block at the foot of the view as much counts as stands above it', () => {
  expect(shareRead(1000, span(400, 600), { top: 700, height: 200 }, 800)).toBeCloseTo(0.5)
  expect(shareRead(1000, span(400, 600), { top: 700, height: 200 }, 600)).toBeCloseTo(0.4)
  expect(shareRead(1000, span(400, 600), { top: 700, height: 200 }, 2000)).toBeCloseTo(0.6)
})

test('the end is not reached by a view that ends in the last block, and an empty text has no shares', () => {
  expect(shareRead(1000, span(800, 1000), { top: 0, height: 10 }, 500)).toBeLessThan(1)
  expect(shareRead(0, span(0, 0), { top: 0, height: 0 }, 0)).toBe(0)
})
