import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { datesIn } from '../../../../../shared/compare/facts/dates/dates-in.ts'
import type { DateFact } from '../../../../../shared/compare/facts/fact.ts'
import { preparedFrom } from '../../../../support/prepared.ts'

const FRIDAY = '2021-06-11'

const facts = (text: string, language: string | null = 'en', published: string | null = FRIDAY) =>
  datesIn(preparedFrom([text], { language, published }))
const value = ({ time }: DateFact): string | null =>
  time === null
    ? null
    : `${time.about ? '~' : ''}${time.from.iso}${time.to === null ? '' : `/${time.to.iso}`}`
const values = (...given: Parameters<typeof facts>) =>
  facts(...given).map((fact) => `${fact.phrase} = ${String(value(fact))}`)

describe('English times, published on Friday 11 June 2021', () => {
  test.each([
    ['The ferry sank on Friday.', 'Friday = 2021-06-11'],
    ['The ferry sank on Saturday.', 'Saturday = 2021-06-05'],
    ['The ferry sank Thursday night.', 'Thursday night = 2021-06-10'],
    ['The ferry sank on Thursday last week.', 'Thursday last week = 2021-06-03'],
    ['The ferry sank last Thursday.', 'last Thursday = 2021-06-10'],
    ['The ferry sank last Friday.', 'last Friday = 2021-06-04'],
    ['The ferry sank the Friday before last.', 'Friday before last = 2021-05-28'],
    ['The ferry will sail on Monday.', 'Monday = 2021-06-14'],
    ['The ferry is set to sail on Monday.', 'Monday = 2021-06-14'],
    ['The repairs must end by Monday.', 'Monday = 2021-06-14'],
    ['The ferry sails next Tuesday.', 'next Tuesday = 2021-06-15'],
    ['The ferry sank a week ago.', 'a week ago = 2021-06-04'],
    ['The yard was built five decades ago.', 'five decades ago = ~1971'],
    ['The yard was built 47 years ago.', '47 years ago = 1974'],
    ['The ferry sank three days ago.', 'three days ago = 2021-06-08'],
    ['It was bought about two months ago.', 'about two months ago = ~2021-04'],
    ['The yard closed this year.', 'this year = 2021'],
    ['The yard closed last month.', 'last month = 2021-05'],
    ['The yard closed last week.', 'last week = 2021-05-31/2021-06-06'],
    ['The yard closed in mid-March.', 'mid-March = ~2021-03-11/2021-03-20'],
    ['The yard closed in early 2019.', 'early 2019 = ~2019-01/2019-04'],
    ['The yard closed in late March 2019.', 'late March 2019 = ~2019-03-21/2019-03-31'],
    ['It has sought help in recent years.', 'in recent years = null'],
    ['The deal was signed in 2001.', '2001 = 2001'],
    ['The club turns 50 this year.', 'this year = 2021'],
    ['The treaty (1987) is void.', '1987 = 1987'],
    ['The 2014 election was close.', '2014 = 2014'],
    ['It ran from 2018 to 2019.', 'from 2018 to 2019 = 2018/2019'],
    ['It ran between 2014 and 2018.', 'between 2014 and 2018 = 2014/2018'],
    ['The war of 1939–45 changed it.', '1939–45 = 1939/1945'],
    ['It was common in the 1990s.', 'the 1990s = 1990/1999'],
    ['Sales fell in the first quarter of 2019.', 'the first quarter of 2019 = 2019-01/2019-03'],
    ['It opened in the summer of 2018.', 'summer of 2018 = ~2018-06/2018-08'],
    ['The ferry sank yesterday.', 'yesterday = 2021-06-10'],
    ['The king came in April.', 'April = 2021-04'],
    ['The king came in November.', 'November = 2020-11'],
    ['The king will come in November.', 'November = 2021-11'],
    ['The king came in November 2019.', 'November 2019 = 2019-11'],
    ['It was handed over on August 19, 2020.', 'August 19, 2020 = 2020-08-19'],
    ['It was handed over on 2020-08-19.', '2020-08-19 = 2020-08-19'],
    ['They met on 28–29 March 2019.', '28–29 March 2019 = 2019-03-28/2019-03-29'],
    ['He died on the night of 12 June 2019.', '12 June 2019 = 2019-06-12'],
    ['Schools were shut from March to May 2020.', 'from March to May 2020 = 2020-03/2020-05'],
    ['Sales rose in Q1 2020.', 'Q1 2020 = 2020-01/2020-03'],
    ['It was usual in the 19th century.', '19th century = 1801/1900'],
    ['He resigned on Saturday, May 18.', 'Saturday, May 18 = 2019-05-18'],
    ['They met on 28 May.', '28 May = 2021-05-28'],
    ['They met on 03/04/2019.', '03/04/2019 = ~2019-04-03'],
    ['They met on 13/04/2019.', '13/04/2019 = 2019-04-13'],
  ])('%s', (text, expected) => {
    expect(values(text)).toEqual([expected])
  })

  test('what only looks like a time is none', () => {
    for (const text of [
      'He commands 2001 soldiers.',
      'It may rain, and they march on.',
      'Black Friday was quiet.',
      'A crew of 1800 people came.',
      'The Mi-1950 flew.',
      'He won it for the second time in 5 seconds.',
    ])
      expect(values(text), text).toEqual([])
  })

  test('the same day is the day of the phrase before, the next day the one after it', () => {
    expect(values('It opened on Thursday last week. The same day it closed; a day later it burnt.')).toEqual([
      'Thursday last week = 2021-06-03',
      'The same day = 2021-06-03',
      'a day later = 2021-06-04',
    ])
  })

  test('American figures put the month first', () => {
    expect(values('They met on 03/04/2019.', 'en-US')).toEqual(['03/04/2019 = ~2019-03-04'])
  })
})

describe('times of other languages, published on Friday 11 June 2021', () => {
  test.each([
    ['de', 'Die Fähre sank am vergangenen Freitag.', '2021-06-04'],
    ['de', 'Die Fähre sank am Dienstag.', '2021-06-08'],
    ['de', 'Die Fähre wird am Dienstag fahren.', '2021-06-15'],
    ['de', 'Die Werft wurde vor zwei Jahren gebaut.', '2019'],
    ['de', 'Die Werft schloss im vergangenen Jahr.', '2020'],
    ['de', 'Sie trafen sich am 29. März 2019.', '2019-03-29'],
    ['de', 'Sie trafen sich Mitte März.', '~2021-03-11/2021-03-20'],
    ['de', 'Sie trafen sich am 29.03.2019.', '2019-03-29'],
    ['fr', 'Le bateau a coulé vendredi dernier.', '2021-06-04'],
    ['fr', 'Le bateau a coulé mardi.', '2021-06-08'],
    ['fr', 'Le bateau a coulé il y a une semaine.', '2021-06-04'],
    ['fr', 'Le chantier a fermé l’année dernière.', '2020'],
    ['fr', 'Ils se sont rencontrés le 29 mars 2019.', '2019-03-29'],
    ['es', 'El barco se hundió el viernes pasado.', '2021-06-04'],
    ['es', 'El barco se hundió hace una semana.', '2021-06-04'],
    ['es', 'El barco se hundió el martes.', '2021-06-08'],
    ['es', 'El astillero cerró a mediados de marzo.', '~2021-03-11/2021-03-20'],
    ['es', 'Se reunieron el 29 de marzo de 2019.', '2019-03-29'],
    ['es', 'El astillero cerró el año pasado.', '2020'],
    ['it', 'La nave è affondata venerdì scorso.', '2021-06-04'],
    ['it', 'La nave è affondata due giorni fa.', '2021-06-09'],
    ['it', 'Si sono incontrati il 29 marzo 2019.', '2019-03-29'],
    ['pt', 'O navio afundou na sexta-feira passada.', '2021-06-04'],
    ['pt', 'O navio afundou na terça-feira.', '2021-06-08'],
    ['pt', 'O navio afundou há uma semana.', '2021-06-04'],
    ['pt', 'Eles se reuniram em 29 de março de 2019.', '2019-03-29'],
    ['nl', 'Het schip zonk afgelopen vrijdag.', '2021-06-04'],
    ['nl', 'Het schip zonk twee dagen geleden.', '2021-06-09'],
    ['ru', 'Паром затонул в прошлую пятницу.', '2021-06-04'],
    ['ru', 'Паром затонул во вторник.', '2021-06-08'],
    ['ru', 'Паром затонул неделю назад.', '2021-06-04'],
    ['ru', 'Они встретились 29 марта 2019 года.', '2019-03-29'],
    ['ru', 'Верфь закрыли в прошлом году.', '2020'],
    ['uk', 'Пором затонув минулої п’ятниці.', '2021-06-04'],
    ['zh', '他们于2019年3月29日会面。', '2019-03-29'],
    ['ja', '船は昨日沈んだ。', '2021-06-10'],
    ['zh', '船上周五沉没。', '2021-06-04'],
    ['zh', '去年3月5日他离开了。', '2020-03-05'],
  ])('%s: %s', (language, text, expected) => {
    expect(facts(text, language).map(value)).toEqual([expected])
  })
})

describe('what times are counted from', () => {
  test('without a publication date, nothing relative is counted and what is written stands', () => {
    expect(values('It sank on Friday, as it did in 1912.', 'en', null)).toEqual([
      'Friday = null',
      '1912 = 1912',
    ])
    expect(facts('It sank on Friday.', 'en', null)[0]?.rule).toEqual({ kind: 'unknown', from: null })
  })

  test('years are counted from the latest year a full date of the text names, if nothing else is known', () => {
    const [, thisYear, ago, weekday] = facts(
      'It came on 19 August 2020. This year it is 50; it began 50 years ago, on a Monday.',
      'en',
      null,
    )
    expect([thisYear, ago, weekday].map((fact) => fact && value(fact))).toEqual(['2020', '~1970', null])
    expect(thisYear?.rule.from).toEqual({ iso: '2020', precision: 'year' })
  })

  test('the day of the publication date is that of its own zone', () => {
    expect(values('It sank today, not on Thursday.', 'en', '2021-06-11T00:30+03:00')).toEqual([
      'today = 2021-06-11',
      'Thursday = 2021-06-10',
    ])
    expect(values('It sank on Friday.', 'en', '2021-06-11T23:58-07:00')).toEqual(['Friday = 2021-06-11'])
  })

  test('every rule says how and from what', () => {
    expect(facts('It sank on Friday.')[0]?.rule).toEqual({
      kind: 'weekday-before',
      from: { iso: FRIDAY, precision: 'day' },
    })
    expect(facts('It sank in recent years.')[0]?.rule.kind).toBe('vague')
  })

  test('a month alone is enough for months and years, never for days', () => {
    expect(values('It closed last month, on a Friday.', 'en', '2021-06')).toEqual([
      'last month = 2021-05',
      'Friday = null',
    ])
  })
})

describe('the part a date plays', () => {
  const roles = (...paragraphs: readonly string[]) =>
    datesIn(preparedFrom(paragraphs, { published: FRIDAY })).map(({ phrase, role }) => `${phrase}: ${role}`)

  test('of saying something, of an event, and of the report', () => {
    expect(roles('The bridge opened on Tuesday, the mayor said on Wednesday.')).toEqual([
      'Tuesday: event',
      'Wednesday: statement',
    ])
    expect(roles('She told reporters Thursday that it opened Tuesday.')).toEqual([
      'Thursday: statement',
      'Tuesday: event',
    ])
    expect(roles('11 June 2021', 'The bridge opened on Tuesday.')).toEqual([
      '11 June 2021: dateline',
      'Tuesday: event',
    ])
    expect(roles('LIMA, June 10 (Agency) – The bridge opened on Tuesday.')).toEqual([
      'June 10: dateline',
      'Tuesday: event',
    ])
  })
})

test('dates of any text are in order, do not overlap and stand in their passages', () => {
  const parts = fc.constantFrom(
    'last',
    'Friday',
    'May',
    '2019',
    '-',
    '03',
    '/',
    'the',
    'same day',
    'ago',
    'five',
    'years',
    ',',
    'from',
    'to',
    'in',
    '1990s',
    'von',
    'март',
    '年',
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(parts, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 60 }),
      (words) => {
        const text = words.join(' ').replaceAll('\n', ' ')
        let end = 0
        for (const fact of datesIn(
          preparedFrom([text], { published: FRIDAY, language: ['en', 'de', 'ru'][words.length % 3] ?? 'en' }),
        )) {
          expect(fact.start).toBeGreaterThanOrEqual(end)
          expect(fact.phrase).toBe(text.slice(fact.start, fact.end))
          end = fact.end
        }
      },
    ),
    { numRuns: 60 },
  )
})
