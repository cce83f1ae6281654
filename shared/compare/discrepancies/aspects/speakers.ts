import { fold } from '../../../fold.ts'
import { spokenFor } from '../../quotations/who-speaks.ts'
import type { AttributionFact, Fact } from '../../facts/fact.ts'
import { sliceSpan } from '../../../text/offsets.ts'
import { groupBy } from '../../../group-by.ts'
import { makeSlot, slotsOnce } from '../make-slot.ts'
import type { Aspect } from '../slot.ts'
import { namedWithin, termsWithin } from '../terms.ts'
import { eventGroup } from './event-keys.ts'
import { ONE_STORY } from './likeness.ts'
import { relateSpeakers } from '../values/relate-speakers.ts'

type Attributed = AttributionFact & { readonly speaker: string }
type Said = Attributed & {
  /** All that its source calls the speaker. */
  readonly called: string
  /** Terms of what is said that are words of names. */
  readonly named: ReadonlySet<string>
  readonly denies: boolean
}

const DENIAL = /den(?:y|ied|ies)|reject|dismiss|dement|négat|negó|niega|desminti|smenti|опроверг|отриц/iu

/** Words of a statement from which on it can be told from others. */
const LEAST = 3
/** From here on two statements are alike though little but names is the same in them. */
const CLOSE = 0.38

/** Who said something: attributions of statements that are alike. */
export const SPEAKERS: Aspect<Said> = {
  name: 'speaker',
  kind: 'attribution',
  threshold: 0.4,
  differing: false,
  alone: () => false,
  slots: slotsOnce((prepared, facts) => {
    const attributed = facts.filter(isAttributed)
    const called = createCalled(attributed)
    const named = createNamed(prepared.source.text.content)
    return attributed.map(named).flatMap((fact) => {
      const passage = prepared.passages[fact.bearing.passage]
      if (passage === undefined) return []
      const { content } = prepared.source.text
      const said = {
        ...fact,
        called: called(fact),
        named: namedWithin(passage, fact.said, content),
        denies: DENIAL.test(sliceSpan(content, fact.cue)),
      }
      const terms = byKind(termsWithin(passage, fact.said))
      if (terms.size < LEAST) return []
      const slot = makeSlot(prepared, said, {
        value: { kind: 'name', name: fact.speaker.slice(0, 300) },
        bound: ['said'],
        terms,
      })
      return slot === null ? [] : [slot]
    })
  }),
  likeness({ fact: a }, { fact: b }, { terms, cosine, share, storyShare }) {
    if (terms.length < LEAST) return 0
    // One speaker may be given more of by one report than by another.
    if (a.speakerKey !== null && a.speakerKey === b.speakerKey) return share
    // Two lists of the same names need not say the same of them.
    const said = terms.filter((term) => !a.named.has(term) && !b.named.has(term)).length
    if (said < LEAST - 1 || (said < LEAST && cosine < CLOSE)) return 0
    if (storyShare < ONE_STORY) return cosine - 0.15
    // What all of a story speak of weighs little, yet it is what was announced.
    return terms.length > LEAST ? cosine + 0.1 : cosine
  },
  relate: ({ fact: a }, { fact: b }) => (a.denies === b.denies ? relateSpeakers(a, b) : 'different'),
}

/** Words that report one kind of event count as one: who says opened and who says inaugurated says the same. */
const byKind = (terms: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...terms].map((term) => eventGroup(term) ?? term))

/** All that a source calls a speaker: who is a spokesman once speaks for the same later on. */
function createCalled(said: readonly Attributed[]): (fact: Attributed) => string {
  const byKey = groupBy(said, ({ speakerKey }) => speakerKey)
  const names = new Map(
    [...byKey].map(([key, facts]) => [key, [...new Set(facts.map(({ speaker }) => speaker))].join(' ')]),
  )
  return ({ speaker, speakerKey }) => (speakerKey === null ? speaker : (names.get(speakerKey) ?? speaker))
}

/** `The press service` is the one of whom the source names beside such words; each such description is looked for once. */
function createNamed(content: string): (fact: Attributed) => Attributed {
  const known = new Map<string, string | null>()
  return (fact) => {
    if (fact.speakerKey !== null) return fact
    const words = fact.speaker.toLowerCase()
    const name = known.get(words) ?? (known.has(words) ? null : spokenFor(fact.speaker, content))
    known.set(words, name)
    return name === null ? fact : { ...fact, speakerKey: fold(name) }
  }
}

const isAttributed = (fact: Fact): fact is Attributed =>
  fact.kind === 'attribution' && fact.speaker !== null && fact.speaker.trim() !== ''
