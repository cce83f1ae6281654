import type { EventTime } from '../../../project/event-time.ts'
import type { PartialDate } from '../../../project/source.ts'
import type { Day } from './calendar.ts'
import type { DateRule } from './date-rule.ts'
import type { Reference } from './reference.ts'

/** What surrounds a time expression. */
export type Context = {
  readonly reference: Reference
  /** Whether the clause at a place of the piece speaks of what is to come. */
  readonly isFuture: (at: number) => boolean
  /** The day the phrase before a place of the piece means; null if there is none. */
  readonly before: (at: number) => Day | null
  /** Whether days are written before months in figures. */
  readonly dayFirst: boolean
}

export type Reading = { readonly time: EventTime | null; readonly rule: DateRule }

/** One way of saying a time: the expression is global; `read` gives null for what is none after all. */
export type DateReader = {
  readonly expression: RegExp
  /** What a text without it cannot hold, so that most texts need not be searched. */
  readonly needs?: 'figures' | 'han'
  readonly read: (match: RegExpExecArray, context: Context) => Reading | null
}

export const UNKNOWN: Reading = { time: null, rule: { kind: 'unknown', from: null } }
export const VAGUE: Reading = { time: null, rule: { kind: 'vague', from: null } }

export const reading = (
  time: EventTime,
  kind: DateRule['kind'],
  from: PartialDate | null = null,
): Reading => ({ time, rule: { kind, from } })

/** An expression on whole words. */
export const whole = (source: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'giu')

/** Whether a word is, as a whole, one of the alternatives. */
export const isOneOf = (alternatives: string, word: string | undefined): boolean =>
  word !== undefined && new RegExp(`^(?:${alternatives})$`, 'iu').test(word)

/** Which of several lists of alternatives a word belongs to; -1 if none. */
export const indexIn = (lists: readonly string[], word: string): number =>
  lists.findIndex((alternatives) => isOneOf(alternatives, word))
