import { oncePer } from '../../../once-per.ts'
import { placeOf, type Place } from '../../compared-source.ts'
import type { Corpus } from '../../corpus.ts'
import type { Passage, PreparedSource } from '../../prepared-source.ts'
import type { SimilarPassage } from '../alignment.ts'
import { areApart } from '../languages.ts'
import { commonKeys, crossGrounds, crossKeyed, distinctOf, type Keyed } from './keyed-passages.ts'
import { byKeys, crossLikeness, inCommon, rarityOf } from './likeness.ts'

type CrossIndex = {
  readonly passages: ReadonlyMap<string, readonly Keyed[]>
  readonly rarity: (key: string) => number
}

const crossIndexOf = oncePer((corpus: Corpus): CrossIndex => {
  const keyed = corpus.sources.flatMap((source) => crossKeyed(corpus, source).passages)
  return { passages: byKeys(keyed), rarity: rarityOf(keyed) }
})

/** What resembles a place in sources of other languages, by passage; only names, numbers and dates are compared. */
export function crossSimilar(
  corpus: Corpus,
  prepared: PreparedSource,
  place: Place,
): ReadonlyMap<Passage, Omit<SimilarPassage, 'place'>> {
  if (!corpus.sources.some((other) => areApart(prepared, other))) return new Map()
  const { passages, rarity } = crossIndexOf(corpus)
  const asked = crossKeyed(corpus, prepared).keys.filter(
    ({ at }) => at.start < place.end && place.start < at.end,
  )
  const found = [...inCommon(distinctOf(asked), passages)].filter(([other]) =>
    areApart(prepared, other.prepared),
  )
  return new Map(
    found.map(([other, keys]) => {
      const score = crossLikeness(keys, rarity)
      const common = commonKeys(other.keys, asked)
      const shared = common.map(({ at }) => placeOf(other.prepared.source, at))
      const grounds = crossGrounds(other.prepared, common)
      return [other.passage, { score, grounds, shared, acrossLanguages: true }] as const
    }),
  )
}
