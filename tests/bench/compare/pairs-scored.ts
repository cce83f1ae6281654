import { queryAt } from '../../../shared/compare/align/query.ts'
import { contentLikeness } from '../../../shared/compare/align/score/likeness.ts'
import { passageIndexOf } from '../../../shared/compare/align/score/passage-index.ts'
import { addShared, byFeature, postingsOf, product } from '../../../shared/compare/align/score/postings.ts'
import { weigh, type Weighed } from '../../../shared/compare/align/score/weigh.ts'
import { corpusWith, preparedOf } from '../../support/corpus.ts'
import { BASELINES } from './baselines.ts'
import { bestOfBlocks, placesOfBlocks } from './blocks.ts'
import type { ScoredPair } from './public-data.ts'

/** How alike each method finds the two sentences of each pair; words weigh what they weigh among all of them. */
export function pairsScored(pairs: readonly ScoredPair[]): Readonly<Record<string, readonly number[]>> {
  const firsts = preparedOf(pairs.map(({ first }) => first))
  const seconds = preparedOf(pairs.map(({ second }) => second))
  const corpus = corpusWith([firsts, seconds])
  const [ours, theirs] = [placesOfBlocks(firsts), placesOfBlocks(seconds)]
  const scored: Record<string, readonly number[]> = {}
  for (const [name, rank] of Object.entries(BASELINES))
    scored[name] = ours.map((place, at) => bestOfBlocks(seconds, rank(corpus, place, seconds))[at] ?? 0)
  const { weighing } = passageIndexOf(corpus)
  scored['ours'] = ours.map((place, at) => {
    const other = theirs[at]
    return other === undefined
      ? 0
      : likeness(
          weigh(queryAt(corpus, firsts, place).words, weighing),
          weigh(queryAt(corpus, seconds, other).words, weighing),
        )
  })
  return scored
}

/** As passages are aligned, without what stands around them. */
function likeness(a: Weighed, b: Weighed): number {
  const [toB, toA] = [new Float64Array(1), new Float64Array(1)]
  addShared(postingsOf([b.words]), a.words, 1, toB, toA)
  const words = ((toB[0] ?? 0) / a.all + (toA[0] ?? 0) / b.all) / 2
  return contentLikeness(
    words,
    product(byFeature(a.grams), b.grams),
    product(byFeature(a.names), b.names),
    product(byFeature(a.numbers), b.numbers),
  )
}
