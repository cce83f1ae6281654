import { expect, test } from 'vitest'
import { alignments } from '../../../../../shared/compare/align/alignments.ts'
import { COMPARE_DEFAULTS } from '../../../../../shared/compare/compare-settings.ts'
import type { Corpus } from '../../../../../shared/compare/corpus.ts'
import { NOTHING_DECIDED } from '../../../../../shared/compare/decided.ts'
import { WITHOUT_REST } from '../../../../../shared/compare/turn.ts'
import { newId, type PassageDecisionId } from '../../../../../shared/ids.ts'
import { corpusWith, placeIn, preparedOf } from '../../../../support/corpus.ts'

const UNVEILED = 'The new tram depot on the harbour island was unveiled on Friday, its press office wrote.'
const INAUGURATED =
  'A spokeswoman said that the tram depot on the harbour island was inaugurated on Thursday last week.'
const one = preparedOf(
  ['The mayor has had a hard winter, and few friends were left to him in the council.', UNVEILED],
  { published: { iso: '2019-03-29', precision: 'day' } },
)
const other = preparedOf(
  [INAUGURATED, 'Nobody in the village of Holm has seen so many umbrellas before, an old man said.'],
  { published: { iso: '2019-04-02', precision: 'day' } },
)

/** Likeness alone is never strong here, and no other facts count, so that what is was told by dates. */
const SETTINGS = { ...COMPARE_DEFAULTS, strong: 0.95, facts: ['date' as const] }
const strong = async (corpus: Corpus) =>
  (await alignments(corpus, null, WITHOUT_REST))
    .filter(({ grade }) => grade === 'strong')
    .map(({ a, b }) => [a.start, b.start])

const event = [placeIn(one, UNVEILED).start, placeIn(other, INAUGURATED).start]

test('passages that date one event are aligned, however unlike', async () => {
  expect(await strong(corpusWith([one, other], { settings: SETTINGS }))).toEqual([event])
})

test('what the user said to be two things, or no pair, is not', async () => {
  const places = [placeIn(one, 'Friday'), placeIn(other, 'Thursday last week')] as const
  const id = newId<PassageDecisionId>()
  const apart = { ...NOTHING_DECIDED, notSameThing: [{ id, about: 'date' as const, places }] }
  expect(await strong(corpusWith([one, other], { settings: SETTINGS, decided: apart }))).toEqual([])
  const parted = { ...NOTHING_DECIDED, notAligned: [{ id, places }] }
  expect(await strong(corpusWith([one, other], { settings: SETTINGS, decided: parted }))).toEqual([])
})

test('kinds of facts that are not compared align nothing', async () => {
  const settings = { ...SETTINGS, facts: [] }
  expect(await strong(corpusWith([one, other], { settings }))).toEqual([])
})
