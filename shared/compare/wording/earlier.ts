import { boundsOf } from '../../project/event-time.ts'
import type { PartialDate } from '../../project/source.ts'

/**
 * Which of two dates of publication comes first, as far as both tell. Times of day are set against each other only where
 * both name their zone; otherwise days are, each as its calendar has it.
 */
export function earlierOf(a: PartialDate | null, b: PartialDate | null): 'a' | 'b' | null {
  if (a === null || b === null) return null
  const [one, other] = hasZone(a) && hasZone(b) ? [a, b] : [ofDay(a), ofDay(b)]
  const [first, second] = [boundsOf(one), boundsOf(other)]
  // Within one minute, day, month or year nothing is known.
  if (first.latest <= second.earliest) return 'a'
  return second.latest <= first.earliest ? 'b' : null
}

const hasZone = ({ iso, precision }: PartialDate): boolean =>
  precision === 'minute' && /(?:Z|[+-]\d\d:\d\d)$/.test(iso)

const ofDay = (date: PartialDate): PartialDate =>
  date.precision === 'minute' ? { iso: date.iso.slice(0, 10), precision: 'day' } : date
