import type { PartialDate } from '../../../project/source.ts'
import { addDays, at, dayDate, isDay, monthDate, weekdayOf, yearDate } from './calendar.ts'
import { type DateReader, type Reading, reading, UNKNOWN } from './reading.ts'

/** Dates in figures, and the dates of Chinese and Japanese: the same in all languages. */
export const WRITTEN_READERS: readonly DateReader[] = [
  {
    needs: 'figures',
    expression:
      /(?<![\d/-])(\d{4})[-/](\d\d)[-/](\d\d)(?:[T ](\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?)?(?!\d)/gu,
    read([, year, month, day, time, zone = '']) {
      const on = { year: Number(year), month: Number(month), day: Number(day) }
      if (!isDay(on)) return null
      const date = dayDate(on)
      if (time === undefined || !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time))
        return reading(at(date), 'as-written')
      const minute: PartialDate = { iso: `${date.iso}T${time}${zone}`, precision: 'minute' }
      return reading(at(minute), 'as-written')
    },
  },
  {
    needs: 'figures',
    expression: /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d|[./-]\d)/gu,
    read([, first, mark, second, year], { dayFirst }) {
      const [a, b] = [Number(first), Number(second)]
      const isDayFirst = mark === '.' || b > 12 || (dayFirst && a <= 31 && b <= 12)
      const on = { year: Number(year), month: isDayFirst ? b : a, day: isDayFirst ? a : b }
      if (!isDay(on)) return null
      // 3 April or 4 March: nobody can tell for sure.
      return reading(at(dayDate(on), mark !== '.' && a <= 12 && b <= 12 && a !== b), 'as-written')
    },
  },
  {
    needs: 'han',
    expression: /(?:(\d{4})年|(去年|昨年))?(\d{1,2})月(\d{1,2})[日号]/gu,
    read([, year, lastYear, month, day], { reference }) {
      if (year === undefined && reference.year === null) return UNKNOWN
      const written =
        year === undefined ? (reference.year ?? 0) - (lastYear === undefined ? 0 : 1) : Number(year)
      const on = { year: written, month: Number(month), day: Number(day) }
      if (!isDay(on)) return null
      return year === undefined
        ? reading(at(dayDate(on)), 'year-supplied', reference.from)
        : reading(at(dayDate(on)), 'as-written')
    },
  },
  {
    needs: 'han',
    expression: /(?<!\d)(\d{4})年(?:(\d{1,2})月)?(?!\d)/gu,
    read([, year, month]) {
      const y = Number(year)
      if (y < 1500 || y > 2199) return null
      if (month === undefined) return reading(at(yearDate(y)), 'as-written')
      const m = Number(month)
      return m < 1 || m > 12 ? null : reading(at(monthDate(y, m)), 'as-written')
    },
  },
  ...near(['前天|一昨日|おととい', '昨天|昨日|きのう', '今天|今日|きょう', '明天|明日|あした'], -2),
  {
    needs: 'han',
    expression: /(去年|昨年|今年|明年|来年)/gu,
    read([, word = ''], { reference: { year, from } }) {
      if (year === null) return UNKNOWN
      const steps = /去年|昨年/u.test(word) ? -1 : word === '今年' ? 0 : 1
      return reading(at(yearDate(year + steps)), 'named-span', from)
    },
  },
  {
    needs: 'han',
    expression: /(上个?|先週の?)?(?:(?:周|星期|礼拜)([一二三四五六日天])|([月火水木金土日])曜日?)/gu,
    read([, last, chinese, japanese], context): Reading | null {
      const weekday = '一二三四五六日天'.includes(chinese ?? '?')
        ? Math.min(6, '一二三四五六日天'.indexOf(chinese ?? ''))
        : '月火水木金土日'.indexOf(japanese ?? '?')
      const { day, from } = context.reference
      if (weekday < 0) return null
      if (day === null) return UNKNOWN
      if (last !== undefined)
        return reading(at(dayDate(addDays(day, weekday - weekdayOf(day) - 7))), 'weekday-of-week', from)
      return reading(at(dayDate(addDays(day, -((weekdayOf(day) - weekday + 7) % 7)))), 'weekday-before', from)
    },
  },
]

function near(words: readonly string[], first: number): readonly DateReader[] {
  return words.map((source, index) => ({
    needs: 'han',
    expression: new RegExp(source, 'gu'),
    read: (_match, { reference: { day, from } }) => {
      const days = first + index
      return day === null
        ? UNKNOWN
        : reading(at(dayDate(addDays(day, days))), days === 0 ? 'same-day' : 'counted', from)
    },
  }))
}
