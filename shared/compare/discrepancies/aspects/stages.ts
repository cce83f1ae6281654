import { boundsOf } from '../../../project/event-time.ts'
import { slotsOnce } from '../make-slot.ts'
import type { Aspect, Slot } from '../slot.ts'
import { relateRanges, type Range, type Relation } from '../values/relation.ts'
import { stageSlots, type Reached } from './stage-slots.ts'
import type { Stage } from './stage-words/stage-words.ts'

/** Terms that two have in common from which on they are taken to speak of one undertaking. */
const LEAST = 3
/** From here on two hold hardly anything that is not the same, so that one less will do if it is a name. */
const CLOSE = 0.85

/** How far an undertaking has come: planned, begun, nearly done, done or stopped. */
export const STAGES: Aspect<Reached> = {
  name: 'stage',
  kind: 'name',
  threshold: 0.25,
  differing: true,
  alone: () => false,
  slots: slotsOnce(stageSlots),
  likeness({ fact: a }, { fact: b }, { terms, share, cosine }) {
    const isElsewhere =
      a.countries.size > 0 &&
      b.countries.size > 0 &&
      ![...a.countries].some((country) => b.countries.has(country))
    const isOther = a.part !== b.part || (a.ordinal !== null && b.ordinal !== null && a.ordinal !== b.ordinal)
    if (isElsewhere || isOther) return 0
    // The bridge over the Lena needs no third word.
    const isNamed = cosine >= CLOSE && terms.some((term) => a.names.has(term) && b.names.has(term))
    if (terms.length < (isNamed ? LEAST - 1 : LEAST)) return 0
    // Of the sentence that says what is pointed at most words are about other things.
    return a.isPointing || b.isPointing ? share + 0.1 : share
  },
  relate,
  overtakes: (later, earlier) =>
    rangeOf(later).least > rangeOf(earlier).most && isAfter(later, earlier) !== false,
}

/** On the way from a plan to its end; what has begun may be anywhere before it. */
const RANGES: Readonly<Record<Stage, Range>> = {
  planned: { least: 0, most: 0 },
  begun: { least: 1, most: 2 },
  'nearly done': { least: 2, most: 2 },
  done: { least: 3, most: 3 },
  stopped: { least: 4, most: 4 },
}
const rangeOf = ({ fact }: Slot<Reached>): Range => RANGES[fact.stage]

function relate(a: Slot<Reached>, b: Slot<Reached>): Relation {
  if (isStillAhead(a, b)) return 'wider'
  if (isStillAhead(b, a)) return 'narrower'
  return relateRanges(rangeOf(a), rangeOf(b))
}

/** Whether a plan holds beside what another report tells of: not done yet, and the plan is no older or its time has not come. */
function isStillAhead(plan: Slot<Reached>, other: Slot<Reached>): boolean {
  if (plan.fact.stage !== 'planned' || !['begun', 'nearly done'].includes(other.fact.stage)) return false
  if (isAfter(other, plan) === false) return true
  const { due } = plan.fact
  const { asOf } = other.fact
  return asOf !== null && due !== null && boundsOf(due.to ?? due.from).latest > boundsOf(asOf).latest
}

/** Whether one tells of a time after that of another; null where that is not known. */
function isAfter({ fact: { asOf: a } }: Slot<Reached>, { fact: { asOf: b } }: Slot<Reached>): boolean | null {
  if (a === null || b === null) return null
  const [one, other] = [boundsOf(a), boundsOf(b)]
  if (one.earliest >= other.latest) return true
  const isSame = one.earliest === other.earliest && one.latest === other.latest
  return isSame || other.earliest >= one.latest ? false : null
}
