import type { Span } from '../../../text/offsets.ts'
import type { Fact } from '../../facts/fact.ts'
import { soundKey } from './sound-key.ts'

/** Something that is the same in every language: a name by its sound, an amount, a date. */
export type CrossKey = {
  readonly key: string
  readonly kind: 'date' | 'name' | 'number'
  /** The words it stands in. */
  readonly at: Span
  /** Index of the passage in its source. */
  readonly passage: number
}

/** Amounts below are in every report. */
const LEAST_AMOUNT = 10

/** What the facts of a source can be compared by with sources in other languages. */
export const crossKeysOf = (facts: readonly Fact[]): readonly CrossKey[] =>
  facts.flatMap((fact) =>
    keysOf(fact).map((key): CrossKey => {
      const kind = fact.kind === 'number' || fact.kind === 'date' ? fact.kind : 'name'
      return { key, kind, at: { start: fact.start, end: fact.end }, passage: fact.bearing.passage }
    }),
  )

function keysOf(fact: Fact): readonly string[] {
  if (fact.kind === 'number')
    return fact.amount < LEAST_AMOUNT ? [] : [`${fact.comparable} ${fact.unit ?? ''}`]
  if (fact.kind === 'date')
    return fact.role === 'dateline' || fact.time === null ? [] : [`on ${fact.time.from.iso.slice(0, 10)}`]
  if (fact.kind !== 'name') return []
  if (fact.is === 'designation') return [fact.key]
  return fact.key.split(' ').flatMap((word) => soundKey(word) ?? [])
}
