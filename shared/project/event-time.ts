import * as v from 'valibot'
import { err, ok, type Result } from '../result.ts'
import { dateInputText, parseDateInput, type DateProblem } from './date-input.ts'
import { PartialDate } from './source.ts'

/** The first instant a date may mean and the first after it, in ms since 1970; what has no zone is read as UTC. */
export type Bounds = { readonly earliest: number; readonly latest: number }

const MINUTE = 60_000

/** All the time that a partial date leaves open: a year for `2019`, a minute for a time of day. */
export function boundsOf({ iso, precision }: PartialDate): Bounds {
  const earliest = Date.parse(precision === 'minute' && !/(Z|[+-]\d\d:\d\d)$/.test(iso) ? `${iso}Z` : iso)
  if (precision === 'minute') return { earliest, latest: earliest + MINUTE }
  const end = new Date(earliest)
  if (precision === 'day') end.setUTCDate(end.getUTCDate() + 1)
  else if (precision === 'month') end.setUTCMonth(end.getUTCMonth() + 1)
  else end.setUTCFullYear(end.getUTCFullYear() + 1)
  return { earliest, latest: end.getTime() }
}

const forwards = ({ from, to }: { readonly from: PartialDate; readonly to: PartialDate | null }): boolean =>
  to === null || boundsOf(from).earliest < boundsOf(to).latest

/** When something happened, as far as is known: a date of some precision, or from one to another, perhaps only about then. */
export const EventTime = v.pipe(
  v.strictObject({ from: PartialDate, to: v.nullable(PartialDate), about: v.boolean() }),
  v.check((time) => forwards(time), 'ends before it begins'),
)
export type EventTime = v.InferOutput<typeof EventTime>

/** Why what someone typed is not taken as a time; `backwards`, it would end before it begins. */
export type TimeProblem = DateProblem | 'backwards'

const ABOUT = /^(?:about|around|circa|approximately|approx\.?|ca?\.|~)\s*/i
const DAY = /\b\d{1,2}(?:st|nd|rd|th)?\b/
const RANGE = /^(?:between\s+|from\s+)?(.+?)\s*(?:–|—|\s-|-\s|\sto\s|\suntil\s|\sand\s)\s*(.+)$/i
/** A hyphen or slash without spaces, where no single date has one: `28-29 March 2019`, `2018-2019`, `March/April 2019`. */
const TIGHT_RANGE = /^(\d{1,2}|\d{4}|.*\p{L}\.?|.*\p{L}.*\d)[-/](\d{1,2}\D.*|\d{4}|\p{L}.*)$/u
/** A range that seems to end before it begins runs over New Year when it is no longer than this. */
const WINTER = 183 * 24 * 60 * MINUTE

/**
 * Reads a time as a person types it: any date of `parseDateInput`, `about March 2019`, `28 March – 2 April 2019`,
 * `28–29 March 2019`, `2018-2019`, `from 2018 to 2019`. The beginning of a range borrows what only its end says, and
 * in `December – January 2019` the year before.
 */
export function parseEventTime(text: string): Result<EventTime, TimeProblem> {
  const input = text.normalize('NFKC').trim().replace(/\s+/g, ' ')
  const about = ABOUT.test(input)
  const rest = input.replace(ABOUT, '')
  const single = parseDateInput(rest)
  const range = single.ok
    ? null
    : (RANGE.exec(rest) ?? (single.error === 'not-a-date' ? TIGHT_RANGE.exec(rest) : null))
  if (range === null) return single.ok ? ok({ from: single.value, to: null, about }) : single
  const to = parseDateInput(range[2] ?? '')
  if (!to.ok) return to
  const from = parseBeginning(range[1] ?? '', range[2] ?? '', to.value)
  if (!from.ok) return from
  const time = { from: from.value, to: to.value, about }
  return forwards(time) ? ok(time) : err('backwards')
}

function parseBeginning(text: string, end: string, to: PartialDate): Result<PartialDate, DateProblem> {
  const whole = parseDateInput(text)
  if (whole.ok || whole.error !== 'not-a-date') return whole
  if (/^\d{1,2}$/.test(text)) return DAY.test(end) ? parseDateInput(end.replace(DAY, text)) : whole
  const year = Number(to.iso.slice(0, 4))
  const sameYear = parseDateInput(`${text} ${year}`)
  if (!sameYear.ok || forwards({ from: sameYear.value, to })) return sameYear
  const yearBefore = parseDateInput(`${text} ${year - 1}`)
  const overNewYear = yearBefore.ok && boundsOf(to).latest - boundsOf(yearBefore.value).earliest <= WINTER
  return overNewYear ? yearBefore : sameYear
}

/** A time in words, `about 28 March 2019 – 2 April 2019`, its dates worded by `date`. */
export function eventTimeWords({ from, to, about }: EventTime, date: (date: PartialDate) => string): string {
  return `${about ? 'about ' : ''}${date(from)}${to === null ? '' : ` – ${date(to)}`}`
}

/** A time as its field shows it for editing; `parseEventTime` reads it back unchanged. */
export const eventTimeText = (time: EventTime): string => eventTimeWords(time, dateInputText)
