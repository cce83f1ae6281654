import { err, ok, type Result } from '../result.ts'
import type { PartialDate } from './source.ts'

/** Why what someone typed is not taken as a date; the interface has a sentence for each. */
export type DateProblem = 'not-a-date' | 'ambiguous' | 'impossible'

type Parts = { readonly year: number; readonly month?: number; readonly day?: number }

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const TIME = /^(.*?\d)(?:T|,?\s+(?:at\s+)?)(\d{1,2}):(\d\d)(?::\d\d)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i
const WEEKDAY = /^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?[.,]?\s+/i

/**
 * Reads a date as a person types it: `2019`, `2019-03`, `2019-03-29`, `29 Mar 2019`, `March 29, 2019`, `29.03.2019`,
 * each day perhaps with a time and zone. The result is exactly as precise as the input. `03/04/2019`, which two
 * countries read differently, is refused rather than guessed.
 */
export function parseDateInput(text: string): Result<PartialDate, DateProblem> {
  const input = text.normalize('NFKC').trim().replace(/\s+/g, ' ').replace(WEEKDAY, '')
  const timed = TIME.exec(input)
  const parts = parseDay(timed?.[1] ?? input)
  if (!parts.ok) return parts
  if (!exists(parts.value)) return err('impossible')
  return timed === null ? ok(dateOf(parts.value)) : withTime(parts.value, timed)
}

function parseDay(text: string): Result<Parts, DateProblem> {
  const iso = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text)
  if (iso !== null) return ok(parts(iso[1], iso[2], iso[3]))
  const numeric = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text)
  if (numeric !== null) return byOrder(numeric)
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(\p{L}{3,9})\.?,?\s+(\d{4})$/u.exec(text)
  if (dayFirst !== null) return named(dayFirst[3], dayFirst[2], dayFirst[1])
  const monthFirst = /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u.exec(text)
  if (monthFirst !== null) return named(monthFirst[3], monthFirst[1], monthFirst[2])
  return err('not-a-date')
}

/** Dots mean day first wherever they are used; slashes and hyphens do not say, unless one number cannot be a month. */
function byOrder([, first, mark, second, year]: RegExpExecArray): Result<Parts, DateProblem> {
  const dayFirst = mark === '.' || Number(first) > 12
  if (dayFirst || first === second) return ok(parts(year, second, first))
  return Number(second) > 12 ? ok(parts(year, first, second)) : err('ambiguous')
}

function named(
  year: string | undefined,
  name: string | undefined,
  day: string | undefined,
): Result<Parts, DateProblem> {
  const wanted = (name ?? '').toLowerCase()
  const month =
    1 + MONTHS.findIndex((known) => known.startsWith(wanted) || `${known.slice(0, 3)}t` === wanted)
  return month === 0 ? err('not-a-date') : ok(parts(year, String(month), day))
}

function parts(year: string | undefined, month: string | undefined, day: string | undefined): Parts {
  return {
    year: Number(year),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  }
}

function exists({ year, month = 1, day = 1 }: Parts): boolean {
  const date = new Date(Date.UTC(2000, month - 1, 1))
  date.setUTCFullYear(year, month - 1, day)
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function dateOf({ year, month, day }: Parts): PartialDate {
  const iso = [pad(year, 4), month, day]
    .filter((part) => part !== undefined)
    .map((part) => (typeof part === 'string' ? part : pad(part, 2)))
    .join('-')
  return { iso, precision: month === undefined ? 'year' : day === undefined ? 'month' : 'day' }
}

function withTime(date: Parts, [, , hour, minute, zone]: RegExpExecArray): Result<PartialDate, DateProblem> {
  if (date.day === undefined) return err('not-a-date')
  if (Number(hour) > 23 || Number(minute) > 59) return err('impossible')
  const clock = `${pad(Number(hour), 2)}:${pad(Number(minute), 2)}`
  return ok({ iso: `${dateOf(date).iso}T${clock}${zoneOf(zone)}`, precision: 'minute' })
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return ''
  return /^[+-]/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(-2)}` : 'Z'
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

/** A date as its field shows it for editing; `parseDateInput` reads it back unchanged. */
export const dateInputText = ({ iso }: PartialDate): string =>
  iso.replace('T', ' ').replace(/(:\d\d)([Z+-])/, '$1 $2')
