import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { dateInputText, parseDateInput } from '../../../../shared/project/date-input.ts'
import { PartialDate } from '../../../../shared/project/source.ts'

const read = (text: string) => {
  const parsed = parseDateInput(text)
  return parsed.ok ? `${parsed.value.iso} (${parsed.value.precision})` : parsed.error
}

describe('a date as a person types it', () => {
  test.each([
    ['2019', '2019 (year)'],
    ['2019-03', '2019-03 (month)'],
    ['Mar 2019', '2019-03 (month)'],
    ['2019-03-29', '2019-03-29 (day)'],
    ['2019-3-9', '2019-03-09 (day)'],
    ['29 Mar 2019', '2019-03-29 (day)'],
    ['29 March, 2019', '2019-03-29 (day)'],
    ['Friday, 29th of March 2019', '2019-03-29 (day)'],
    ['March 29, 2019', '2019-03-29 (day)'],
    ['Sept. 2 2019', '2019-09-02 (day)'],
    ['29.03.2019', '2019-03-29 (day)'],
    ['29/03/2019', '2019-03-29 (day)'],
    ['03/29/2019', '2019-03-29 (day)'],
    ['3/3/2019', '2019-03-03 (day)'],
    ['29 Mar, 2019 18:58', '2019-03-29T18:58 (minute)'],
    ['2019-03-29T18:58Z', '2019-03-29T18:58Z (minute)'],
    ['2019-03-29 18:58:20 +0300', '2019-03-29T18:58+03:00 (minute)'],
    ['  29   mar  2019 ', '2019-03-29 (day)'],
  ])('%s', (typed, expected) => {
    expect(read(typed)).toBe(expected)
  })

  test('is asked again when two countries would read it differently', () => {
    expect(read('03/04/2019')).toBe('ambiguous')
  })

  test.each(['30 Feb 2019', '2019-13', '2019-02-29', '2019-03-29 25:00', '0000'])(
    'is refused when there is no such day or time: %s',
    (typed) => {
      expect(read(typed)).toBe('impossible')
    },
  )

  test.each(['', 'last week', '29 Foo 2019', '12', 'Mar 2019 18:58', '201', '20190329000'])(
    'is refused when it is none: “%s”',
    (typed) => {
      expect(read(typed)).toBe('not-a-date')
    },
  )
})

test('what is taken always fits the schema, whatever is typed', () => {
  const pieces = fc.constantFrom(
    '2019',
    '29',
    '3',
    ' ',
    '-',
    '/',
    '.',
    ',',
    ':',
    'Mar',
    'T',
    'Z',
    '+03:00',
    '18',
  )
  const typed = fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(typed, (text) => {
      const parsed = parseDateInput(text)
      return !parsed.ok || v.is(PartialDate, parsed.value)
    }),
    { numRuns: 2000 },
  )
})

test.each([
  '2019',
  '2019-03',
  '2019-03-29',
  '2019-03-29T18:58',
  '2019-03-29T18:58Z',
  '2019-03-29T18:58+03:00',
])('what a field shows for %s is read back as it was', (iso) => {
  const parsed = parseDateInput(iso)
  const again = parsed.ok ? parseDateInput(dateInputText(parsed.value)) : parsed
  expect(again).toEqual(parsed)
  expect(again).toMatchObject({ value: { iso } })
})
