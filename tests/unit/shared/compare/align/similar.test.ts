import { expect, test } from 'vitest'
import { similarTo } from '../../../../../shared/compare/align/similar.ts'
import type { Place } from '../../../../../shared/compare/compared-source.ts'
import type { Corpus } from '../../../../../shared/compare/corpus.ts'
import { NOTHING_DECIDED } from '../../../../../shared/compare/decided.ts'
import { WITHOUT_REST } from '../../../../../shared/compare/turn.ts'
import { newId, type PassageDecisionId } from '../../../../../shared/ids.ts'
import { corpusWith, placeIn, preparedOf } from '../../../../support/corpus.ts'
import { FERRY, FERRY_AGAIN, HARVEST } from '../../../../support/paired-reports.ts'

const one = preparedOf(FERRY)
const other = preparedOf(FERRY_AGAIN)
const apples = preparedOf(HARVEST)
const corpus = corpusWith([one, other, apples])
const textAt = ({ byId }: Corpus, { sourceId, start, end }: Place) =>
  byId.get(sourceId)?.source.text.content.slice(start, end)
const similar = (of: Corpus, place: Place, most = 3) => similarTo(of, place, most, WITHOUT_REST)

test.each([
  ['a whole sentence', FERRY[2], FERRY_AGAIN[2]],
  ['half a sentence', 'the steering had failed twice', FERRY_AGAIN[2]],
  ['one word', 'Nordlinjen', FERRY_AGAIN[3]],
])('%s finds the sentence that says the same first', async (_, words, expected) => {
  const [first] = await similar(corpus, placeIn(one, words))
  expect(first && textAt(corpus, first.place)).toBe(expected)
})

test('several sentences find what either says', async () => {
  const start = placeIn(one, FERRY[1]).start
  const found = await similar(corpus, { ...placeIn(one, FERRY[2]), start }, 2)
  expect(new Set(found.map(({ place }) => textAt(corpus, place)))).toEqual(
    new Set([FERRY_AGAIN[1], FERRY_AGAIN[2]]),
  )
})

test('nothing of the same source is found, and no more than was asked for', async () => {
  const found = await similar(corpus, placeIn(one, FERRY[0]), 2)
  expect(found).toHaveLength(2)
  expect(found.every(({ place }) => place.sourceId !== one.source.id)).toBe(true)
})

test('what is shared is named and has its places', async () => {
  const [first] = await similar(corpus, placeIn(one, FERRY[0]))
  expect(first?.grounds).toMatchObject({ numbers: ['214'], names: ['Aurora', 'Lund', 'Tuesday'] })
  expect(first?.shared.map((place) => textAt(corpus, place))).toEqual(
    expect.arrayContaining(['214', 'Aurora', 'ferry', 'Tuesday']),
  )
})

test('another source that is about as good comes before the second of the same', async () => {
  const twice = preparedOf([FERRY_AGAIN[0], FERRY_AGAIN[0].replace('Some', 'Around')])
  const third = preparedOf([FERRY_AGAIN[0].replace('evening', 'night')])
  const found = await similar(corpusWith([one, twice, third]), placeIn(one, FERRY[0]), 2)
  expect(new Set(found.map(({ place }) => place.sourceId)).size).toBe(2)
})

test('what the user parted is not found, what was set together comes first', async () => {
  const id = newId<PassageDecisionId>()
  const places = [placeIn(one, FERRY[2]), placeIn(other, FERRY_AGAIN[2])] as const
  const cider = [placeIn(one, FERRY[2]), placeIn(apples, HARVEST[1])] as const
  const decided = { ...NOTHING_DECIDED, notAligned: [{ id, places }], aligned: [{ id, places: cider }] }
  const found = await similar(corpusWith([one, other, apples], { decided }), places[0], 10)
  expect(found[0]).toMatchObject({ place: cider[1], score: 1 })
  expect(found.map(({ place }) => place)).not.toContainEqual(places[1])
})

test('a place in a source that is not compared finds nothing', async () => {
  expect(await similar(corpusWith([one, apples]), placeIn(other, 'Crossings'))).toEqual([])
})
