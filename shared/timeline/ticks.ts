import { assertNever } from '../assert.ts'
import type { Scale } from './scale.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export type TickUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'
export type Tick = { readonly time: number; readonly unit: TickUnit }

/** `minor` divides the view; `major` says what those are part of, its first perhaps from before the view. */
export type Ticks = { readonly minor: readonly Tick[]; readonly major: readonly Tick[] }

type Step = { readonly unit: TickUnit; readonly every: number; readonly length: number }

const step = (unit: TickUnit, length: number, ...every: readonly number[]): readonly Step[] =>
  every.map((count) => ({ unit, every: count, length: length * count }))

/** From fine to coarse; lengths are the shortest that such a step can have. */
const STEPS: readonly Step[] = [
  ...step('minute', MINUTE, 1, 5, 15, 30),
  ...step('hour', HOUR, 1, 3, 6, 12),
  ...step('day', DAY, 1),
  ...step('week', 7 * DAY, 1),
  ...step('month', 28 * DAY, 1, 3, 6),
  ...step('year', 365 * DAY, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000),
]

const MAJOR: Readonly<Record<TickUnit, TickUnit | null>> = {
  minute: 'day',
  hour: 'day',
  day: 'month',
  week: 'month',
  month: 'year',
  year: null,
}

/** The ticks of a view, at least `room(unit)` px apart, as their labels need; all in UTC. */
export function ticksOf({ range, msPerPx }: Scale, room: (unit: TickUnit) => number): Ticks {
  const chosen = STEPS.find(({ unit, length }) => length / msPerPx >= room(unit)) ?? STEPS.at(-1)
  if (chosen === undefined) return { minor: [], major: [] }
  const { unit, every } = chosen
  const minor = between(unit, every, range.from, range.to).filter((time) => time >= range.from)
  const above = MAJOR[unit]
  const major = above === null ? [] : between(above, 1, range.from, range.to)
  return {
    minor: minor.map((time) => ({ time, unit })),
    major: above === null ? [] : major.map((time) => ({ time, unit: above })),
  }
}

/** All steps from the last that begins before `from`, to `to`. */
function between(unit: TickUnit, every: number, from: number, to: number): readonly number[] {
  const times: number[] = []
  for (let at = floor(from, unit, every); at <= to; at = next(at, unit, every)) times.push(at)
  return times
}

/** The first day of 1970 was a Thursday; weeks begin on Mondays. */
const FIRST_MONDAY = 4 * DAY
const LENGTHS = { minute: MINUTE, hour: HOUR, day: DAY } as const

function floor(time: number, unit: TickUnit, every: number): number {
  const date = new Date(time)
  switch (unit) {
    case 'year':
      return atMonth(Math.floor(date.getUTCFullYear() / every) * every, 0)
    case 'month':
      return atMonth(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / every) * every)
    case 'week':
      return Math.floor((time - FIRST_MONDAY) / (7 * DAY)) * 7 * DAY + FIRST_MONDAY
    case 'day':
    case 'hour':
    case 'minute':
      return Math.floor(time / (LENGTHS[unit] * every)) * LENGTHS[unit] * every
    default:
      return assertNever(unit)
  }
}

function next(time: number, unit: TickUnit, every: number): number {
  const date = new Date(time)
  switch (unit) {
    case 'year':
      return atMonth(date.getUTCFullYear() + every, 0)
    case 'month':
      return atMonth(date.getUTCFullYear(), date.getUTCMonth() + every)
    case 'week':
      return time + 7 * DAY
    case 'day':
    case 'hour':
    case 'minute':
      return time + LENGTHS[unit] * every
    default:
      return assertNever(unit)
  }
}

/** The beginning of a month, also of years before 100, which `Date.UTC` would take for those of the last century. */
const atMonth = (year: number, month: number): number => new Date(0).setUTCFullYear(year, month, 1)
