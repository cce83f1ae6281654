import type { Place } from '../../compared-source.ts'
import type { Corpus } from '../../corpus.ts'
import type { Passage, PreparedSource } from '../../prepared-source.ts'
import type { SimilarPassage } from '../alignment.ts'
import { areApart } from '../languages.ts'
import { commonKeys, crossGrounds, keyedPassages, type Keyed } from './keyed-passages.ts'
import { crossKeysOf } from './keys.ts'
import { byKeys, crossLikeness, rarityOf } from './likeness.ts'

/** What resembles a place in sources of other languages, by passage; only names, numbers and dates are compared. */
export function crossSimilar(
  corpus: Corpus,
  prepared: PreparedSource,
  place: Place,
): ReadonlyMap<Passage, Omit<SimilarPassage, 'place'>> {
  if (!corpus.sources.some((other) => areApart(prepared, other))) return new Map()
  const keyed = corpus.sources.flatMap((source) => keyedPassages(corpus, source))
  const asked = crossKeysOf(corpus, prepared).filter(({ at }) => at.start < place.end && place.start < at.end)
  const found = crossLikeness(
    asked,
    byKeys(keyed.filter((one) => areApart(prepared, one.prepared))),
    rarityOf(keyed),
  )
  return new Map(
    Array.from(found, ([other, score]: readonly [Keyed, number]) => {
      const common = commonKeys(other.keys, asked)
      const shared = common.map(({ at }) => ({ sourceId: other.prepared.source.id, ...at }))
      const grounds = crossGrounds(other.prepared, common)
      return [other.passage, { score, grounds, shared, acrossLanguages: true }] as const
    }),
  )
}
