import type { Fact, NumberFact } from '../../facts/fact.ts'
import type { PreparedSource } from '../../prepared-source.ts'
import { makeSlot, slotsOnce } from '../make-slot.ts'
import { clauseTerms, plainTerm, termsWithin } from '../terms.ts'
import type { Aspect, Slot } from '../slot.ts'
import { numberValue } from '../values/number-value.ts'
import { relateNumbers } from '../values/relate-numbers.ts'
import { eventKeys, NO_VERB } from './event-keys.ts'
import { blend, ONE_STORY } from './likeness.ts'

/** Groups of verbs whose objects are told apart by them: the dead are not the injured. */
const TELLING = new Set(['kill', 'injure', 'arrest', 'release', 'resign', 'find', 'buy', 'sell', 'vote'])
/** What one event has one number of, so that a report with two contradicts itself; of most things it tells several. */
const CASUALTIES = new Set(['kill', 'injure', 'arrest'])
/** What different verbs take from the likeness of two counts. */
const OTHER_VERB = 0.75

/** How many or how much: amounts of one counted thing or in one unit, in clauses that share what it is about. */
export const NUMBERS: Aspect<NumberFact> = {
  name: 'number',
  kind: 'number',
  threshold: 0.35,
  differing: false,
  alone: (a, b) => isOneKind(a, b) && CASUALTIES.has(a.fact.bearing.verb?.group ?? ''),
  slots: slotsOnce((prepared, facts) =>
    facts.flatMap((fact) => {
      if (!isAmount(fact)) return []
      const slot = makeSlot(prepared, fact, {
        value: numberValue(fact),
        bound: [boundTo(fact)],
        terms: termsOf(prepared, fact),
      })
      return slot === null ? [] : [slot]
    }),
  ),
  likeness(a, b, shared) {
    if (shared.weight < 0.5 || (shared.terms.length < 2 && !isOneKind(a, b))) return 0
    const names = new Set([...a.fact.bearing.names, ...b.fact.bearing.names].map(plainTerm))
    const named = shared.terms.filter((term) => names.has(term)).length
    // A name alone does not say what of it is counted; a unit alone not whose speed, price or length it is.
    if (named === shared.terms.length && !isOneKind(a, b)) return 0
    if (a.fact.unit !== null && (named === 0 || (isBare(a) && isBare(b)))) return 0
    if (isLasting(a) && !isOneVerb(a, b)) return 0
    const story = shared.storyShare >= ONE_STORY ? 0.1 : 0
    return (blend(shared) + story) * verbs(a, b)
  },
  relate: ({ fact: a }, { fact: b }) => relateNumbers(a, b),
}

/** Spans of time say how long something took only beside what took it. */
const LASTING = /^(?:second|minut|hour|day|week|month|year|decad|centuri|age|old|s|min|h)$/
const isLasting = ({ fact: { unit, noun } }: Slot<NumberFact>): boolean =>
  LASTING.test(unit ?? noun?.stem ?? '')

/** A single one of something is seldom a count. */
const isAmount = (fact: Fact): fact is NumberFact =>
  fact.kind === 'number' &&
  (fact.noun !== null || fact.unit !== null) &&
  !(fact.amount === 1 && fact.unit === null && fact.to === null)

const boundTo = ({ noun, unit }: NumberFact): string =>
  unit === null ? `n ${noun?.stem ?? ''}` : `u ${unit}`

/** What the clause says, and how the counted thing itself is told from others: Russian planes, other countries. */
function termsOf({ passages }: PreparedSource, fact: NumberFact): ReadonlySet<string> {
  const terms = clauseTerms(fact.bearing)
  const passage = passages[fact.bearing.passage]
  if (passage !== undefined)
    for (const term of termsWithin(passage, fact)) if (term !== fact.noun?.stem) terms.add(term)
  return terms
}

const isBare = ({ fact }: Slot): boolean => fact.bearing.verb === null

/** Whether both verbs report the same kind of event. */
function isOneKind({ fact: a }: Slot, { fact: b }: Slot): boolean {
  const group = a.bearing.verb?.group ?? null
  return group !== null && group === b.bearing.verb?.group
}

const isOneVerb = (a: Slot, b: Slot): boolean =>
  eventKeys(a.fact).some((key) => key !== NO_VERB && eventKeys(b.fact).includes(key))

function verbs(a: Slot, b: Slot): number {
  const [one, other] = [a.fact.bearing.verb, b.fact.bearing.verb]
  if (one === null || other === null || one.stem === other.stem) return 1
  if (one.group === other.group) return one.group === null ? OTHER_VERB : 1
  const apart = [one.group, other.group].some((group) => group !== null && TELLING.has(group))
  return apart ? 0 : OTHER_VERB
}
