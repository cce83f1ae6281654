import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  GAP,
  pageLayout,
  pagesWithin,
  placeAt,
  scrollFor,
} from '../../../../../renderer/src/features/original/pdf/page-layout.ts'
import { FIT, zoomed } from '../../../../../renderer/src/features/original/pdf/zoom.ts'

const layouts = fc
  .tuple(
    fc.integer({ min: 1, max: 60 }),
    fc.integer({ min: 120, max: 1600 }),
    fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0.2, max: 4, noNaN: true }))),
  )
  .map(([pages, width, shapes]) => pageLayout(pages, width, new Map(shapes), 1.4))

test('pages stand below each other with a gap, the known ones in their own shape', () => {
  const layout = pageLayout(3, 100, new Map([[2, 0.5]]), 1.4)
  expect(layout.heights).toEqual([140, 50, 140])
  expect(layout.tops).toEqual([GAP, GAP * 2 + 140, GAP * 3 + 190])
  expect(layout.total).toBe(GAP * 4 + 330)
})

test('a place is found again where it is scrolled to, however wide the pages are', () => {
  fc.assert(
    fc.property(layouts, fc.double({ min: 0, max: 0.999, noNaN: true }), (layout, share) => {
      for (let page = 1; page <= layout.tops.length; page++) {
        const found = placeAt(layout, scrollFor(layout, { page, share }))
        expect(found.page).toBe(page)
        expect(found.share).toBeCloseTo(share, 6)
      }
    }),
  )
})

test('every page of which something is in the view is among those near it', () => {
  fc.assert(
    fc.property(layouts, fc.nat(5000), fc.nat(2000), (layout, from, length) => {
      const near = pagesWithin(layout, from, from + length)
      for (const [index, top] of layout.tops.entries()) {
        const isSeen = top < from + length && top + (layout.heights[index] ?? 0) > from
        if (isSeen) expect(near).toContain(index + 1)
      }
    }),
  )
})

test('pages grow and shrink in steps, and stop at the ends', () => {
  expect(zoomed(FIT, 1)).toBeGreaterThan(FIT)
  expect(zoomed(zoomed(FIT, 1), -1)).toBe(FIT)
  expect(zoomed(4, 1)).toBe(4)
  expect(zoomed(0.5, -1)).toBe(0.5)
})
