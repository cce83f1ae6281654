import { type Day, daysBetween, isDay, weekdayOf } from './calendar.ts'
import type { Reference } from './reference.ts'

/** The year in which a day lies nearest to the day of the report, and on the weekday (0 for Sunday) that is written
 * with it. */
export function nearestYear(found: Day, { day, year }: Reference, weekday: number | null): number {
  if (day === null) return year ?? found.year
  const possible = [-2, -1, 0, 1, 2]
    .map((steps) => day.year + steps)
    .filter((candidate) => isDay({ ...found, year: candidate }))
  const fits = (candidate: number) =>
    weekday === null || (weekdayOf({ ...found, year: candidate }) + 1) % 7 === weekday
  const distance = (candidate: number) =>
    Math.abs(daysBetween(day, { ...found, year: candidate })) + (fits(candidate) ? 0 : 2000)
  return possible.reduce(
    (best, candidate) => (distance(candidate) < distance(best) ? candidate : best),
    possible[0] ?? day.year,
  )
}
