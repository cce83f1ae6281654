import type { EventTime } from '../../project/event-time.ts'
import type { FactKind } from '../../project/passage-decision.ts'
import type { Span } from '../../text/offsets.ts'
import type { DateRule } from './dates/date-rule.ts'

/** What a fact is bound to: the words of its clause that say what it is about. */
export type Bearing = {
  /** The clause it stands in, for quoting: never cut before a negation. */
  readonly clause: Span
  /** Index of the passage in its source. */
  readonly passage: number
  /** Stems of the content words of the clause, without the fact's own words, its verb and words of time. */
  readonly topic: readonly string[]
  /** Names in the clause, word by word, folded (`juan`, `guaido`). */
  readonly names: readonly string[]
  /** The verb that governs it; null if there is none. `group` gathers verbs that report one kind of event (open, inaugurate, unveil). */
  readonly verb: { readonly word: string; readonly stem: string; readonly group: string | null } | null
  readonly negated: boolean
  /** Whether the clause hedges, plans or expects what it says ("would", "if possible", "plans to"). */
  readonly hedged: boolean
}

/** `at`: the words themselves. */
type FactOf<Kind extends FactKind> = Span & { readonly kind: Kind; readonly bearing: Bearing }

/** A time expression, resolved against the publication date. */
export type DateFact = FactOf<'date'> & {
  /** As it stands in the text: `Thursday last week`. */
  readonly phrase: string
  /** Null for what is too vague (`in recent years`) or cannot be counted from an unknown date. */
  readonly time: EventTime | null
  /** How the phrase became the time. */
  readonly rule: DateRule
  /** `statement`: when something was said; `dateline`: when the report was written or published. */
  readonly role: 'event' | 'statement' | 'dateline'
}

/** An amount of something. */
export type NumberFact = FactOf<'number'> & {
  readonly words: string
  readonly amount: number
  /** The end of a range (`50 to 60`), else null. */
  readonly to: number | null
  /** Normalised (`km`, `usd`, `percent`), null for counted things. */
  readonly unit: string | null
  /** In the unit's base (metres, kilograms …), so that kilometres and miles can be set against each other; `amount` without one. */
  readonly comparable: number
  /** The counted noun as it stands, its last word as a stem: `military personnel`, `personnel`. Null for units alone. */
  readonly noun: { readonly words: string; readonly stem: string } | null
  readonly hedge: 'about' | 'more' | 'less' | null
}

/** A person, organisation, place, or a designation as of a type of aircraft. */
export type NameFact = FactOf<'name'> & {
  readonly words: string
  /** What variants of one name have in common: folded, without titles; `mi-35m` for designations. */
  readonly key: string
  readonly is: 'designation' | 'name'
  /** For designations: maker or family and number apart from the variant (`mi-35` and `m`). */
  readonly model: { readonly family: string; readonly variant: string } | null
}

/** Somebody is said to have said something. */
export type AttributionFact = FactOf<'attribution'> & {
  /** As it stands (`spokesman Vyacheslav Davydenko`); null if nobody is named. */
  readonly speaker: string | null
  /** The speaker's name folded, so that it can be found again; null likewise. */
  readonly speakerKey: string | null
  readonly cue: Span
  /** What is said. */
  readonly said: Span
  /** The parts of it that stand between quotation marks, without them. */
  readonly quoted: readonly Span[]
}

export type Fact = DateFact | NumberFact | NameFact | AttributionFact
