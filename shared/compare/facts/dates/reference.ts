import type { PartialDate } from '../../../project/source.ts'
import { type Day, dayOf, monthDate, yearDate } from './calendar.ts'

/** What relative times are counted from, as far as it is known: each part null where the date is less precise. */
export type Reference = {
  readonly day: Day | null
  readonly month: { readonly year: number; readonly month: number } | null
  readonly year: number | null
  /** The publication date; for years alone perhaps the latest year the text itself writes. */
  readonly from: PartialDate | null
}

/**
 * The publication date in its own zone: the digits it is written with. Where there is none, years are counted from the latest
 * one a full date of the text names (`latestYear`), and nothing else is.
 */
export function referenceOf(published: PartialDate | null, latestYear: number | null): Reference {
  if (published === null)
    return {
      day: null,
      month: null,
      year: latestYear,
      from: latestYear === null ? null : yearDate(latestYear),
    }
  const year = Number(published.iso.slice(0, 4))
  const month = published.precision === 'year' ? null : { year, month: Number(published.iso.slice(5, 7)) }
  return { day: dayOf(published), month, year, from: published }
}

/** How exact a date has to be to count from it; null if it is not. */
export function countedFrom(
  { from, day, month, year }: Reference,
  grain: 'day' | 'month' | 'year',
): PartialDate | null {
  if (from === null) return null
  if (grain === 'day') return day === null ? null : from
  if (grain === 'month')
    return month === null ? null : day === null ? monthDate(month.year, month.month) : from
  return year === null ? null : from
}
