import { similarTo } from '../../../shared/compare/align/similar.ts'
import { placeOf, placesOverlap, type Place } from '../../../shared/compare/compared-source.ts'
import type { Corpus } from '../../../shared/compare/corpus.ts'
import { WITHOUT_REST } from '../../../shared/compare/turn.ts'
import type { SourceId } from '../../../shared/ids.ts'
import { printFigure } from '../figure.ts'
import { BASELINES, type Ranker } from './baselines.ts'
import { readGold, type Gold } from './gold.ts'

/** Places in some sources, the likest first. */
export type Search = (corpus: Corpus, query: Place, among: readonly SourceId[]) => Promise<readonly Place[]>

export const ours: Search = async (corpus, query, among) => {
  const found = await similarTo(corpus, query, 1000, WITHOUT_REST)
  return found.map(({ place }) => place).filter(({ sourceId }) => among.includes(sourceId))
}

export const byRank =
  (rank: Ranker): Search =>
  (corpus, query, among) => {
    const scored = corpus.sources
      .filter(({ source }) => among.includes(source.id))
      .flatMap((target) => {
        const scores = rank(corpus, query, target)
        return target.passages.map((passage, at) => ({
          place: placeOf(target.source, passage),
          score: scores[at] ?? 0,
        }))
      })
    const found = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)
    return Promise.resolve(found.map(({ place }) => place))
  }

/** How often the counterpart of a quoted passage is found first, or among the first three. */
export async function benchRetrieval(): Promise<void> {
  const gold = await readGold()
  if (gold === null) return
  for (const [name, rank] of Object.entries(BASELINES)) await measure(name, byRank(rank), gold)
  await measure('ours', ours, gold)
}

async function measure(name: string, search: Search, { corpus, pairs }: Gold): Promise<void> {
  const queries = pairs.flatMap(({ places: [a, b] }) => [
    { query: a, wanted: b },
    { query: b, wanted: a },
  ])
  const hits = { 'R@1': 0, 'R@3': 0, 'hit@3 among all others': 0 }
  for (const { query, wanted } of queries) {
    const within = await search(corpus, query, [wanted.sourceId])
    if (within.slice(0, 1).some((place) => placesOverlap(place, wanted))) hits['R@1'] += 1
    if (within.slice(0, 3).some((place) => placesOverlap(place, wanted))) hits['R@3'] += 1
    const others = corpus.sources.map(({ source }) => source.id).filter((id) => id !== query.sourceId)
    const anywhere = await search(corpus, query, others)
    if (anywhere.slice(0, 3).some((place) => isRight(place, query, pairs)))
      hits['hit@3 among all others'] += 1
  }
  for (const [figure, count] of Object.entries(hits))
    printFigure(
      'compare',
      `retrieval, ${name}: ${figure} of ${queries.length}`,
      count / queries.length,
      'share',
    )
}

/** Whether a place answers a query by any of the gold pairs. */
const isRight = (place: Place, query: Place, pairs: Gold['pairs']): boolean =>
  pairs.some(
    ({ places: [a, b] }) =>
      (placesOverlap(a, query) && placesOverlap(b, place)) ||
      (placesOverlap(b, query) && placesOverlap(a, place)),
  )
