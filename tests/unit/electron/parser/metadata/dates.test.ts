import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { dateInPath, readDate } from '../../../../../electron/parser/metadata/dates.ts'
import { PartialDate } from '../../../../../shared/project/source.ts'

const iso = (words: string, language: string | null = null) => {
  const reading = readDate(words, language)
  return reading === null || reading === 'ambiguous' ? reading : reading.date.iso
}

describe('reading a date', () => {
  test.each([
    ['29 Mar, 2019 18:58', '2019-03-29T18:58'],
    ['April 02, 2019', '2019-04-02'],
    ['2019-03-30', '2019-03-30'],
    ['2019-03-30T18:58:07.123Z', '2019-03-30T18:58Z'],
    ['2019-03-30 18:58:00 +0530', '2019-03-30T18:58+05:30'],
    ['Fri, 29 Mar 2019 18:58:00 GMT', '2019-03-29T18:58Z'],
    ['Published: Tuesday, 4th of May 2021 at 6.30 pm', '2021-05-04T18:30'],
    ['Published on Tuesday, May 4, 2021 at 6:30 p.m. EDT', '2021-05-04T18:30-04:00'],
    ['Updated 12:05 am, May 4, 2021', '2021-05-04T00:05'],
    ['4. März 2021, 06:30 Uhr', '2021-03-04T06:30'],
    ['1er août 2020', '2020-08-01'],
    ['3 de abril de 2019', '2019-04-03'],
    ['15 мая 2018', '2018-05-15'],
    ['31.12.2020', '2020-12-31'],
    ['25/12/2020', '2020-12-25'],
    ['12/25/2020', '2020-12-25'],
    ['May 2021', '2021-05'],
    ['2021', '2021'],
    ['30 February 2021', null],
    ['41 million', null],
    ['The bridge opened on 4 May 2021', null],
  ])('%s is %s', (words, expected) => {
    expect(iso(words)).toBe(expected)
  })

  test('leaves day and month unset where they could be either way round', () => {
    expect(iso('05/04/2021')).toBe('ambiguous')
    expect(iso('05/04/2021', 'en')).toBe('ambiguous')
    expect(iso('05/04/2021', 'en-US')).toBe('2021-05-04')
    expect(iso('05/04/2021', 'en-GB')).toBe('2021-04-05')
    expect(iso('05/04/2021', 'fr')).toBe('2021-04-05')
    expect(iso('04/04/2021')).toBe('2021-04-04')
  })

  test('finds the day in an address but not in its query', () => {
    expect(dateInPath('https://a.example/2019/04/02/title')).toEqual({ iso: '2019-04-02', precision: 'day' })
    expect(dateInPath('https://a.example/news/2019/04/title-77')).toEqual({
      iso: '2019-04',
      precision: 'month',
    })
    expect(dateInPath('https://a.example/title?d=/2019/04/02/')).toBeNull()
    expect(dateInPath('https://a.example/2019/44/02/')).toBeNull()
  })

  test('reads back every minute and zone it could have written', () => {
    const day = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2099-12-31T23:59:00Z'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, fc.constantFrom('', 'Z', '+05:30', '-08:00'), (date, zone) => {
        const written = date.toISOString().slice(0, 16) + zone
        expect(iso(written)).toBe(written)
      }),
    )
  })

  test('makes a valid date or none of any words', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9./: -]{4,20}$/)), (words) => {
        const reading = readDate(words)
        expect(reading === null || reading === 'ambiguous' || v.is(PartialDate, reading.date)).toBe(true)
      }),
    )
  })
})
