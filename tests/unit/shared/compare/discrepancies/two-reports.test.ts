import { expect, test } from 'vitest'
import { discrepancies } from '../../../../../shared/compare/discrepancies/discrepancies.ts'
import { WITHOUT_REST } from '../../../../../shared/compare/turn.ts'
import { corpusWith, preparedOf } from '../../../../support/corpus.ts'

const PUBLISHED = { iso: '2024-05-07', precision: 'day' } as const

const ONE = preparedOf(
  [
    'Fourteen people were killed and 31 injured when a passenger ferry capsized near the port of Lindholm on Sunday, rescue officials said.',
    'The ferry Aurora was carrying 120 passengers when it was hit by a wave, the coast guard said.',
    'Captain Erik Sand was arrested on Monday.',
    'The operator, Nordline, bought the vessel in 2011 for 4.2 million euros.',
  ],
  { published: PUBLISHED },
)
const OTHER = preparedOf(
  [
    'At least 12 people died after the ferry Aurora capsized off Lindholm, police said.',
    'More than 100 passengers were on board, according to Nordline, which owns the ship.',
    'Captain Erik Sand was detained on Tuesday, prosecutors said.',
    'Nordline purchased the ship in 2009 for 3.8 million euros.',
  ],
  { published: PUBLISHED },
)

test('two reports of one accident differ in what they say otherwise, not in what goes together', async () => {
  const rows = await discrepancies(corpusWith([ONE, OTHER]), null, WITHOUT_REST)
  const found = rows.map(({ kind, state, title }) => `${kind}, ${state}: ${title}`)
  expect(found).toEqual(
    expect.arrayContaining([
      'date, different: Captain Erik Sand – detained',
      'date, different: Nordline – purchased',
      'number, different: Nordline – purchased',
      'number, more-precise: people – died',
    ]),
  )
  expect(rows.filter(({ state }) => state === 'different')).toHaveLength(3)
})
