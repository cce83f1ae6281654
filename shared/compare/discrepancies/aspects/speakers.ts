import type { AttributionFact, Fact } from '../../facts/fact.ts'
import { makeSlot } from '../make-slot.ts'
import type { Aspect } from '../slot.ts'
import { termsWithin } from '../terms.ts'
import { eventGroup } from './event-keys.ts'
import { ONE_STORY } from './likeness.ts'
import { relateSpeakers } from '../values/relate-speakers.ts'

type Attributed = AttributionFact & { readonly speaker: string }
type Said = Attributed & { readonly called: string }

/** Words of a statement from which on it can be told from others. */
const LEAST = 3

/** Who said something: attributions of statements that are alike. */
export const SPEAKERS: Aspect<Said> = {
  name: 'speaker',
  kind: 'attribution',
  threshold: 0.4,
  differing: false,
  alone: false,
  slots(prepared, facts) {
    const said = facts.filter(isAttributed)
    return said.flatMap((fact) => {
      const passage = prepared.passages[fact.bearing.passage]
      if (passage === undefined) return []
      const terms = byKind(termsWithin(passage, fact.said))
      if (terms.size < LEAST) return []
      const slot = makeSlot(
        prepared,
        { ...fact, called: calledIn(said, fact) },
        {
          value: { kind: 'name', name: fact.speaker.slice(0, 300) },
          bound: ['said'],
          terms,
        },
      )
      return slot === null ? [] : [slot]
    })
  },
  likeness({ fact: a }, { fact: b }, { terms, cosine, share, storyShare }) {
    if (terms.length < LEAST - 1) return 0
    // One speaker may be given more of by one report than by another.
    if (a.speakerKey !== null && a.speakerKey === b.speakerKey) return share
    // What all of a story speak of weighs little, yet it is what was announced.
    return terms.length > LEAST && storyShare >= ONE_STORY ? cosine + 0.1 : cosine
  },
  relate: ({ fact: a }, { fact: b }) =>
    a.bearing.negated === b.bearing.negated ? relateSpeakers(a, b) : 'different',
}

/** Words that report one kind of event count as one: who says opened and who says inaugurated says the same. */
const byKind = (terms: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...terms].map((term) => eventGroup(term) ?? term))

/** All that a source calls a speaker: who is a spokesman once speaks for the same later on. */
const calledIn = (said: readonly Attributed[], { speaker, speakerKey }: Attributed): string =>
  speakerKey === null
    ? speaker
    : said
        .filter((other) => other.speakerKey === speakerKey)
        .map((other) => other.speaker)
        .join(' ')

const isAttributed = (fact: Fact): fact is Attributed =>
  fact.kind === 'attribution' && fact.speaker !== null && fact.speaker.trim() !== ''
