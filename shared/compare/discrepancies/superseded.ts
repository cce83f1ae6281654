import { boundsOf } from '../../project/event-time.ts'
import type { Fact } from '../facts/fact.ts'
import type { Aspect, Slot } from './slot.ts'

/** The slots that others overtook: no contradiction, but what came of it. */
export function supersededAmong<F extends Fact>(
  slots: readonly Slot<F>[],
  overtakes: Aspect<F>['overtakes'],
): ReadonlySet<Slot> {
  if (overtakes === undefined) return new Set()
  return new Set(slots.filter((slot) => slots.some((other) => overtakes(other, slot))))
}

/**
 * Whether a date says what happened where another only says what was planned or expected, in a report that is not newer. Told
 * by the clause, or by a time that lay ahead when the source was published.
 */
export const planOvertaken = (later: Slot, earlier: Slot): boolean =>
  isPlan(earlier) && !isPlan(later) && isNotOlder(later, earlier)

function isPlan({ fact, prepared: { source } }: Slot): boolean {
  if (fact.kind !== 'date') return false
  if (fact.bearing.hedged) return true
  if (fact.time === null || source.published === null) return false
  return boundsOf(fact.time.from).earliest >= boundsOf(source.published).latest
}

/** Undated sources may be of any time. */
function isNotOlder(a: Slot, b: Slot): boolean {
  const [one, other] = [a.prepared.source.published, b.prepared.source.published]
  return one === null || other === null || boundsOf(one).latest > boundsOf(other).earliest
}
