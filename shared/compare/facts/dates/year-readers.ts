import type { EventTime } from '../../../project/event-time.ts'
import { at, between, monthDate, type Third, thirdOfMonth, thirdOfYear, yearDate } from './calendar.ts'
import { seasonOf } from './counted-readers.ts'
import { countedFrom, type Reference } from './reference.ts'
import { type DateReader, indexIn, isOneOf, type Reading, reading, UNKNOWN, whole } from './reading.ts'
import type { TimeWords } from './time-words/time-words.ts'

const YEAR = '(?:1[5-9]|20|21)\\d\\d'
const FROM = 'from|between|von|zwischen|de|entre|dal|tra|fra|van|tussen|с|между|між|з|desde'
const TO = 'to|and|until|till|through|bis|und|à|et|a|y|al|e|até|tot|en|по|до|и|і|та|hasta'

/** Years alone, in pairs, by decades, quarters and seasons; months with and without a year; beginnings, middles and ends. */
export function yearReaders(words: TimeWords, language: string): readonly DateReader[] {
  const months = words.months.join('|')
  const isSmall = language !== 'en' && language !== 'de'
  const isMonth = (name: string) => /^\p{Lu}/u.test(name) !== isSmall
  const monthOf = (name: string) => indexIn(words.months, name) + 1
  const thirds = `(?<part>${words.early}|${words.mid}|${words.late})`
  const third = (part: string): Third =>
    isOneOf(words.early, part) ? 'early' : isOneOf(words.mid, part) ? 'mid' : 'late'
  const of = `(?:(?:${words.of})\\s*)?`
  const readers: DateReader[] = [
    {
      needs: 'figures',
      expression: whole(`(?:${FROM})\\s+(?<first>${YEAR})\\s+(?:${TO})\\s+(?<second>${YEAR})`),
      read: ({ groups }) => years(Number(groups?.['first']), Number(groups?.['second'])),
    },
    {
      needs: 'figures',
      expression: whole(`(?<first>${YEAR})\\s?[–-]\\s?(?<second>${YEAR}|\\d\\d)(?![-/.]\\d)`),
      read({ groups }) {
        const [first, second = ''] = [Number(groups?.['first']), groups?.['second']]
        const end = second.length === 2 ? Math.floor(first / 100) * 100 + Number(second) : Number(second)
        return end > first ? years(first, end) : null
      },
    },
    {
      expression: whole(
        `${thirds}[\\s-]+${of}(?:(?<month>${months})(?:\\s+${of}(?<year>${YEAR}))?|(?<only>${YEAR})(?!s))`,
      ),
      read({ groups, index }, { reference, isFuture }) {
        const { part = '', month, year, only } = groups ?? {}
        if (only !== undefined) return reading(thirdOfYear(Number(only), third(part)), 'as-written')
        if (month === undefined || !isMonth(month)) return null
        return inMonth(reference, monthOf(month), year, isFuture(index), (y, m) =>
          thirdOfMonth(y, m, third(part)),
        )
      },
    },
    {
      needs: 'figures',
      expression: whole(
        `(?:(?:${FROM})\\s+)?(?<first>${months})\\s*(?:${TO}|[–-])\\s*(?<second>${months})\\s+${of}(?<year>${YEAR})`,
      ),
      read({ groups }) {
        const { first = '', second = '', year } = groups ?? {}
        const [from, to] = [monthOf(first), monthOf(second)]
        if (!isMonth(first) || !isMonth(second) || from === to) return null
        // `December to February 2019` began the year before.
        const begins = from < to ? Number(year) : Number(year) - 1
        return reading(between(monthDate(begins, from), monthDate(Number(year), to)), 'as-written')
      },
    },
    {
      needs: 'figures',
      expression: whole(`Q(?<quarter>[1-4])(?:\\s+${of}(?<year>${YEAR}))?`),
      read: ({ groups }, { reference }) =>
        inQuarter(Number(groups?.['quarter']) - 1, groups?.['year'], reference),
    },
    {
      needs: 'figures',
      expression: whole('(?<ordinal>1\\d|2[01])(?:th|st|\\.)[\\s-]+(?:century|Jahrhunderts?)'),
      read: ({ groups }) => {
        const last = Number(groups?.['ordinal']) * 100
        return reading(between(yearDate(last - 99), yearDate(last)), 'as-written')
      },
    },
    {
      needs: 'figures',
      expression: whole(`(?<month>${months})\\s*,?\\s+${of}(?<year>${YEAR})`),
      read: ({ groups }) => {
        const { month = '', year } = groups ?? {}
        return isMonth(month) ? reading(at(monthDate(Number(year), monthOf(month))), 'as-written') : null
      },
    },
    {
      expression: whole(
        `(?<=(?<lead>${words.beforeMonth})\\s)(?<!\\d\\.?\\s(?:de\\s)?)(?<month>${months})(?!\\s+\\d|\\.\\s*\\d)`,
      ),
      read({ groups, index }, { reference, isFuture }) {
        const { month = '', lead } = groups ?? {}
        if (!isMonth(month)) return null
        const coming = isOneOf(words.next, lead) || (!isOneOf(words.last, lead) && isFuture(index))
        return inMonth(reference, monthOf(month), undefined, coming, (y, m) => at(monthDate(y, m)))
      },
    },
    {
      needs: 'figures',
      expression: whole(`(?<season>${words.seasons.join('|')})\\s+${of}(?<year>${YEAR})`),
      read: ({ groups }) => {
        const { season = '', year } = groups ?? {}
        return reading(seasonOf(Number(year), indexIn(words.seasons, season)), 'as-written')
      },
    },
    bareYear(words),
    ...words.decades.map(decadeReader),
  ]
  if (words.quarter !== null) readers.push(quarterReader(words.quarter, of))
  return readers
}

function years(first: number, second: number): Reading | null {
  return second > first ? reading(between(yearDate(first), yearDate(second)), 'as-written') : null
}

/** The year a month without one is of: the latest that has begun, or the next if it is to come. */
function inMonth(
  reference: Reference,
  month: number,
  year: string | undefined,
  isToCome: boolean,
  make: (year: number, month: number) => EventTime,
): Reading {
  if (year !== undefined) return reading(make(Number(year), month), 'as-written')
  const from = countedFrom(reference, 'month')
  if (from === null || reference.month === null) return UNKNOWN
  const { year: now, month: current } = reference.month
  const then = isToCome ? (month >= current ? now : now + 1) : month <= current ? now : now - 1
  return reading(make(then, month), 'year-supplied', from)
}

/** A number that could be a year is one after certain words, in brackets, and between an article and a noun; never before a plural. */
function bareYear(words: TimeWords): DateReader {
  const before = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${words.beforeYear})\\s+(?:the\\s+year\\s+)?$`, 'iu')
  const article = /(?:^|\s)(?:the|a|an|its|his|her|their|this|das|der|die|les?|la|el|il|o|de)\s+$/iu
  return {
    needs: 'figures',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}.,$€£/–-])(?<year>${YEAR})(?![\\p{L}\\p{N}%/]|[.,:–-]\\d)`,
      'gu',
    ),
    read({ index, input, groups }) {
      const head = input.slice(Math.max(0, index - 24), index)
      const tail = input.slice(index + 4, index + 30)
      const isAfterWord = before.test(head)
      const counts =
        /^\s+(?:\p{Ll}+s|people|men|women|troops|personnel|million|billion|percent|per cent|km|metres|meters|euros?|dollars?|человек|personas|personnes|Menschen|Soldaten)(?!\p{L})/u.test(
          tail,
        )
      const isAlone = /[([]\s*$/u.test(head) && /^\s*[)\],;–-]/u.test(tail)
      const named = article.test(head) && /^\s+\p{Ll}/u.test(tail)
      const inTime = /(?:^|\s)(?:in|since|en|im|nel|em|в|у|depuis|seit|desde|dal|sinds)\s+$/iu.test(head)
      const time = at(yearDate(Number(groups?.['year'])))
      if (isAlone || named || (isAfterWord && (!counts || inTime))) return reading(time, 'as-written')
      // Of a year that begins a sentence or list, a comma or the end follows.
      return /(?:^|[,;]\s*)$/u.test(head) &&
        /^\s*(?:[,;).]|$)/u.test(tail) &&
        head.length > 0 &&
        /[\p{L}]\s*,\s*$/u.test(head)
        ? reading(time, 'as-written')
        : null
    },
  }
}

const decadeReader = (pattern: string): DateReader => ({
  needs: 'figures',
  expression: whole(pattern.replace('#', '(?<decade>(?:1[5-9]|20)\\d0|[2-9]0)')),
  read({ groups }) {
    const decade = Number(groups?.['decade'])
    const first = decade < 100 ? 1900 + decade : decade
    return reading(between(yearDate(first), yearDate(first + 9)), 'as-written')
  },
})

function quarterReader(pattern: string, of: string): DateReader {
  return {
    expression: whole(`${pattern}(?:\\s+${of}(?<year>${YEAR}))?`),
    read(match, { reference }) {
      const quarter = match.slice(1, 5).findIndex((part) => part !== undefined)
      return inQuarter(quarter, match.groups?.['year'], reference)
    },
  }
}

/** Quarters are counted from 0. */
function inQuarter(quarter: number, written: string | undefined, reference: Reference): Reading {
  const year = written === undefined ? reference.year : Number(written)
  if (year === null) return UNKNOWN
  const time = between(monthDate(year, 3 * quarter + 1), monthDate(year, 3 * quarter + 3))
  return written === undefined ? reading(time, 'year-supplied', reference.from) : reading(time, 'as-written')
}
