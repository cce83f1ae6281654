import { boundsOf } from '../../project/event-time.ts'
import type { Slot } from './slot.ts'

/**
 * The dates that only say what was planned or expected where a report that is not older says what happened: no contradiction,
 * but overtaken. Told by the clause, or by a time that lay ahead when the source was published.
 */
export function supersededAmong(slots: readonly Slot[]): ReadonlySet<Slot> {
  const happened = slots.filter((slot) => !isPlan(slot))
  return new Set(slots.filter((slot) => isPlan(slot) && happened.some((other) => isNotOlder(other, slot))))
}

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
