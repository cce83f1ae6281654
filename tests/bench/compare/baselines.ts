import type { Place } from '../../../shared/compare/compared-source.ts'
import type { Corpus } from '../../../shared/compare/corpus.ts'
import type { Passage, PreparedSource } from '../../../shared/compare/prepared-source.ts'
import { tokensIn } from '../../../shared/compare/tokens/tokenise.ts'

/** How like a query each passage of a source is; only the order counts. */
export type Ranker = (corpus: Corpus, query: Place, target: PreparedSource) => readonly number[]

const K1 = 1.2
const B = 0.75
const GRAM = 5

/** What the product is measured against: each as its textbooks give it, over folded words without stemming. */
export const BASELINES: Readonly<Record<string, Ranker>> = {
  'exact word 5-gram': (corpus, query, { passages }) => {
    const wanted = new Set(gramsOf(wordsAt(corpus, query)))
    return passages.map(
      ({ tokens }) => gramsOf(tokens.map(({ word }) => word)).filter((gram) => wanted.has(gram)).length,
    )
  },
  'TF-IDF cosine': (corpus, query, { passages }) => {
    const idf = idfOf(corpus)
    const asked = weighted(wordsAt(corpus, query), idf)
    return passages.map(({ tokens }) => {
      const found = weighted(
        tokens.map(({ word }) => word),
        idf,
      )
      let dot = 0
      for (const [word, weight] of asked) dot += weight * (found.get(word) ?? 0)
      return dot === 0 ? 0 : dot / (norm(asked) * norm(found))
    })
  },
  BM25: (corpus, query, { passages }) => {
    const idf = idfOf(corpus)
    const all = corpus.sources.flatMap((source) => source.passages)
    const mean = all.reduce((sum, { tokens }) => sum + tokens.length, 0) / all.length
    const asked = new Set(wordsAt(corpus, query))
    return passages.map(({ tokens }) => {
      const counts = countsOf(tokens.map(({ word }) => word))
      const length = K1 * (1 - B + (B * tokens.length) / mean)
      let score = 0
      for (const word of asked) {
        const count = counts.get(word) ?? 0
        score += ((idf.get(word) ?? 0) * count * (K1 + 1)) / (count + length)
      }
      return score
    })
  },
}

function wordsAt(corpus: Corpus, place: Place): readonly string[] {
  const source = corpus.byId.get(place.sourceId)?.source
  return source === undefined
    ? []
    : tokensIn(source.text.content, place, source.language).map(({ word }) => word)
}

const gramsOf = (words: readonly string[]): readonly string[] =>
  words.slice(GRAM - 1).map((_, at) => words.slice(at, at + GRAM).join(' '))

const known = new WeakMap<Corpus, ReadonlyMap<string, number>>()

function idfOf(corpus: Corpus): ReadonlyMap<string, number> {
  const made = known.get(corpus) ?? countIdf(corpus.sources.flatMap(({ passages }) => passages))
  known.set(corpus, made)
  return made
}

function countIdf(passages: readonly Passage[]): ReadonlyMap<string, number> {
  const found = countsOf(passages.flatMap(({ tokens }) => [...new Set(tokens.map(({ word }) => word))]))
  const all = passages.length
  return new Map(
    Array.from(found, ([word, count]) => [word, Math.log(1 + (all - count + 0.5) / (count + 0.5))]),
  )
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function weighted(words: readonly string[], idf: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map(Array.from(countsOf(words), ([word, count]) => [word, count * (idf.get(word) ?? 0)]))
}

const norm = (vector: ReadonlyMap<string, number>): number =>
  Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0))
