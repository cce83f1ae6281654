import { describe, expect, test } from 'vitest'
import { discrepancies } from '../../../../../shared/compare/discrepancies/discrepancies.ts'
import type { Discrepancy } from '../../../../../shared/compare/discrepancies/discrepancy.ts'
import { WITHOUT_REST } from '../../../../../shared/compare/turn.ts'
import { corpusWith, preparedOf } from '../../../../support/corpus.ts'

type Report = readonly [published: string | null, language: string, ...paragraphs: string[]]

/** What reports say of how far something has come, or since when it has been so. */
const rowsOf = async (...reports: readonly Report[]): Promise<readonly Discrepancy[]> => {
  const sources = reports.map(([iso, language, ...paragraphs]) =>
    preparedOf(paragraphs, {
      language,
      published: iso === null ? null : { iso, precision: 'day' },
    }),
  )
  const rows = await discrepancies(corpusWith(sources), null, WITHOUT_REST)
  return rows.filter(({ kind }) => kind === 'name')
}

/** The words a row sets against each other, those that were overtaken marked. */
const saidIn = ({ cells }: Discrepancy): readonly string[] =>
  cells.flatMap(({ readings }) =>
    readings.map(
      ({ fact, superseded }) => (fact.kind === 'name' ? fact.words : '') + (superseded === true ? ' †' : ''),
    ),
  )

const BEGUN = 'The tidal power plant in the Severn estuary is under construction.'
const DONE = 'The tidal power plant in the Severn estuary has been completed.'
const PLANNED = 'The company plans to build a tidal power plant in the Severn estuary.'

describe('how far an undertaking has come', () => {
  test('differs where it is done first and under construction later', async () => {
    const [row, ...more] = await rowsOf(['2021-03-01', 'en', DONE], ['2021-06-01', 'en', BEGUN])
    expect(more).toEqual([])
    expect(row?.state).toBe('different')
    expect(row?.statement).toBe('The tidal power plant in the Severn estuary has been completed')
  })

  test('is no contradiction where a later report only goes further', async () => {
    for (const [before, after] of [
      [PLANNED, BEGUN],
      [PLANNED, DONE],
      [BEGUN, DONE],
    ] as const) {
      const [row] = await rowsOf(['2021-03-01', 'en', before], ['2021-06-01', 'en', after])
      expect(row?.state).toBe('more-precise')
      expect(row === undefined ? [] : saidIn(row).filter((words) => words.endsWith('†'))).toHaveLength(1)
    }
  })

  test('does not set a plan against what is not done yet while its time lies ahead', async () => {
    const plan = 'The company plans to finish the tidal power plant in the Severn estuary in 2023.'
    expect(await rowsOf(['2021-03-01', 'en', plan], ['2022-06-01', 'en', BEGUN])).toEqual([])
    expect(await rowsOf(['2021-03-01', 'en', plan], ['2024-06-01', 'en', BEGUN])).toHaveLength(1)
    expect(await rowsOf(['2022-03-01', 'en', plan], ['2021-06-01', 'en', BEGUN])).toEqual([])
  })

  test('takes its last phase for a stage and not for a part', async () => {
    const last = 'The tidal power plant in the Severn estuary is in its final phase.'
    expect(await rowsOf(['2021-03-01', 'en', PLANNED], ['2021-06-01', 'en', last])).toHaveLength(1)
  })

  test('takes “this work” in a quotation for what was quoted before', async () => {
    const [row] = await rowsOf(
      [
        null,
        'en',
        '“We are restoring the old harbour lighthouse of Malta with local masons,” said the engineer Ada Borg.',
        'The tower has a red lamp.',
        '“We hope to complete this work soon and to train the masons,” Borg said.',
      ],
      [null, 'en', 'Restoring the harbour lighthouse in Malta by local masons is nearing completion.'],
    )
    expect(row === undefined ? [] : saidIn(row)).toEqual(['hope to complete †', 'nearing completion'])
  })

  test('is of one thing: not of one elsewhere, of one of another kind, or of what is denied', async () => {
    const peru = 'A repair centre for helicopters has been built in Peru.'
    for (const [one, other] of [
      [peru, 'A repair centre for helicopters is under construction in Chile.'],
      [DONE, 'The coal power plant is under construction.'],
      [BEGUN, 'The tidal power plant in the Severn estuary has never been completed.'],
      [DONE, 'The season is under way.'],
    ] as const)
      expect(await rowsOf(['2021-03-01', 'en', one], ['2021-02-01', 'en', other])).toEqual([])
  })

  test('is of one part: the first is done while the second goes on', async () => {
    const first = 'The first phase of the metro line in Lyon has been completed.'
    const second = 'The second phase of the metro line in Lyon is under construction.'
    const whole = 'The metro line in Lyon is under construction.'
    expect(await rowsOf(['2021-03-01', 'en', first], ['2021-06-01', 'en', second])).toEqual([])
    expect(await rowsOf(['2021-03-01', 'en', first], ['2021-06-01', 'en', whole])).toEqual([])
  })

  test('is not what would be, and at the time that is told of', async () => {
    for (const later of [
      'Once the tidal power plant in the Severn estuary is completed, it will light a city.',
      'The tidal power plant in the Severn estuary was under construction in 2015.',
      'For years the tidal power plant in the Severn estuary was under construction.',
    ]) {
      const rows = await rowsOf(
        ['2021-03-01', 'en', BEGUN.replace('is under construction', 'has been completed')],
        ['2021-06-01', 'en', later],
      )
      expect(rows.filter(({ state }) => state === 'different')).toEqual([])
    }
  })

  test('is not when it was said', async () => {
    const monday =
      'The tidal power plant in the Severn estuary is under construction, the mayor said on Monday.'
    const friday =
      'On Friday the mayor said the tidal power plant in the Severn estuary is under construction.'
    expect(await rowsOf(['2021-03-01', 'en', monday], ['2021-03-05', 'en', friday])).toEqual([])
  })

  test.each([
    [
      'de',
      'Das Gezeitenkraftwerk in der Bucht von Fundy soll im Herbst fertiggestellt werden.',
      'Das Gezeitenkraftwerk in der Bucht von Fundy ist im Bau.',
    ],
    [
      'de',
      'Das Gezeitenkraftwerk in der Bucht von Fundy ist im Bau.',
      'Das Gezeitenkraftwerk in der Bucht von Fundy wurde gestern fertiggestellt.',
    ],
    [
      'fr',
      'La centrale marémotrice de la Rance sera achevée bientôt.',
      'La centrale marémotrice de la Rance est en cours de construction.',
    ],
    [
      'es',
      'La central mareomotriz del puerto nuevo será terminada pronto.',
      'La central mareomotriz del puerto nuevo está en su fase final.',
    ],
    [
      'it',
      'La centrale mareomotrice del porto nuovo sarà completata presto.',
      'La centrale mareomotrice del porto nuovo è in costruzione.',
    ],
    [
      'pt',
      'A central maremotriz do porto novo será concluída em breve.',
      'A central maremotriz do porto novo está em construção.',
    ],
    [
      'nl',
      'De getijdencentrale in de nieuwe haven moet snel voltooid worden.',
      'De getijdencentrale in de nieuwe haven is in aanbouw.',
    ],
    [
      'uk',
      'Приливна електростанція в новій гавані буде збудована скоро.',
      'Приливна електростанція в новій гавані на завершальній стадії.',
    ],
    [
      'ru',
      'Приливная электростанция в новой гавани будет построена скоро.',
      'Приливная электростанция в новой гавани находится на завершающей стадии.',
    ],
  ] as const)('is read in other languages (%s)', async (language, before, after) => {
    const [row, ...more] = await rowsOf(['2021-03-01', language, before], ['2021-06-01', language, after])
    expect(more).toEqual([])
    expect(row?.state).toBe('more-precise')
    // The report that went further came first: that does not hold together.
    const [back] = await rowsOf(['2021-06-01', language, before], ['2021-03-01', language, after])
    expect(back?.state ?? 'none').toBe(after.endsWith('fertiggestellt.') ? 'different' : 'none')
  })
})

describe('since when something has been so', () => {
  const RECENT = 'Norway has bought natural gas from Qatar in recent years.'

  test.each([
    ['en', RECENT, 'Norway has for decades bought natural gas from Qatar.'],
    ['en', RECENT, 'Purchases of natural gas by Norway from Qatar go back a long way.'],
    ['en', RECENT, 'Norway has bought natural gas from Qatar since 1985.'],
    [
      'de',
      'Norwegen kauft Erdgas aus Katar erst in den letzten Jahren.',
      'Norwegen kauft Erdgas aus Katar seit Jahrzehnten.',
    ],
    [
      'fr',
      'La Norvège achète du gaz au Qatar ces dernières années.',
      'La Norvège achète du gaz au Qatar depuis longtemps.',
    ],
    [
      'es',
      'Noruega compra gas natural a Qatar en los últimos años.',
      'Noruega compra gas natural a Qatar desde hace décadas.',
    ],
    [
      'it',
      'La Norvegia compra gas naturale dal Qatar negli ultimi anni.',
      'La Norvegia compra gas naturale dal Qatar da decenni.',
    ],
    [
      'pt',
      'A Noruega compra gás natural ao Catar nos últimos anos.',
      'A Noruega compra gás natural ao Catar há décadas.',
    ],
    [
      'ru',
      'Норвегия покупает природный газ у Катара в последние годы.',
      'Норвегия покупает природный газ у Катара на протяжении десятилетий.',
    ],
  ] as const)('differs where recent years are set against a long time (%s)', async (language, one, other) => {
    const [row, ...more] = await rowsOf(['2021-03-01', language, one], ['2021-06-01', language, other])
    expect(more).toEqual([])
    expect(row?.state).toBe('different')
  })

  test.each([
    ['what may be recent too', 'Norway has bought natural gas from Qatar since 2016.', '2021-06-01'],
    ['what was written long after', 'Norway has for decades bought natural gas from Qatar.', '2045-06-01'],
    ['what others do', 'Denmark has for decades bought natural gas from Algeria.', '2021-06-01'],
    ['what is done of something else', 'Qatar has for decades sent envoys to Norway.', '2021-06-01'],
    ['what is denied', 'Norway has not for decades bought natural gas from Qatar.', '2021-06-01'],
    ['a date of one event', 'Norway bought natural gas from Qatar in 1985.', '2021-06-01'],
  ] as const)('is not set against %s', async (_, other, published) => {
    expect(await rowsOf(['2021-03-01', 'en', RECENT], [published, 'en', other])).toEqual([])
  })
})
