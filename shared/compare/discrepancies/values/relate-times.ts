import { boundsOf, type EventTime } from '../../../project/event-time.ts'
import type { PartialDate } from '../../../project/source.ts'
import { relateRanges, type Range, type Relation } from './relation.ts'

const ZONE = /(Z|[+-]\d\d:\d\d)$/
/** How far `about` reaches to either side of a time of day, in ms; of other dates it reaches as far as they last. */
const HALF_HOUR = 30 * 60_000

/**
 * Sets two times against each other. What has no zone is local time, so a zone counts only if both have one: a report
 * that says 00:30 on Friday and one that says Friday mean the same day, whatever it was in Greenwich.
 */
export function relateTimes(a: EventTime, b: EventTime): Relation {
  const zoned = [a, b].every(({ from }) => from.precision === 'minute' && ZONE.test(from.iso))
  return relateRanges(rangeOf(a, zoned), rangeOf(b, zoned))
}

function rangeOf({ from, to, about }: EventTime, zoned: boolean): Range {
  const { earliest, latest } = boundsOf(zoned ? from : local(from))
  const end = to === null ? latest : Math.max(latest, boundsOf(zoned ? to : local(to)).latest)
  const reach = about ? Math.max(end - earliest, HALF_HOUR) : 0
  // Bounds are half-open: two days that follow each other share nothing.
  return { least: earliest - reach, most: end + reach - 1 }
}

const local = ({ iso, precision }: PartialDate): PartialDate => ({ iso: iso.replace(ZONE, ''), precision })
