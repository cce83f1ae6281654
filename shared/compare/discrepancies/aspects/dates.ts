import { fold } from '../../../fold.ts'
import type { DateFact, Fact } from '../../facts/fact.ts'
import { makeSlot, verbKey } from '../make-slot.ts'
import type { Aspect, Slot, SharedTerms } from '../slot.ts'
import { relateTimes } from '../values/relate-times.ts'
import { blend, isVague } from './likeness.ts'

/** When an event was: dates bound to verbs that report one kind of event, in clauses that share what it is about. */
export const DATES: Aspect<DateFact> = {
  name: 'date',
  kind: 'date',
  threshold: 0.3,
  differing: false,
  alone: true,
  slots: (prepared, facts) =>
    facts.flatMap((fact) => {
      if (!isEvent(fact) || fact.time === null || NOW.has(fold(fact.phrase))) return []
      const slot = makeSlot(prepared, fact, {
        value: { kind: 'time', time: fact.time },
        bound: [verbKey(fact) ?? 'no verb'],
      })
      return slot === null ? [] : [slot]
    }),
  likeness: (a, b, shared) => (isEnough(a, shared) ? verbOf(a) + blend(shared) : 0),
  relate: ({ fact: a }, { fact: b }) =>
    a.time === null || b.time === null ? 'same' : relateTimes(a.time, b.time),
}

/** What a verb adds to the likeness: one of a group says what kind of event it was. */
const verbOf = (slot: Slot): number =>
  isVague(slot) ? 0 : slot.fact.bearing.verb?.group === null ? 0.05 : 0.1

/** Words for the time of writing, which tell nothing of when an event was. */
const NOW = new Set(
  'now|right now|just now|nowadays|currently|at present|these days|jetzt|heutzutage|derzeit|maintenant|actuellement|ahora|actualmente|adesso|ora|agora|atualmente|сейчас|теперь|ныне'.split(
    '|',
  ),
)

const isEvent = (fact: Fact): fact is DateFact => fact.kind === 'date' && fact.role === 'event'

/** One telling word beside a verb that tells what happened; several beside one that does not. */
function isEnough(slot: Slot, { terms, weight }: SharedTerms): boolean {
  return isVague(slot) ? terms.length > 1 && weight > 0.9 : weight > 0.25
}
