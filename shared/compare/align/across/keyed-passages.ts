import { sliceSpan } from '../../../text/offsets.ts'
import { groupBy } from '../../../group-by.ts'
import type { Corpus } from '../../corpus.ts'
import { factsOf } from '../../facts/facts-of.ts'
import { keptByFacts } from '../../facts/kept-by-facts.ts'
import type { Passage, PreparedSource } from '../../prepared-source.ts'
import type { SharedGrounds } from '../alignment.ts'
import { crossKeysOf, type CrossKey } from './keys.ts'
import { byKeys } from './likeness.ts'

/** A passage with what it can be compared by across languages. */
export type Keyed = {
  readonly prepared: PreparedSource
  readonly passage: Passage
  readonly keys: readonly CrossKey[]
  /** Each of them once. */
  readonly distinct: ReadonlySet<string>
}

export type Keys = {
  readonly keys: readonly CrossKey[]
  readonly passages: readonly Keyed[]
  readonly byKey: ReadonlyMap<string, readonly Keyed[]>
}

const keyedOf = keptByFacts((prepared, facts): Keys => {
  const keys = crossKeysOf(facts)
  const byPassage = groupBy(keys, ({ passage }) => passage)
  const passages = prepared.passages.flatMap((passage): readonly Keyed[] => {
    const its = byPassage.get(passage.index)
    if (passage.role !== 'text' || its === undefined) return []
    return [{ prepared, passage, keys: its, distinct: distinctOf(its) }]
  })
  return { keys, passages, byKey: byKeys(passages) }
})

/** What of a source can be compared across languages: all of it, the passages that have some, and these by what they have. */
export const crossKeyed = (corpus: Corpus, prepared: PreparedSource): Keys =>
  keyedOf(prepared, factsOf(corpus, prepared))

export const distinctOf = (keys: readonly CrossKey[]): ReadonlySet<string> =>
  new Set(keys.map(({ key }) => key))

/** Those of some keys that others have too. */
export function commonKeys(keys: readonly CrossKey[], others: readonly CrossKey[]): readonly CrossKey[] {
  const there = new Set(others.map(({ key }) => key))
  return keys.filter(({ key }) => there.has(key))
}

/** What keys stand for, in the words of their source. */
export function crossGrounds({ source }: PreparedSource, keys: readonly CrossKey[]): SharedGrounds {
  const say = (isWanted: (kind: CrossKey['kind']) => boolean) => [
    ...new Set(keys.filter(({ kind }) => isWanted(kind)).map(({ at }) => sliceSpan(source.text.content, at))),
  ]
  return { words: [], names: say((kind) => kind === 'name'), numbers: say((kind) => kind !== 'name') }
}
