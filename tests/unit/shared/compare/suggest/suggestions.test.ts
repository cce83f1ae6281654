import { expect, test } from 'vitest'
import { COMPARE_DEFAULTS } from '../../../../../shared/compare/compare-settings.ts'
import type { ComparedClaim, Corpus } from '../../../../../shared/compare/corpus.ts'
import { NOTHING_DECIDED } from '../../../../../shared/compare/decided.ts'
import { suggestionsFor } from '../../../../../shared/compare/suggest/suggestions.ts'
import { WITHOUT_REST } from '../../../../../shared/compare/turn.ts'
import { newId, type ClaimId, type EvidenceId, type PassageDecisionId } from '../../../../../shared/ids.ts'
import { corpusWith, placeIn, preparedOf } from '../../../../support/corpus.ts'
import { FERRY, FERRY_AGAIN, HARVEST } from '../../../../support/paired-reports.ts'

const one = preparedOf(FERRY)
const other = preparedOf(FERRY_AGAIN)
const sources = [one, other, preparedOf(HARVEST)]

const claimOf = (statement: string, evidence: ComparedClaim['evidence'] = []): ComparedClaim => ({
  id: newId<ClaimId>(),
  statement,
  evidence,
})
const quoting = (words: string, note = ''): ComparedClaim['evidence'][number] => ({
  id: newId<EvidenceId>(),
  words,
  note,
  place: placeIn(other, words),
})
const steering = claimOf('The steering of the ferry failed twice in one week.')
const cider = claimOf('Cider has become twice as expensive.')
const ashore = claimOf('The accident was harmless.', [quoting(FERRY_AGAIN[1])])

const suggested = (about: string, more: Partial<Corpus> = {}) =>
  suggestionsFor(
    corpusWith(sources, { claims: [steering, cider, ashore], ...more }),
    placeIn(one, about),
    WITHOUT_REST,
  )

test('a passage brings the claim that says the same', async () => {
  const [first, ...rest] = await suggested(FERRY[2])
  expect(first).toMatchObject({ claimId: steering.id, evidenceId: null })
  expect(first?.grounds.words).toEqual(expect.arrayContaining(['steering', 'failed']))
  expect(rest).toEqual([])
})

test('a passage brings the claim whose evidence says the same, and names it', async () => {
  const [first] = await suggested(FERRY[1])
  expect(first).toMatchObject({ claimId: ashore.id, evidenceId: ashore.evidence[0]?.id })
})

test('a passage brings the claim whose evidence the user aligned it with, first, however they are worded', async () => {
  const [asked, cited] = [placeIn(one, FERRY[2]), placeIn(other, FERRY_AGAIN[1])]
  const aligned = [{ id: newId<PassageDecisionId>(), places: [cited, asked] as const }]
  const found = await suggested(FERRY[2], { decided: { ...NOTHING_DECIDED, aligned } })
  expect(found.map(({ claimId }) => claimId)).toEqual([ashore.id, steering.id])
  expect(found[0]).toMatchObject({ score: 1, evidenceId: ashore.evidence[0]?.id })
})

test('a note on evidence counts too', async () => {
  const noted = claimOf('Something broke.', [quoting(FERRY_AGAIN[3], 'The steering failed twice that week.')])
  expect(await suggested(FERRY[2], { claims: [noted] })).toMatchObject([{ claimId: noted.id }])
})

test('a claim that has the passage as evidence is not suggested for it', async () => {
  const has = claimOf(FERRY[2], [
    { ...quoting(FERRY_AGAIN[2]), place: placeIn(one, 'the steering had failed') },
  ])
  expect(await suggested(FERRY[2], { claims: [has] })).toEqual([])
})

test('what was refused for a passage is not suggested for it again, but for others', async () => {
  const decided = {
    ...NOTHING_DECIDED,
    notSuggested: [
      {
        id: newId<PassageDecisionId>(),
        place: placeIn(one, 'the steering had failed'),
        claimId: steering.id,
      },
    ],
  }
  expect(await suggested(FERRY[2], { decided })).toEqual([])
  const elsewhere = corpusWith(sources, { decided, claims: [steering] })
  expect(await suggestionsFor(elsewhere, placeIn(other, FERRY_AGAIN[2]), WITHOUT_REST)).toHaveLength(1)
})

test('nothing is suggested where suggestions are switched off or there are no claims', async () => {
  expect(await suggested(FERRY[2], { settings: { ...COMPARE_DEFAULTS, suggestions: false } })).toEqual([])
  expect(await suggested(FERRY[2], { claims: [] })).toEqual([])
})

test('new claims are seen though others were asked about before', async () => {
  const corpus = corpusWith(sources, { claims: [cider] })
  const place = placeIn(one, FERRY[2])
  expect(await suggestionsFor(corpus, place, WITHOUT_REST)).toEqual([])
  const more = { ...corpus, claims: [cider, steering] }
  expect(await suggestionsFor(more, place, WITHOUT_REST)).toMatchObject([{ claimId: steering.id }])
})
