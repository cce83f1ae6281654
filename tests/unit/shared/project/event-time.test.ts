import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { boundsOf, EventTime, eventTimeText, parseEventTime } from '../../../../shared/project/event-time.ts'
import type { PartialDate } from '../../../../shared/project/source.ts'

const read = (text: string) => {
  const parsed = parseEventTime(text)
  return parsed.ok ? eventTimeText(parsed.value) : parsed.error
}

describe('the time of an event as a person types it', () => {
  test.each([
    ['29 March 2019', '2019-03-29'],
    ['about March 2019', 'about 2019-03'],
    ['c. 2019', 'about 2019'],
    ['ca. 2019', 'about 2019'],
    ['~2019', 'about 2019'],
    ['28–29 March 2019', '2019-03-28 – 2019-03-29'],
    ['28 March – 2 April 2019', '2019-03-28 – 2019-04-02'],
    ['March to May 2019', '2019-03 – 2019-05'],
    ['from 2018 to 2019', '2018 – 2019'],
    ['between 2018 and 2019', '2018 – 2019'],
    ['2019-03-28 - 2019-03-29', '2019-03-28 – 2019-03-29'],
    ['March 28 – April 2, 2019', '2019-03-28 – 2019-04-02'],
    ['28-29 March 2019', '2019-03-28 – 2019-03-29'],
    ['28/29 March 2019', '2019-03-28 – 2019-03-29'],
    ['28-29.03.2019', '2019-03-28 – 2019-03-29'],
    ['28 March-2 April 2019', '2019-03-28 – 2019-04-02'],
    ['March-April 2019', '2019-03 – 2019-04'],
    ['2018-2019', '2018 – 2019'],
    ['Dec – Jan 2019', '2018-12 – 2019-01'],
    ['Dec-Jan 2019', '2018-12 – 2019-01'],
    ['28 December – 3 January 2019', '2018-12-28 – 2019-01-03'],
    ['Dec 2018 – Jan 2019', '2018-12 – 2019-01'],
    ['Dec 2018-Jan 2019', '2018-12 – 2019-01'],
    ['around 28 March 2019, 14:05 Z', 'about 2019-03-28 14:05 Z'],
  ])('%s', (typed, expected) => {
    expect(read(typed)).toBe(expected)
  })

  test.each([
    ['29 March 2019 – 28 March 2019', 'backwards'],
    ['May – March 2019', 'backwards'],
    ['30 – 2 January 2019', 'backwards'],
    ['2019-2018', 'backwards'],
    ['03/04/2019', 'ambiguous'],
    ['01-02-2019', 'ambiguous'],
    ['2018-19', 'impossible'],
    ['1-2-3', 'not-a-date'],
    ['1 – 3 Foo 2019', 'not-a-date'],
    ['31 – 3 April 2019', 'impossible'],
    ['about', 'not-a-date'],
    ['last week', 'not-a-date'],
    ['3 – 2019', 'not-a-date'],
  ])('is refused for a reason: %s', (typed, reason) => {
    expect(read(typed)).toBe(reason)
  })
})

test('a range may end in the year or month it begins in', () => {
  expect(read('28 March 2019 – 2019')).toBe('2019-03-28 – 2019')
})

test('a partial date spans all that it leaves open', () => {
  const spanOf = (iso: string, precision: PartialDate['precision']) => {
    const { earliest, latest } = boundsOf({ iso, precision })
    return `${new Date(earliest).toISOString()} ${new Date(latest).toISOString()}`
  }
  expect(spanOf('2019', 'year')).toBe('2019-01-01T00:00:00.000Z 2020-01-01T00:00:00.000Z')
  expect(spanOf('2019-12', 'month')).toBe('2019-12-01T00:00:00.000Z 2020-01-01T00:00:00.000Z')
  expect(spanOf('2019-02-28', 'day')).toBe('2019-02-28T00:00:00.000Z 2019-03-01T00:00:00.000Z')
  expect(spanOf('2019-03-29T18:58+03:00', 'minute')).toBe('2019-03-29T15:58:00.000Z 2019-03-29T15:59:00.000Z')
  expect(spanOf('2019-03-29T18:58', 'minute')).toBe('2019-03-29T18:58:00.000Z 2019-03-29T18:59:00.000Z')
})

test('what a bundle says is refused when it ends before it begins or never was', () => {
  const day = (iso: string): PartialDate => ({ iso, precision: 'day' })
  const fits = (from: string, to: string | null) =>
    v.safeParse(EventTime, { from: day(from), to: to === null ? null : day(to), about: false }).success
  expect(fits('2019-03-28', '2019-03-29')).toBe(true)
  expect(fits('2019-03-29', '2019-03-28')).toBe(false)
  expect(fits('2019-99-99', null)).toBe(false)
})

test('is read back unchanged from what its field shows', () => {
  const moment = fc
    .date({ min: new Date('1001-01-01'), max: new Date('2999-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString())
  const date = fc.oneof(
    moment.map((iso): PartialDate => ({ iso: iso.slice(0, 4), precision: 'year' })),
    moment.map((iso): PartialDate => ({ iso: iso.slice(0, 7), precision: 'month' })),
    moment.map((iso): PartialDate => ({ iso: iso.slice(0, 10), precision: 'day' })),
    moment.map((iso): PartialDate => ({ iso: `${iso.slice(0, 16)}Z`, precision: 'minute' })),
  )
  const time = fc
    .record({ from: date, to: fc.option(date), about: fc.boolean() })
    .filter((each) => v.is(EventTime, each))
  fc.assert(
    fc.property(time, (given) => {
      expect(parseEventTime(eventTimeText(given))).toEqual({ ok: true, value: given })
    }),
  )
})
