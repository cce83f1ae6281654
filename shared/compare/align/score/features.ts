import type { Corpus } from '../../corpus.ts'
import type { PreparedSource } from '../../prepared-source.ts'
import type { Token } from '../../tokens/tokenise.ts'
import { gramsOf } from './grams.ts'
import { featureId } from './hash.ts'
import { wordsOf } from '../source-words.ts'
import type { MarkedWord } from './marked-words.ts'

/** Distinct features, and for each a number that belongs to it. */
export type Vector = { readonly ids: readonly number[]; readonly values: readonly number[] }

/** What a passage is compared by, whatever else there is to compare it with. */
export type Features = {
  /** How often each stem and each sense is there. */
  readonly words: Vector
  /** Of each of them: a word with a sense counts half for either, so that the very same word counts more than one like it. */
  readonly shares: readonly number[]
  /** How often each run of letters is there. */
  readonly grams: Vector
  readonly names: readonly number[]
  readonly numbers: readonly number[]
  /** Telling words in it. */
  readonly length: number
}

/** The features of some words, of which the telling ones are marked. */
export function featuresOf(tokens: readonly Token[], marked: readonly MarkedWord[]): Features {
  const words = new Map<number, number>()
  const halves = new Set<number>()
  const names = new Set<number>()
  const numbers = new Set<number>()
  for (const { token, kind, sense } of marked) {
    const stem = featureId('stem', token.stem)
    add(words, stem)
    if (sense !== null) {
      const meant = featureId('sense', sense)
      add(words, meant)
      halves.add(stem).add(meant)
    }
    if (kind === 'name') names.add(featureId('name', sense ?? token.stem))
    if (kind === 'number') numbers.add(featureId('number', token.word))
  }
  const grams = new Map<number, number>()
  for (const gram of gramsOf(tokens)) add(grams, featureId('gram', gram))
  return {
    words: vectorOf(words),
    shares: Array.from(words.keys(), (id) => (halves.has(id) ? 0.5 : 1)),
    grams: vectorOf(grams),
    names: [...names],
    numbers: [...numbers],
    length: marked.length,
  }
}

/** Of each passage of a source; worked out once for a version in a language. */
export const sourceFeatures = (corpus: Corpus, prepared: PreparedSource): readonly Features[] =>
  corpus.known.of(`features ${prepared.source.language ?? ''}`, [prepared.source.versionId], () => {
    const words = wordsOf(corpus, prepared)
    return prepared.passages.map(({ tokens }, at) => featuresOf(tokens, words[at] ?? []))
  })

const add = (counts: Map<number, number>, id: number): void => void counts.set(id, (counts.get(id) ?? 0) + 1)

const vectorOf = (counts: ReadonlyMap<number, number>): Vector => ({
  ids: [...counts.keys()],
  values: [...counts.values()],
})
