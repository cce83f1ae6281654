import { describe, expect, test } from 'vitest'
import { present } from '../../../../../shared/assert.ts'
import { COMPARE_DEFAULTS } from '../../../../../shared/compare/compare-settings.ts'
import type { Corpus } from '../../../../../shared/compare/corpus.ts'
import type { Place } from '../../../../../shared/compare/compared-source.ts'
import type { PreparedSource } from '../../../../../shared/compare/prepared-source.ts'
import { WITHOUT_REST } from '../../../../../shared/compare/turn.ts'
import { copiedShares } from '../../../../../shared/compare/wording/copied-shares.ts'
import { sharedWording } from '../../../../../shared/compare/wording/find-shared-wording.ts'
import type { PartialDate } from '../../../../../shared/project/source.ts'
import { sliceSpan } from '../../../../../shared/text/offsets.ts'
import { corpusWith, preparedOf } from '../../../../support/corpus.ts'

const among = (sources: readonly PreparedSource[], more: Partial<Corpus> = {}) =>
  sharedWording(corpusWith(sources, more), null, WITHOUT_REST)

const wordsAt = (sources: readonly PreparedSource[], { sourceId, ...place }: Place): string => {
  const found = present(
    sources.find(({ source }) => source.id === sourceId),
    'the source',
  )
  return sliceSpan(found.source.text.content, place)
}

const day = (iso: string): PartialDate => ({ iso, precision: 'day' })
const minute = (iso: string): PartialDate => ({ iso, precision: 'minute' })

const FERRY = 'The ferry struck the northern quay shortly before dawn and lost two of its anchors.'
const OTHER = 'Nobody aboard was hurt, the harbour office wrote to our reporter.'

describe('what two sources share', () => {
  test('eight words and more are copied, with their words counted and the places on word borders', async () => {
    const sources = [preparedOf([OTHER, FERRY]), preparedOf(['As was learned, ' + FERRY.toLowerCase()])]
    const [found, ...more] = await among(sources)
    expect(more).toEqual([])
    expect(found).toMatchObject({ grade: 'copied', words: 15, earlier: null })
    expect(wordsAt(sources, present(found?.a, 'a'))).toBe(FERRY.slice(0, -1))
    expect(wordsAt(sources, present(found?.b, 'b'))).toBe(FERRY.toLowerCase().slice(0, -1))
  })

  test('words that differ lie between the words in common', async () => {
    const sources = [
      preparedOf([FERRY]),
      preparedOf(['The old ferry struck the northern pier shortly before dawn and lost two of its anchors.']),
    ]
    const [found] = await among(sources)
    const { a, b, common } = present(found, 'shared wording')
    expect(found).toMatchObject({ grade: 'copied', words: 13 })
    expect(common.b.map((span) => wordsAt(sources, { ...b, ...span }))).toEqual([
      'ferry struck the northern',
      'shortly before dawn and lost two of its anchors',
    ])
    expect(common.a.map((span) => wordsAt(sources, { ...a, ...span }))).toEqual([
      'ferry struck the northern',
      'shortly before dawn and lost two of its anchors',
    ])
  })

  test('quotation marks, dashes and brackets are no difference', async () => {
    const sources = [
      preparedOf(['He saw the “harbour [master Anna Lindqvist] – twice” that cold morning.']),
      preparedOf(['They say: He saw the harbour master, Anna Lindqvist, "twice" that cold morning!']),
    ]
    expect(await among(sources)).toMatchObject([{ grade: 'copied', words: 11 }])
  })

  test('four to seven words are an echo, unless they are switched off', async () => {
    const sources = [
      preparedOf(['The office said it wants to train harbour pilots in winter storms next year.']),
      preparedOf(['A school shall train harbour pilots in fog, its founder hopes.']),
    ]
    expect(await among(sources)).toMatchObject([{ grade: 'echo', words: 4 }])
    expect(await among(sources, { settings: { ...COMPARE_DEFAULTS, echoes: false } })).toEqual([])
    expect(await among(sources, { settings: { ...COMPARE_DEFAULTS, wording: false } })).toEqual([])
  })

  test('a name with its title is no echo', async () => {
    const sources = [
      preparedOf(['Yesterday the Norwegian opposition leader Anna Berg Lindqvist spoke in parliament.']),
      preparedOf(['We met Norwegian opposition leader Anna Berg Lindqvist at home.']),
    ]
    expect(await among(sources)).toEqual([])
  })

  test('what most sources say anyway is no echo', async () => {
    const sources = ['ships', 'birds', 'roads', 'bread', 'songs', 'walls'].map((thing) =>
      preparedOf([`All about ${thing}.`, `For ${thing} ask the harbour newsroom desk.`]),
    )
    expect(await among(sources)).toEqual([])
  })

  test('a headline that a source repeats is found once', async () => {
    const headline = 'Harbour office promises deeper basin for northern fishing fleet'
    const sources = [preparedOf([headline, headline, OTHER]), preparedOf([headline, FERRY])]
    expect(await among(sources)).toHaveLength(1)
  })

  test('scripts without spaces are compared letter by letter', async () => {
    const sentence = '港口管理局周五宣布渡轮在黎明前撞上北码头'
    const sources = [
      preparedOf([`据报道，${sentence}，无人受伤。`], { language: 'zh' }),
      preparedOf([`昨天，${sentence}并停航。`], { language: 'zh' }),
    ]
    const [found] = await among(sources)
    expect(found).toMatchObject({ grade: 'copied', words: 10 })
    expect(wordsAt(sources, present(found?.a, 'a'))).toBe(sentence)
  })

  test('the longest stands first, and sources that share nothing are left out', async () => {
    const sources = [
      preparedOf([FERRY, OTHER]),
      preparedOf([OTHER]),
      preparedOf([FERRY]),
      preparedOf(['Bread was dear in those years.']),
    ]
    expect((await among(sources)).map(({ words }) => words)).toEqual([15, 11])
  })
})

describe('which was earlier', () => {
  const earlierWith = async (first: PartialDate | null, second: PartialDate | null) => {
    const sources = [preparedOf([FERRY], { published: first }), preparedOf([FERRY], { published: second })]
    const [found] = await among(sources)
    if (found?.earlier === null || found === undefined) return null
    return found[found.earlier].sourceId === sources[0]?.source.id ? 'first' : 'second'
  }

  test.each([
    [day('2019-03-29'), day('2019-03-30'), 'first'],
    [day('2019-04-02'), minute('2019-03-29T18:58'), 'second'],
    [minute('2019-03-29T23:30-05:00'), minute('2019-03-30T01:00+03:00'), 'second'],
    [minute('2019-03-29T10:00'), minute('2019-03-29T12:00Z'), null],
    [{ iso: '2019', precision: 'year' } as const, day('2019-03-30'), null],
    [null, day('2019-03-30'), null],
  ])('%o and %o: %s', async (first, second, answer) => {
    expect(await earlierWith(first, second)).toBe(answer)
  })
})

test('how much of each of two sources is copied, whichever is asked about first', async () => {
  const [one, other] = [preparedOf([FERRY, OTHER, OTHER.toUpperCase()]), preparedOf([FERRY])]
  const corpus = corpusWith([one, other])
  const { ofA, ofB } = await copiedShares(corpus, one, other, WITHOUT_REST)
  expect(ofB).toBe(1)
  expect(ofA).toBeCloseTo(15 / 37)
  expect(await copiedShares(corpus, other, one, WITHOUT_REST)).toEqual({ ofA: ofB, ofB: ofA })
})

test('what repeats itself a thousand times is compared in bounded time and found', async () => {
  const often = Array.from({ length: 1000 }, () => FERRY)
  const same = 'a '.repeat(10_000)
  const found = await among([
    preparedOf(often),
    preparedOf([...often, OTHER]),
    preparedOf([same]),
    preparedOf([same]),
  ])
  expect(found.some(({ grade }) => grade === 'copied')).toBe(true)
})

test('work that is called off ends', async () => {
  const sources = Array.from({ length: 6 }, () => preparedOf([FERRY, OTHER]))
  let turns = 0
  const rest = () => (++turns > 8 ? Promise.reject(new Error('called off')) : Promise.resolve())
  await expect(sharedWording(corpusWith(sources), null, { rest, progress: () => undefined })).rejects.toThrow(
    'called off',
  )
})
