import { expect, test } from 'vitest'
import { answer } from '../../../../../shared/compare/answer.ts'
import { WITHOUT_REST } from '../../../../../shared/compare/turn.ts'
import { corpusWith, preparedOf } from '../../../../support/corpus.ts'

test('sources that name a language there is not are compared like others', async () => {
  const published = { iso: '2019-04-02', precision: 'day' } as const
  const corpus = corpusWith(
    ['abcd-x', 'q9-zz-1'].map((language, at) =>
      preparedOf([`The new tram depot on the harbour island opened on ${at} April 2019 in Lund.`], {
        language,
        published,
      }),
    ),
  )
  for (const kind of ['discrepancies', 'alignments', 'wording', 'quotations'] as const)
    expect(await answer(corpus, { kind, sources: null }, WITHOUT_REST)).toBeInstanceOf(Array)
  expect(await answer(corpus, { kind: 'dossier' }, WITHOUT_REST)).toHaveProperty('terms')
})
