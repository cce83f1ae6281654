import { expect, test } from 'vitest'
import {
  formatAgo,
  formatBytes,
  formatDay,
  formatPartialDate,
  formatTimeLeft,
  formatWithWeekday,
  plural,
} from '../../../../renderer/src/ui/format.ts'
import { instant } from '../../../../shared/time.ts'

test.each([
  ['2019', 'year', '2019'],
  ['2019-03', 'month', 'Mar 2019'],
  ['2019-03-29', 'day', '29 Mar 2019'],
  ['2019-03-29T14:05', 'minute', '29 Mar 2019, 14:05'],
  ['2019-03-29T14:05Z', 'minute', '29 Mar 2019, 14:05 (UTC)'],
  ['2019-03-29T23:30-10:00', 'minute', '29 Mar 2019, 23:30 (-10:00)'],
] as const)('%s with the precision of a %s reads %s in whatever zone', (iso, precision, text) => {
  const home = process.env['TZ']
  try {
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Moscow']) {
      process.env['TZ'] = zone
      expect(formatPartialDate({ iso, precision })).toBe(text)
    }
  } finally {
    if (home === undefined) delete process.env['TZ']
    else process.env['TZ'] = home
  }
})

test('a list shows the day at the most, whatever the zone', () => {
  expect(formatDay({ iso: '2019-03-29T23:30-10:00', precision: 'minute' })).toBe('29 Mar 2019')
  expect(formatDay({ iso: '2019-03-29', precision: 'day' })).toBe('29 Mar 2019')
  expect(formatDay({ iso: '2019-03', precision: 'month' })).toBe('Mar 2019')
})

test('the weekday is shown where the day is known', () => {
  expect(formatWithWeekday({ iso: '2019-03-29', precision: 'day' })).toBe('Fri 29 Mar 2019')
  expect(formatWithWeekday({ iso: '2019-03-29T23:30-10:00', precision: 'minute' })).toMatch(/^Fri 29 Mar/)
  expect(formatWithWeekday({ iso: '2019-03', precision: 'month' })).toBe('Mar 2019')
})

test('counts agree with their nouns', () => {
  expect([0, 1, 2, 12345].map((count) => plural(count, 'source'))).toEqual([
    '0 sources',
    '1 source',
    '2 sources',
    '12,345 sources',
  ])
  expect(plural(2, 'copy', 'copies')).toBe('2 copies')
})

test('how long ago something was, in words', () => {
  const now = new Date(Date.UTC(2026, 4, 10, 12))
  const before = (hours: number) => formatAgo(instant(new Date(now.getTime() - hours * 3_600_000)), now)
  expect([0, 3, 24, 24 * 40].map(before)).toEqual(['just now', '3 hours ago', 'yesterday', 'last month'])
})

test('time left is rounded up', () => {
  expect([0, 1200, 61_000].map(formatTimeLeft)).toEqual([
    'about 1 s left',
    'about 2 s left',
    'about 2 min left',
  ])
})

test('sizes are counted by thousands', () => {
  expect([999, 1500, 3_240_000].map(formatBytes)).toEqual(['999 B', '1.5 kB', '3.2 MB'])
})
