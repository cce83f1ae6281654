import type { Instant } from '../../../shared/time.ts'

const NEWEST_KEPT = 10
const DAYS_KEPT = 14
const DAY_MS = 86_400_000

/**
 * Which backups to drop: everything but the newest ten and the last one of each day (UTC) in the fortnight before the
 * newest. Measured from the newest backup rather than the clock, so a wrong clock cannot empty the folder.
 */
export function backupsToDrop(times: readonly Instant[]): Instant[] {
  const newestFirst = [...times].sort().reverse()
  const newest = newestFirst[0]
  if (newest === undefined) return []
  const oldestDay = new Date(Date.parse(newest) - (DAYS_KEPT - 1) * DAY_MS).toISOString().slice(0, 10)
  const days = new Set<string>()
  return newestFirst.filter((time, index) => {
    const day = time.slice(0, 10)
    const lastOfItsDay = !days.has(day) && day >= oldestDay
    days.add(day)
    return index >= NEWEST_KEPT && !lastOfItsDay
  })
}
