import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answer } from '../../../../shared/compare/answer.ts'
import { placeOf } from '../../../../shared/compare/compared-source.ts'
import type { Corpus } from '../../../../shared/compare/corpus.ts'
import { NOTHING_DECIDED, type Decided } from '../../../../shared/compare/decided.ts'
import { prepareSource, type PreparedSource } from '../../../../shared/compare/prepared-source.ts'
import type { Question } from '../../../../shared/compare/questions.ts'
import { WITHOUT_REST, type Turn } from '../../../../shared/compare/turn.ts'
import { newId, type PassageDecisionId } from '../../../../shared/ids.ts'
import { corpusWith, preparedOf } from '../../../support/corpus.ts'

const SAID = [
  'The training centre for Mi-35M helicopters was opened on Friday near Caracas.',
  'The harbour centre was inaugurated on Thursday last week, officials said.',
  'Two planes with about 100 military personnel landed in Caracas on Saturday.',
  'At least 120 military personnel arrived in Caracas aboard two Russian planes.',
  '“We remain committed to deepening our partnership with the region,” said spokesman Viktor Davydenko.',
  'Davydenko said that “we remain committed to deepening our partnership”.',
  'The centre trains pilots to fly Mi-17 and Mi-35 helicopters, Rostec said in a statement on Monday.',
  'Rosoboronexport announced that the helicopter training centre will train pilots.',
  'Juan Guaido proclaimed himself as interim president in January.',
  'Juan Guaido, who was recognised as interim president by more than 50 countries, spoke to the crowd.',
  'The storm killed 12 people and injured 40 in the port of Nordhavn.',
  'The storm in the port of Nordhavn killed at least 15 people.',
]
const ELSEWHERE = [
  'Das Zentrum wurde am Freitag in Caracas eröffnet, sagte Sprecher Viktor Davydenko.',
  'Zwei Flugzeuge mit 100 Soldaten landeten am 23. März 2019 in Caracas.',
]
const report = (said: readonly string[], language: string, at: number) =>
  preparedOf([`Report ${at}`, said.slice(0, 3).join(' '), said.slice(3).join(' ')], {
    title: `Report ${at % 3}`,
    language,
    published: { iso: `2019-03-${28 + (at % 4)}`, precision: 'day' },
  })

const reports = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.tuple(fc.subarray(SAID, { minLength: 3 }), fc.constant('en')) },
      { weight: 1, arbitrary: fc.tuple(fc.constant(ELSEWHERE), fc.constant('de')) },
    ),
    { minLength: 5, maxLength: 7 },
  )
  .map((all) => all.map(([said, language], at) => report(said, language, at)))

/** Which sources are there, in their order, what was decided, and after how many rests somebody loses patience. */
const step = fc.record({
  kept: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  decided: fc.boolean(),
  aliases: fc.boolean(),
  dates: fc.boolean(),
  weak: fc.constantFrom(0.05, 0.2, 0.28),
  patience: fc.option(fc.nat(200)),
})

const ASKED: readonly Question[] = [
  { kind: 'alignments', sources: null },
  { kind: 'wording', sources: null },
  { kind: 'quotations', sources: null },
  { kind: 'discrepancies', sources: null },
  { kind: 'dossier' },
]

/** About the first two passages of the first two sources. */
function decisionsAbout([one, other]: readonly PreparedSource[]): Decided {
  const [a, b] = [one?.passages[1], other?.passages[1]]
  if (one === undefined || other === undefined || a === undefined || b === undefined) return NOTHING_DECIDED
  const id = 'decision' as PassageDecisionId
  const places = [placeOf(one.source, a), placeOf(other.source, b)] as const
  const time = { from: { iso: '2019-03-27', precision: 'day' }, to: null, about: false } as const
  return { ...NOTHING_DECIDED, notAligned: [{ id, places }], dated: [{ id, place: places[0], time }] }
}

const impatient = (rests: number): Turn => ({
  progress: () => undefined,
  rest: () => (rests-- > 0 ? Promise.resolve() : Promise.reject(new Error('cancelled'))),
})

const all = async (corpus: Corpus, turn: Turn) => {
  const found: unknown[] = []
  for (const question of ASKED) found.push(await answer(corpus, question, turn))
  return found
}

test('answers are the same whatever was known, compared, decided or cancelled before', async () => {
  await fc.assert(
    fc.asyncProperty(reports, fc.array(step, { minLength: 3, maxLength: 4 }), async (sources, steps) => {
      const { known } = corpusWith([])
      for (const { kept, decided, aliases, dates, weak, patience } of steps) {
        const present = sources.filter((_, at) => kept[at] === true)
        known.keepOnly(new Set(present.map(({ source }) => source.versionId)))
        const more: Partial<Corpus> = {
          decided: decided ? decisionsAbout(present) : NOTHING_DECIDED,
          aliases: aliases ? [['Rostec', 'Rosoboronexport']] : [],
        }
        const corpus = corpusWith(present, { ...more, known })
        const { facts } = corpus.settings
        const asked = {
          ...corpus,
          settings: { ...corpus.settings, weak, facts: facts.filter((kind) => dates || kind !== 'date') },
        }
        if (patience !== null) await all(asked, impatient(patience)).catch(() => null)
        const fresh = corpusWith(
          present.map(({ source }) => prepareSource(source)),
          more,
        )
        const anew = await all({ ...fresh, settings: asked.settings }, WITHOUT_REST)
        expect(await all(asked, WITHOUT_REST)).toEqual(anew)
      }
    }),
    { numRuns: 8 },
  )
})

test('the order in which versions came to be makes no difference to what is found', async () => {
  const said = [SAID.slice(0, 6), SAID.slice(4, 10), SAID.slice(1, 8), SAID.slice(6)]
  const sources = said.map((some, at) => report(some, 'en', at))
  const again = sources.map(({ source }) =>
    prepareSource({ ...source, versionId: newId<typeof source.versionId>() }),
  )
  const scores = async (some: readonly PreparedSource[]) =>
    (await answer(corpusWith(some), { kind: 'alignments', sources: null }, WITHOUT_REST)).map(
      ({ a, b, score }) => [a.sourceId, a.start, b.sourceId, b.start, score.toFixed(9)],
    )
  expect(await scores(again)).toEqual(await scores(sources))
})

test('a higher threshold shows the same whether or not a lower one was asked for before', async () => {
  const sources = [SAID, SAID.toReversed(), ELSEWHERE].map((said, at) => report(said, 'en', at))
  const aligned = (corpus: Corpus, weak: number) => {
    const settings = { ...corpus.settings, weak, strong: 0.6 }
    return answer({ ...corpus, settings }, { kind: 'alignments', sources: null }, WITHOUT_REST)
  }
  for (let weak = 0.2; weak < 0.6; weak += 0.02) {
    const corpus = corpusWith(sources)
    await aligned(corpus, 0.05)
    expect(await aligned(corpus, weak)).toEqual(await aligned(corpusWith(sources), weak))
  }
})
