import { placeOf, placesOverlap, type Place } from '../compared-source.ts'
import type { Corpus } from '../corpus.ts'
import type { PreparedSource } from '../prepared-source.ts'
import type { Turn } from '../turn.ts'
import { crossSimilar } from './across/cross-similar.ts'
import type { SimilarPassage } from './alignment.ts'
import { commonWords, groundsOf, joinedSpans } from './grounds.ts'
import { areApart } from './languages.ts'
import { queryAt, type Query } from './query.ts'
import { createRow } from './score/likeness.ts'
import { passageIndexOf, type PassageIndex } from './score/passage-index.ts'
import { weigh } from './score/weigh.ts'
import { wordsOf } from './source-words.ts'
import { topOf } from './top.ts'

/** What the sentence around the words counts beside them, and what a candidate's neighbours and its source add. */
const AROUND = 0.1
const NEIGHBOURS = 0.1
const SOURCES = 0.2

/**
 * Passages of other sources that resemble a place, the likest first: the best `most`, however little they are alike, as long as
 * they have a word in common. Where several are about as good, the best of another source goes before the next of the same.
 * What the user aligned with the place comes first, what was parted from it never.
 */
export async function similarTo(
  corpus: Corpus,
  place: Place,
  most: number,
  turn: Turn,
): Promise<readonly SimilarPassage[]> {
  const prepared = corpus.byId.get(place.sourceId)
  if (prepared === undefined || place.start >= place.end) return []
  const index = passageIndexOf(corpus)
  await turn.rest()
  const query = queryAt(corpus, prepared, place)
  const scores = scoresOf(index, prepared, query)
  await turn.rest()
  const ownAt = index.sources.findIndex((source) => source.prepared.source.id === place.sourceId)
  const { aligned, notAligned } = corpus.decided
  const foreign = crossSimilar(corpus, prepared, place)
  const candidates = index.passages.flatMap((passage, at) => {
    const source = index.sources[index.sourceAt[at] ?? -1]?.prepared
    if (source === undefined || index.sourceAt[at] === ownAt) return []
    const there = placeOf(source.source, passage)
    if (notAligned.some(joins(place, there))) return []
    const alone = areApart(prepared, source) ? (foreign.get(passage)?.score ?? 0) : (scores[at] ?? 0)
    const score = aligned.some(joins(place, there)) ? 1 : alone
    return score > 0 ? [{ passage, source, there, score }] : []
  })
  return topOf(candidates, most, ({ source }) => source.source.id).map(
    ({ passage, source, there, score }): SimilarPassage => {
      const across = foreign.get(passage)
      if (across !== undefined) return { ...across, place: there, score }
      const common = commonWords(query.marked, wordsOf(corpus, source)[passage.index] ?? [])
      const { content } = source.source.text
      return {
        place: there,
        score,
        grounds: groundsOf(content, common),
        shared: joinedSpans(content, common).map((at) => placeOf(source.source, at)),
        acrossLanguages: areApart(prepared, source),
      }
    },
  )
}

const joins =
  (one: Place, two: Place) =>
  ({ places: [a, b] }: { readonly places: readonly [Place, Place] }): boolean =>
    (placesOverlap(one, a) && placesOverlap(two, b)) || (placesOverlap(one, b) && placesOverlap(two, a))

/** How like the query each passage of the index is, with what stands around both. */
function scoresOf(index: PassageIndex, prepared: PreparedSource, { words, around }: Query): Float64Array {
  const end = index.passages.length
  const alone = new Float64Array(end)
  const row = createRow(index, 'asked')
  row.ask(weigh(words, index.weighing), end)
  for (let at = 0; at < end; at++) alone[at] = row.at(at)
  if (around !== null) {
    row.ask(weigh(around, index.weighing), end)
    for (let at = 0; at < end; at++) alone[at] = ((alone[at] ?? 0) + AROUND * row.at(at)) / (1 + AROUND)
  }
  const ownAt = index.sources.findIndex((source) => source.prepared.source.id === prepared.source.id)
  return alone.map((score, at) => {
    if (score === 0) return 0
    const from = index.sourceAt[at] ?? -1
    const beside = (other: number) => (index.sourceAt[other] === from ? (alone[other] ?? 0) : 0)
    const neighbours = (beside(at - 1) + beside(at + 1)) / 2
    return Math.min(1, score + NEIGHBOURS * neighbours + SOURCES * index.likeness(ownAt, from))
  })
}
