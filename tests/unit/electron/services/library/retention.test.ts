import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupsToDrop } from '../../../../../electron/services/library/retention.ts'
import { instant, type Instant } from '../../../../../shared/time.ts'

const hours = (from: string, count: number): Instant[] =>
  Array.from({ length: count }, (_, hour) => instant(new Date(Date.parse(from) - hour * 3_600_000)))

test('the newest ten stay, and before them the last of each day for a fortnight', () => {
  const hourly = hours('2026-11-22T12:00:00.000Z', 24 * 30)
  const dropped = new Set(backupsToDrop(hourly))
  const kept = hourly.filter((time) => !dropped.has(time))
  expect(kept.slice(0, 10)).toEqual(hourly.slice(0, 10))
  expect(kept.slice(10).map((time) => time.slice(0, 13))).toEqual(
    Array.from({ length: 13 }, (_, index) => `2026-11-${String(21 - index).padStart(2, '0')}T23`),
  )
})

test('after a long pause the old ones stay as long as there are no ten newer', () => {
  const times = [...hours('2026-01-01T00:00:00.000Z', 8), ...hours('2026-11-22T00:00:00.000Z', 2)]
  expect(backupsToDrop(times)).toEqual([])
})

test('whatever the times: nothing is dropped below ten, and never the newest', () => {
  const time = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2026-03-01'), noInvalidDate: true })
    .map(instant)
  fc.assert(
    fc.property(fc.uniqueArray(time, { maxLength: 60 }), (times) => {
      const dropped = backupsToDrop(times)
      expect(times.length - dropped.length).toBeGreaterThanOrEqual(Math.min(10, times.length))
      expect(dropped).not.toContain([...times].sort().at(-1))
      const kept = times.filter((one) => !dropped.includes(one))
      expect(backupsToDrop(kept)).toEqual([])
    }),
  )
})
