import { boundsOf, type Bounds, type EventTime } from '../project/event-time.ts'
import type { PartialDate } from '../project/source.ts'
import type { Instant } from '../time.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How far "about" reaches to either side, in ms: one of what the date is given in, and an hour for a time of day. */
const ABOUT: Readonly<Record<PartialDate['precision'], number>> = {
  year: 365 * DAY,
  month: 30 * DAY,
  day: DAY,
  minute: HOUR,
}

/** All that a time as it is written leaves open, from the first instant to the first after it. */
export function writtenBounds({ from, to }: EventTime): Bounds {
  const first = boundsOf(from)
  const last = to === null ? first : boundsOf(to)
  return { earliest: first.earliest, latest: Math.max(first.latest, last.latest) }
}

/** The same with what "about" adds on both sides. */
export function drawnBounds(time: EventTime): Bounds {
  const { earliest, latest } = writtenBounds(time)
  if (!time.about) return { earliest, latest }
  const { from, to } = time
  return { earliest: earliest - ABOUT[from.precision], latest: latest + ABOUT[(to ?? from).precision] }
}

const ZONE = /(Z|[+-]\d\d:\d\d)$/
const isTimed = ({ precision }: PartialDate): boolean => precision === 'minute'

/** Whether both ends name their zone, so that they are instants and not only what a calendar and a clock showed somewhere. */
export const isZoned = ({ from, to }: EventTime): boolean =>
  [from, to ?? from].every((date) => isTimed(date) && ZONE.test(date.iso))

const wall = (date: PartialDate): PartialDate =>
  isTimed(date) ? { ...date, iso: date.iso.replace(ZONE, '') } : date

/** A time as the calendar and the clock showed it where it was written, without its zone. */
export const wallTime = (time: EventTime): EventTime => ({
  ...time,
  from: wall(time.from),
  to: time.to === null ? null : wall(time.to),
})

/** What this computer noted, as a time of its minute. */
export const timeOfInstant = (at: Instant): EventTime => ({
  from: { iso: `${at.slice(0, 16)}Z`, precision: 'minute' },
  to: null,
  about: false,
})

export const timeOfDate = (date: PartialDate): EventTime => ({ from: date, to: null, about: false })

/** How a time is drawn: a point, a mark as wide as its day, a pale bar for a month or year, or a bar with ends. */
export type TimeShape = 'point' | 'day' | 'vague' | 'range'

export function shapeOf({ from, to }: EventTime): TimeShape {
  if (to !== null) return 'range'
  if (from.precision === 'minute') return 'point'
  return from.precision === 'day' ? 'day' : 'vague'
}
