import type { Corpus } from '../../corpus.ts'
import type { PreparedSource } from '../../prepared-source.ts'
import type { Token } from '../../tokens/tokenise.ts'
import { wordsOf } from '../source-words.ts'
import { dictionaryOf, type Dictionary } from './dictionary.ts'
import { gramsOf } from './grams.ts'
import type { MarkedWord } from './marked-words.ts'

/** Distinct features, by their numbers in a dictionary, and for each a number that belongs to it. */
export type Vector = { readonly ids: Int32Array; readonly values: Float64Array }

/** What a passage is compared by, whatever else there is to compare it with. */
export type Features = {
  /** How often each stem and each sense is there. */
  readonly words: Vector
  /** Of each of them: a word with a sense counts half for either, so that the very same word counts more than one like it. */
  readonly shares: Float64Array
  /** What each run of letters is worth by how often it is there. */
  readonly grams: Vector
  readonly names: Int32Array
  readonly numbers: Int32Array
  /** Telling words in it. */
  readonly length: number
}

/** The features of some words, of which the telling ones are marked. */
export function featuresOf(
  tokens: readonly Token[],
  marked: readonly MarkedWord[],
  { numberOf }: Dictionary,
): Features {
  const words = new Map<number, number>()
  const halves = new Set<number>()
  const names = new Set<number>()
  const numbers = new Set<number>()
  for (const { token, kind, sense } of marked) {
    const stem = numberOf('stem', token.stem)
    add(words, stem)
    if (sense !== null) {
      const meant = numberOf('sense', sense)
      add(words, meant)
      halves.add(stem).add(meant)
    }
    if (kind === 'name') names.add(numberOf('name', sense ?? token.stem))
    if (kind === 'number') numbers.add(numberOf('number', token.word))
  }
  const grams = new Map<number, number>()
  for (const gram of gramsOf(tokens)) add(grams, numberOf('gram', gram))
  return {
    words: { ids: Int32Array.from(words.keys()), values: Float64Array.from(words.values()) },
    shares: Float64Array.from(words.keys(), (id) => (halves.has(id) ? 0.5 : 1)),
    grams: {
      ids: Int32Array.from(grams.keys()),
      values: Float64Array.from(grams.values(), (count) => 1 + Math.log(count)),
    },
    names: Int32Array.from(names),
    numbers: Int32Array.from(numbers),
    length: marked.length,
  }
}

/** Of each passage of a source; worked out once for a version in a language. */
export const sourceFeatures = (corpus: Corpus, prepared: PreparedSource): readonly Features[] =>
  corpus.known.of(`features ${prepared.source.language ?? ''}`, [prepared.source.versionId], () => {
    const words = wordsOf(corpus, prepared)
    const dictionary = dictionaryOf(corpus.known)
    return prepared.passages.map(({ tokens }, at) => featuresOf(tokens, words[at] ?? [], dictionary))
  })

const add = (counts: Map<number, number>, id: number): void => void counts.set(id, (counts.get(id) ?? 0) + 1)
