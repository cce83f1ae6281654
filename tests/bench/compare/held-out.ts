import { alignments } from '../../../shared/compare/align/alignments.ts'
import { placeOf, placesOverlap, type Place } from '../../../shared/compare/compared-source.ts'
import type { PreparedSource } from '../../../shared/compare/prepared-source.ts'
import { WITHOUT_REST } from '../../../shared/compare/turn.ts'
import { corpusWith, preparedOf } from '../../support/corpus.ts'
import { HELD_OUT } from '../../support/held-out-reports.ts'
import { printFigure } from '../figure.ts'
import { BASELINES } from './baselines.ts'
import { byRank, ours, type Search } from './retrieval.ts'

type Pair = readonly [Place, Place]

/** How comparing fares on reports it was not made with, of other events and in other languages, all in one project. */
export async function benchHeldOut(): Promise<void> {
  const sets = HELD_OUT.map(({ language, first, second, same, apart }) => {
    const sources = [preparedOf(first, { language }), preparedOf(second, { language })] as const
    const placed = (pairs: typeof same): readonly Pair[] =>
      pairs.map(([a, b]): Pair => [sentence(sources[0], first[a]), sentence(sources[1], second[b])])
    return { language, sources, same: placed(same), apart: placed(apart) }
  })
  const corpus = corpusWith(sets.flatMap(({ sources }) => sources))
  const print = (figure: string, value: number, unit: string) =>
    printFigure('compare', `held out: ${figure}`, value, unit)
  const searches: readonly (readonly [string, Search])[] = [
    ...Object.entries(BASELINES).map(([name, rank]) => [name, byRank(rank)] as const),
    ['ours', ours],
  ]
  const queries = sets.flatMap(({ language, same }) =>
    same.flatMap(([a, b]) => [
      { language, query: a, among: b.sourceId, right: same },
      { language, query: b, among: a.sourceId, right: same },
    ]),
  )
  for (const [name, search] of searches) {
    const ranks: { readonly language: string; readonly rank: number }[] = []
    for (const { language, query, among, right } of queries) {
      const found = await search(corpus, query, [among])
      const rank = found.findIndex((place) => right.some((pair) => joins(pair, query, place)))
      ranks.push({ language, rank })
    }
    const upTo = (most: number, of: string | null) => {
      const asked = ranks.filter(({ language }) => of === null || language === of)
      return asked.filter(({ rank }) => rank >= 0 && rank < most).length / asked.length
    }
    print(`${name}: R@1 of ${queries.length}`, upTo(1, null), 'share')
    print(`${name}: R@3 of ${queries.length}`, upTo(3, null), 'share')
    if (name !== 'ours') continue
    for (const language of new Set(sets.map((set) => set.language)))
      print(`${name}, ${language}: R@1`, upTo(1, language), 'share')
  }
  const links = await alignments(corpus, null, WITHOUT_REST)
  const [same, apart] = [sets.flatMap((set) => set.same), sets.flatMap((set) => set.apart)]
  for (const [name, shown] of [
    ['strong', links.filter(({ grade }) => grade === 'strong')],
    ['strong and weak', links],
  ] as const) {
    const isIn = (pairs: readonly Pair[]) =>
      shown.filter(({ a, b }) => pairs.some((pair) => joins(pair, a, b))).length
    print(`${name} links, in all`, shown.length, 'links')
    print(`${name} links, precision`, isIn(same) / Math.max(1, shown.length), 'share')
    const found = same.filter((pair) => shown.some(({ a, b }) => joins(pair, a, b))).length
    print(`${name} links, recall`, found / same.length, 'share')
    print(`${name} links of what is apart`, isIn(apart), `of ${apart.length}`)
  }
}

function sentence({ source, passages }: PreparedSource, text: string | undefined): Place {
  const start = source.text.content.indexOf(text ?? '')
  const passage = passages.find((one) => one.start === start)
  if (text === undefined || passage === undefined) throw new Error(`no sentence “${text ?? ''}”`)
  return placeOf(source, passage)
}

const joins = ([a, b]: Pair, one: Place, other: Place): boolean =>
  (placesOverlap(a, one) && placesOverlap(b, other)) || (placesOverlap(a, other) && placesOverlap(b, one))
