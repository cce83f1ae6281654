import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extentOf, pack } from '../../../../shared/timeline/pack.ts'
import { keepWithin, rangeOf, scaleOf, showing, spanOf, zoomed } from '../../../../shared/timeline/scale.ts'
import { ticksOf, type TickUnit } from '../../../../shared/timeline/ticks.ts'

const YEAR = 365 * 86_400_000
const time = fc.integer({ min: -60_000_000_000_000, max: 200_000_000_000_000 })
const bounds = fc
  .tuple(time, fc.oneof(fc.constant(60_000), fc.integer({ min: 1, max: 3 * YEAR })))
  .map(([earliest, length]) => ({ earliest, latest: earliest + length }))
const crowd = fc
  .tuple(time, fc.array(fc.tuple(fc.integer({ min: 0, max: YEAR }), fc.integer({ min: 1, max: YEAR }))))
  .map(([from, all]) =>
    all.map(([start, length]) => ({ bounds: { earliest: from + start, latest: from + start + length } })),
  )
const closeness = fc.integer({ min: 0, max: 35 }).map((power) => 2 ** power)

describe('packing', () => {
  test('never lays two marks of a lane on each other, nor makes more lanes than allowed, nor loses anything', () => {
    fc.assert(
      fc.property(crowd, closeness, fc.integer({ min: 1, max: 8 }), (items, msPerPx, most) => {
        const { marks, count } = pack(items, { msPerPx, most, labelWidth: () => 60 })
        expect(count).toBeLessThanOrEqual(most)
        expect(marks.flatMap((mark) => mark.items)).toHaveLength(items.length)
        for (let lane = 0; lane < count; lane++) {
          const extents = marks
            .filter((mark) => mark.lane === lane)
            .map((mark) => extentOf(mark.bounds, msPerPx))
            .toSorted((a, b) => a[0] - b[0])
          extents.slice(1).forEach(([left], index) => {
            expect(left).toBeGreaterThanOrEqual(extents[index]?.[1] ?? 0)
          })
        }
      }),
    )
  })

  test('two thousand times at one moment are one mark', () => {
    const items = Array.from({ length: 2000 }, () => ({ bounds: { earliest: 0, latest: 60_000 } }))
    const { marks } = pack(items, { msPerPx: 1000, most: 8 })
    expect(marks.map((mark) => mark.items.length)).toEqual([2000])
  })
})

describe('the scale', () => {
  test('fits all bounds, and keeps every view near them', () => {
    fc.assert(
      fc.property(
        fc.array(bounds, { minLength: 1 }),
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        (all, by) => {
          const whole = rangeOf(all)
          if (whole === null) return
          for (const { earliest, latest } of all) {
            expect(earliest).toBeGreaterThanOrEqual(whole.from)
            expect(latest).toBeLessThanOrEqual(whole.to)
          }
          const view = keepWithin(zoomed(whole, by, whole.from), whole)
          expect(view.from).toBeLessThan(whole.to)
          expect(view.to).toBeGreaterThan(whole.from)
        },
      ),
    )
  })

  test('what is to be seen is in view afterwards', () => {
    fc.assert(
      fc.property(bounds, bounds, (first, second) => {
        const view = rangeOf([first])
        if (view === null) return
        const { from, to } = showing(view, second)
        expect(second.earliest < to && second.latest > from).toBe(true)
      }),
    )
  })
})

describe('ticks', () => {
  const room = (unit: TickUnit) => (unit === 'minute' || unit === 'hour' ? 46 : 30)

  test('go forwards, at least as far apart as their labels need, and all in view', () => {
    fc.assert(
      fc.property(time, fc.double({ min: 600_000, max: 8000 * YEAR, noNaN: true }), (from, length) => {
        const scale = scaleOf({ from, to: from + length }, 900)
        const { minor } = ticksOf(scale, room)
        minor.slice(1).forEach((tick, index) => {
          expect(scale.x(tick.time) - scale.x(minor[index]?.time ?? 0)).toBeGreaterThanOrEqual(
            room(tick.unit) - 1,
          )
        })
        for (const tick of minor) {
          expect(tick.time).toBeGreaterThanOrEqual(from)
          expect(tick.time).toBeLessThanOrEqual(from + length)
        }
        expect(minor.length).toBeGreaterThan(0)
      }),
    )
  })

  test.each([
    [2 * 3_600_000, '2019-03-29T10:00:00.000Z', 'minute'],
    [20 * 86_400_000, '2019-03-11T00:00:00.000Z', 'day'],
    [90 * 86_400_000, '2019-03-11T00:00:00.000Z', 'week'],
    [2 * YEAR, '2019-04-01T00:00:00.000Z', 'month'],
    [40 * YEAR, '2020-01-01T00:00:00.000Z', 'year'],
  ])('over %d ms are at round times', (length, first, unit) => {
    const from = Date.parse(first) - (unit === 'year' ? 100 : 1) * 60_000
    const { minor } = ticksOf(scaleOf({ from, to: from + length }, 900), room)
    expect(minor[0]).toEqual({ time: Date.parse(first), unit })
    expect(spanOf({ from, to: from + length })).toBe(length)
  })
})
