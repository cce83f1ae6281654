import { eventTimeWords, type EventTime } from '../../../shared/project/event-time.ts'
import type { PartialDate } from '../../../shared/project/source.ts'
import type { Instant } from '../../../shared/time.ts'

const LOCALE = 'en-GB'
const numbers = new Intl.NumberFormat(LOCALE)
const plurals = new Intl.PluralRules(LOCALE)
const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' })

/** `12,345`. */
export const formatNumber = (value: number): string => numbers.format(value)

/** A count with its noun: `1 source`, `5 sources`; irregular plurals are given. */
export function plural(count: number, one: string, other = `${one}s`): string {
  return `${formatNumber(count)} ${plurals.select(count) === 'one' ? one : other}`
}

const PARTS: Readonly<Record<PartialDate['precision'], Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
  minute: { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' },
}

/** Making a formatter takes a hundred times as long as using it, and lists format every row. */
const formatters = new Map<PartialDate['precision'], Intl.DateTimeFormat>()

function inUtc(precision: PartialDate['precision']): Intl.DateTimeFormat {
  const known = formatters.get(precision)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(LOCALE, { ...PARTS[precision], timeZone: 'UTC' })
  formatters.set(precision, made)
  return made
}

/**
 * A source's own date as it was printed: `29 Mar 2019`, `Mar 2019`, `29 Mar 2019, 14:05 (+03:00)`. Nothing is converted
 * to the reader's zone: the day a report was published must not change with where it is read.
 */
export function formatPartialDate({ iso, precision }: PartialDate): string {
  const [wallTime, zone] = splitZone(iso)
  const text = inUtc(precision).format(new Date(asUtc(wallTime)))
  return zone === undefined ? text : `${text} (${zone === 'Z' ? 'UTC' : zone})`
}

/** The same without a time, for lists, where room is short: `29 Mar 2019`, `Mar 2019`. */
export const formatDay = (date: PartialDate): string =>
  date.precision === 'minute'
    ? formatPartialDate({ iso: date.iso.slice(0, 10), precision: 'day' })
    : formatPartialDate(date)

/** `about Mar 2019`, `28 Mar 2019 – 2 Apr 2019`. */
export const formatEventTime = (time: EventTime): string => eventTimeWords(time, formatPartialDate)

/** Only a time can carry a zone; the hyphens of a bare date are none. */
function splitZone(iso: string): readonly [string, string?] {
  const match = /^(.+T\d\d:\d\d)(Z|[+-]\d\d:\d\d)$/.exec(iso)
  return match?.[1] === undefined || match[2] === undefined ? [iso] : [match[1], match[2]]
}

/** Date-only forms are read as UTC by the language already; a time without zone would be read as local. */
const asUtc = (wallTime: string): string => (wallTime.includes('T') ? `${wallTime}Z` : wallTime)

/** Weekday and date, for where the weekday is the point: `Fri 29 Mar 2019`. Only for precision `day` and finer, else as `formatPartialDate`. */
export function formatWithWeekday(date: PartialDate): string {
  if (date.precision === 'year' || date.precision === 'month') return formatPartialDate(date)
  const weekday = new Intl.DateTimeFormat(LOCALE, { weekday: 'short', timeZone: 'UTC' })
  return `${weekday.format(new Date(date.iso.slice(0, 10)))} ${formatPartialDate(date)}`
}

/** When something happened on this computer, in its zone: `2 Apr 2019, 16:20`. */
export function formatInstant(at: Instant): string {
  return new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
}

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
]

/** `3 hours ago`, `yesterday`, `just now`. */
export function formatAgo(at: Instant, now: Date = new Date()): string {
  const elapsed = new Date(at).getTime() - now.getTime()
  const [unit, size] = UNITS.find(([, ms]) => Math.abs(elapsed) >= ms) ?? [undefined, 1]
  return unit === undefined ? 'just now' : relative.format(Math.round(elapsed / size), unit)
}

/** Time left of a job, rounded up so that it is never promised too early: `about 2 min left`. */
export function formatTimeLeft(ms: number): string {
  if (ms < 60_000) return `about ${Math.max(1, Math.ceil(ms / 1000))} s left`
  return `about ${Math.ceil(ms / 60_000)} min left`
}

/** `3.2 MB`, by thousands as file managers count. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const [unit, size] = bytes < 1_000_000 ? (['kB', 1000] as const) : (['MB', 1_000_000] as const)
  return `${new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 }).format(bytes / size)} ${unit}`
}
