import { expect, test } from 'vitest'
import { alignments } from '../../../../../shared/compare/align/alignments.ts'
import type { Corpus } from '../../../../../shared/compare/corpus.ts'
import { NOTHING_DECIDED } from '../../../../../shared/compare/decided.ts'
import { WITHOUT_REST } from '../../../../../shared/compare/turn.ts'
import { newId, type PassageDecisionId } from '../../../../../shared/ids.ts'
import { corpusWith, placeIn, preparedOf } from '../../../../support/corpus.ts'

const UNVEILED = 'The tram depot, paid for by the city, was unveiled on Friday, its press office wrote.'
const INAUGURATED = 'A spokeswoman said that the tram depot was inaugurated on Thursday last week in heavy rain.'
const one = preparedOf(
  ['The mayor has had a hard winter, and few friends were left to him in the council.', UNVEILED],
  { published: { iso: '2019-03-29', precision: 'day' } },
)
const other = preparedOf(
  [INAUGURATED, 'Nobody in the village of Holm has seen so many umbrellas before, an old man said.'],
  { published: { iso: '2019-04-02', precision: 'day' } },
)

const strong = async (corpus: Corpus) =>
  (await alignments(corpus, null, WITHOUT_REST))
    .filter(({ grade }) => grade === 'strong')
    .map(({ a, b }) => [a.start, b.start])

const event = [placeIn(one, UNVEILED).start, placeIn(other, INAUGURATED).start]

test('passages that date one event are aligned, though they share hardly a word', async () => {
  expect(await strong(corpusWith([one, other]))).toEqual([event])
})

test('what the user said to be two things, or no pair, is not', async () => {
  const places = [placeIn(one, 'Friday'), placeIn(other, 'Thursday last week')] as const
  const id = newId<PassageDecisionId>()
  const apart = { ...NOTHING_DECIDED, notSameThing: [{ id, about: 'date' as const, places }] }
  expect(await strong(corpusWith([one, other], { decided: apart }))).toEqual([])
  const parted = { ...NOTHING_DECIDED, notAligned: [{ id, places }] }
  expect(await strong(corpusWith([one, other], { decided: parted }))).toEqual([])
})

test('kinds of facts that are not compared align nothing', async () => {
  const corpus = corpusWith([one, other])
  expect(await strong({ ...corpus, settings: { ...corpus.settings, facts: [] } })).toEqual([])
})
