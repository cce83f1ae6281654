import { sliceSpan } from '../../../text/offsets.ts'
import { groupBy } from '../../../group-by.ts'
import type { Corpus } from '../../corpus.ts'
import type { Passage, PreparedSource } from '../../prepared-source.ts'
import type { SharedGrounds } from '../alignment.ts'
import { crossKeysOf, type CrossKey } from './keys.ts'

/** A passage with what it can be compared by across languages. */
export type Keyed = {
  readonly prepared: PreparedSource
  readonly passage: Passage
  readonly keys: readonly CrossKey[]
}

/** The passages of a source that say anything that can be compared across languages. */
export function keyedPassages(corpus: Corpus, prepared: PreparedSource): readonly Keyed[] {
  const byPassage = groupBy(crossKeysOf(corpus, prepared), ({ passage }) => passage)
  return prepared.passages.flatMap((passage) => {
    const keys = byPassage.get(passage.index)
    return passage.role !== 'text' || keys === undefined ? [] : [{ prepared, passage, keys }]
  })
}

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
