import type { Instant } from '../../../../shared/time.ts'

/** The last so many days, today being the last of them; or days from one to another, both included, `2026-03-29`, null for open. */
export type DateFilter =
  | { readonly kind: 'last'; readonly days: number }
  | { readonly kind: 'between'; readonly from: string | null; readonly to: string | null }

/** Whether something that happened on this computer lies in the days meant, which are those of its own zone. */
export function isWithin(instant: Instant, filter: DateFilter, at: number): boolean {
  const time = Date.parse(instant)
  if (filter.kind === 'last') return time >= startOfDay(at, 1 - filter.days)
  const from = filter.from === null ? -Infinity : localDay(filter.from, 0)
  const to = filter.to === null ? Infinity : localDay(filter.to, 1)
  return time >= from && time < to
}

function startOfDay(at: number, later: number): number {
  const day = new Date(at)
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + later).getTime()
}

/** The first moment of a day, or of one some days later; what is no day leaves everything open. */
function localDay(iso: string, later: number): number {
  const [, year, month, day] = /^(\d{4,})-(\d\d)-(\d\d)$/.exec(iso) ?? []
  if (year === undefined) return later === 0 ? -Infinity : Infinity
  return new Date(Number(year), Number(month) - 1, Number(day) + later).getTime()
}
