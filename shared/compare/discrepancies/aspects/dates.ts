import { fold } from '../../../fold.ts'
import { boundsOf, type EventTime } from '../../../project/event-time.ts'
import type { DateFact, Fact } from '../../facts/fact.ts'
import { makeSlot, slotsOnce } from '../make-slot.ts'
import type { Aspect, SharedTerms, Slot } from '../slot.ts'
import { planOvertaken } from '../superseded.ts'
import { relateTimes } from '../values/relate-times.ts'
import { eventKeys, isEventGroup, NO_VERB } from './event-keys.ts'
import { blend, ONE_STORY, TWO_STORIES } from './likeness.ts'

type Event = DateFact & { readonly time: EventTime }

/** When an event was: dates bound to verbs that report one kind of event, in clauses that share what it is about. */
export const DATES: Aspect<Event> = {
  name: 'date',
  kind: 'date',
  threshold: 0.3,
  differing: false,
  alone: () => true,
  slots: slotsOnce((prepared, facts) => {
    const events = facts.filter(isEvent)
    const near = createNear(events)
    return events.flatMap((fact) => {
      const bound = eventKeys(fact)
      const value = { kind: 'time', time: fact.time } as const
      const slot = makeSlot(prepared, fact, { value, bound, near: near(fact, bound) })
      return slot === null ? [] : [slot]
    })
  }),
  likeness,
  relate: ({ fact: a }, { fact: b }) => relateTimes(a.time, b.time),
  overtakes: planOvertaken,
}

/** Reports that contradict each other on when an event was differ by days. */
const DAYS = 10
const DAY = 24 * 60 * 60_000

/** One telling word beside a verb that tells what happened; several beside one that does not. */
function likeness(a: Slot<Event>, b: Slot<Event>, shared: SharedTerms): number {
  const keys = a.bound.filter((key) => b.bound.includes(key))
  const isGroup = keys.some(isEventGroup)
  const isVague = !isGroup && keys.every((key) => key === NO_VERB)
  const isEnough = isVague ? shared.terms.length > 1 && shared.weight > 0.9 : shared.weight > 0.25
  const verb = isVague ? -0.1 : isGroup ? 0.1 : 0.05
  const doubt = shared.terms.length < 2 && shared.storyShare < TWO_STORIES ? 0.15 : 0
  const told = isEnough ? verb + blend(shared) - doubt : 0
  // Reports of one story call what it is about by other names; it opens only once.
  const isOnly = a.near.some((key) => b.near.includes(key))
  const isOneStory = isGroup && isOnly && shared.storyShare >= ONE_STORY && daysApart(a.fact, b.fact) <= DAYS
  return isOneStory ? Math.max(told, 0.3 + 0.1 * shared.contextShare) : told
}

/** Words for the time of writing, which tell nothing of when an event was. */
const NOW = new Set(
  'now|right now|just now|nowadays|currently|at present|these days|jetzt|heutzutage|derzeit|maintenant|actuellement|ahora|actualmente|adesso|ora|agora|atualmente|сейчас|теперь|ныне'.split(
    '|',
  ),
)

const isEvent = (fact: Fact): fact is Event =>
  fact.kind === 'date' && fact.role === 'event' && fact.time !== null && !NOW.has(fold(fact.phrase))

/** The first day of a time that is exact to the day, counted from 1970. */
function dayOf({ time }: Event): number | null {
  if (time.to !== null || time.about || time.from.precision === 'year' || time.from.precision === 'month')
    return null
  return Math.floor(boundsOf(time.from).earliest / DAY)
}

function daysApart(a: Event, b: Event): number {
  const [one, other] = [dayOf(a), dayOf(b)]
  return one === null || other === null ? Infinity : Math.abs(one - other)
}

/**
 * Keys by which the one event of its kind in a source is found whatever it is called, two for each kind, of which days that are
 * near each other have one in common. None where a source dates several.
 */
function createNear(events: readonly Event[]): (fact: Event, bound: readonly string[]) => readonly string[] {
  const days = new Map<string, Set<number | null>>()
  for (const event of events)
    for (const key of eventKeys(event)) days.set(key, (days.get(key) ?? new Set()).add(dayOf(event)))
  return (fact, bound) => {
    const day = dayOf(fact)
    if (day === null) return []
    const week = Math.floor(day / (DAYS + 1))
    return bound
      .filter((key) => isEventGroup(key) && days.get(key)?.size === 1)
      .flatMap((key) => [`${key} ~${week}`, `${key} ~${week + 1}`])
  }
}
