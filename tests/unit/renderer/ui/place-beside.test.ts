import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isInView, placeBeside } from '../../../../renderer/src/ui/place-beside.ts'

const viewport = { width: 1000, height: 700 }
const toolbar = { width: 500, height: 40 }
const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

describe('a toolbar beside a passage', () => {
  test('stands above it, centred', () => {
    expect(placeBeside(box(400, 300, 200, 24), toolbar, viewport)).toEqual({
      left: 250,
      top: 252,
      side: 'above',
    })
  })

  test('stands below when there is no room above', () => {
    expect(placeBeside(box(400, 20, 200, 24), toolbar, viewport)).toMatchObject({ top: 52, side: 'below' })
  })

  test('is moved inwards at the sides rather than cut off', () => {
    expect(placeBeside(box(10, 300, 30, 24), toolbar, viewport).left).toBe(8)
    expect(placeBeside(box(960, 300, 30, 24), toolbar, viewport).left).toBe(492)
  })

  test('keeps to the pane of its passage where it fits', () => {
    const passage = box(410, 300, 60, 24)
    expect(placeBeside(passage, { width: 240, height: 80 }, viewport, { left: 400, right: 700 }).left).toBe(
      400,
    )
    expect(placeBeside(passage, { width: 240, height: 80 }, viewport, { left: 180, right: 480 }).left).toBe(
      240,
    )
    expect(placeBeside(box(990, 300, 9, 24), toolbar, viewport, { left: 400, right: 1000 }).left).toBe(492)
  })

  test('stands at the lower edge when the passage fills the view', () => {
    expect(placeBeside(box(300, -50, 300, 900), toolbar, viewport)).toMatchObject({
      side: 'inside',
      top: 652,
    })
  })

  const at = fc.integer({ min: -400, max: 1400 })
  const length = fc.integer({ min: 1, max: 1200 })
  const passages = fc.tuple(at, at, length, length).map((edges) => box(...edges))

  test('is never outside the viewport, and covers the passage only when it says so', () => {
    fc.assert(
      fc.property(passages, (passage) => {
        const { left, top, side } = placeBeside(passage, toolbar, viewport)
        expect(left).toBeGreaterThanOrEqual(0)
        expect(top).toBeGreaterThanOrEqual(0)
        expect(left + toolbar.width).toBeLessThanOrEqual(viewport.width)
        expect(top + toolbar.height).toBeLessThanOrEqual(viewport.height)
        if (side === 'above') expect(top + toolbar.height).toBeLessThanOrEqual(passage.top)
        if (side === 'below') expect(top).toBeGreaterThanOrEqual(passage.bottom)
      }),
    )
  })
})

test('a passage that was scrolled away is out of view', () => {
  expect(isInView(box(100, 100, 50, 20), viewport)).toBe(true)
  expect(isInView(box(100, -30, 50, 20), viewport)).toBe(false)
  expect(isInView(box(100, 710, 50, 20), viewport)).toBe(false)
})
