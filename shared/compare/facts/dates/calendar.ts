import type { EventTime } from '../../../project/event-time.ts'
import type { PartialDate } from '../../../project/source.ts'

/** A day of the calendar, without zone or clock, so that no computation can slip over midnight. */
export type Day = { readonly year: number; readonly month: number; readonly day: number }

const two = (value: number) => String(value).padStart(2, '0')
const four = (value: number) => String(value).padStart(4, '0')

export const yearDate = (year: number): PartialDate => ({ iso: four(year), precision: 'year' })
export const monthDate = (year: number, month: number): PartialDate => ({
  iso: `${four(year)}-${two(month)}`,
  precision: 'month',
})
export const dayDate = ({ year, month, day }: Day): PartialDate => ({
  iso: `${four(year)}-${two(month)}-${two(day)}`,
  precision: 'day',
})

export const at = (from: PartialDate, about = false): EventTime => ({ from, to: null, about })
export const between = (from: PartialDate, to: PartialDate, about = false): EventTime => ({ from, to, about })

/** Whether the calendar has the day. */
export function isDay({ year, month, day }: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const utc = ({ year, month, day }: Day) => new Date(Date.UTC(year, month - 1, day))
const fromUtc = (date: Date): Day => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
})

export const addDays = (day: Day, days: number): Day =>
  fromUtc(new Date(utc(day).getTime() + days * 86_400_000))

/** Days from one day to another. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000)

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: Day): number => (utc(day).getUTCDay() + 6) % 7

/** The month some months later, as a date of that precision. */
export function addMonths(year: number, month: number, months: number): { year: number; month: number } {
  const index = year * 12 + month - 1 + months
  return { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 }
}

/** The days of a week, counted from the one a day is in; weeks begin on Mondays. */
export function weekOf(day: Day, weeks: number): EventTime {
  const monday = addDays(day, -weekdayOf(day) + 7 * weeks)
  return between(dayDate(monday), dayDate(addDays(monday, 6)))
}

/** The day a date names, read in its own zone; null if it names none. */
export function dayOf({ iso, precision }: PartialDate): Day | null {
  if (precision !== 'day' && precision !== 'minute') return null
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) }
}

/** Which third of a month or year is meant. */
export type Third = 'early' | 'mid' | 'late'

/** A third of a month, in days; a month's end as long as it is. */
export function thirdOfMonth(year: number, month: number, third: Third): EventTime {
  const [from, to] = { early: [1, 10], mid: [11, 20], late: [21, lengthOf(year, month)] }[third] as [
    number,
    number,
  ]
  return between(dayDate({ year, month, day: from }), dayDate({ year, month, day: to }), true)
}

export function thirdOfYear(year: number, third: Third): EventTime {
  const [from, to] = { early: [1, 4], mid: [5, 8], late: [9, 12] }[third] as [number, number]
  return between(monthDate(year, from), monthDate(year, to), true)
}

const lengthOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
