import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignments } from '../../../../../shared/compare/align/alignments.ts'
import { COMPARE_DEFAULTS } from '../../../../../shared/compare/compare-settings.ts'
import type { Corpus } from '../../../../../shared/compare/corpus.ts'
import { NOTHING_DECIDED } from '../../../../../shared/compare/decided.ts'
import { createKnown } from '../../../../../shared/compare/known.ts'
import { WITHOUT_REST, type Turn } from '../../../../../shared/compare/turn.ts'
import { newId, type PassageDecisionId } from '../../../../../shared/ids.ts'
import { corpusWith, placeIn, preparedOf } from '../../../../support/corpus.ts'
import { FERRY, FERRY_AGAIN, HARVEST } from '../../../../support/paired-reports.ts'

const one = preparedOf(FERRY)
const other = preparedOf(FERRY_AGAIN)
const apples = preparedOf(HARVEST)
const aligned = (corpus: Corpus) => alignments(corpus, null, WITHOUT_REST)

/** Pairs of the numbers of sentences, with source by place in the corpus. */
async function pairsOf(corpus: Corpus) {
  const numberOf = (sourceId: string, start: number) =>
    corpus.sources
      .find(({ source }) => source.id === sourceId)
      ?.passages.findIndex((at) => at.start === start)
  return (await aligned(corpus)).map(({ a, b }) => [
    numberOf(a.sourceId, a.start),
    numberOf(b.sourceId, b.start),
  ])
}

/** What a link says whatever the order of its sources. */
async function said(corpus: Corpus) {
  const found = await aligned(corpus)
  return found
    .map(({ a, b, score, grade }) => {
      const ends = [`${a.sourceId} ${a.start}`, `${b.sourceId} ${b.start}`].sort()
      return `${ends.join(' = ')} ${score} ${grade}`
    })
    .sort()
}

test('sentences that say the same are aligned, and nothing else is', async () => {
  expect(await pairsOf(corpusWith([one, other, apples]))).toEqual([
    [0, 0],
    [1, 1],
    [2, 2],
    [3, 3],
  ])
})

test('a link says what it rests on', async () => {
  const [first] = await aligned(corpusWith([one, other]))
  expect(first?.grounds.names).toEqual(expect.arrayContaining(['Aurora', 'Lund', 'Tuesday']))
  expect(first?.grounds.numbers).toEqual(['214'])
  expect(first?.grounds.words).toContain('ferry')
})

test('which source comes first, and what was asked before, makes no difference', async () => {
  const all = [one, other, apples, preparedOf([...HARVEST, ...FERRY_AGAIN.slice(2)])]
  const expected = await said(corpusWith(all))
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.subarray(all),
      async (order, before) => {
        const known = createKnown()
        await aligned(corpusWith(before, { known }))
        expect(await said(corpusWith(order, { known }))).toEqual(expected)
      },
    ),
    { numRuns: 15 },
  )
})

test('scores of two sources are the same whichever sources are asked about', async () => {
  const corpus = corpusWith([one, other, apples])
  const ids = [one.source.id, other.source.id]
  expect(await alignments(corpus, ids, WITHOUT_REST)).toEqual(await aligned(corpusWith([one, other, apples])))
})

test('no links where alignment is switched off, and fewer the higher the thresholds', async () => {
  const settings = { ...COMPARE_DEFAULTS, alignment: false }
  expect(await aligned(corpusWith([one, other], { settings }))).toEqual([])
  const strict = await aligned(
    corpusWith([one, other], { settings: { ...COMPARE_DEFAULTS, weak: 0.9, strong: 0.95 } }),
  )
  expect(strict).toEqual([])
})

describe('what the user decided', () => {
  const id = newId<PassageDecisionId>()

  test('passages set together are a pair, however little they are alike', async () => {
    const places = [placeIn(one, 'The ferry Aurora ran aground'), placeIn(apples, 'Prices of cider')] as const
    const corpus = corpusWith([one, apples], { decided: { ...NOTHING_DECIDED, aligned: [{ id, places }] } })
    expect(await aligned(corpus)).toMatchObject([
      { a: places[0], b: places[1], score: 1, grade: 'strong', decision: id },
    ])
  })

  test('a pair that the machine finds too is there once', async () => {
    const places = [placeIn(other, 'grounded near Lund'), placeIn(one, 'ran aground off Lund')] as const
    const corpus = corpusWith([one, other], { decided: { ...NOTHING_DECIDED, aligned: [{ id, places }] } })
    const found = await aligned(corpus)
    expect(found).toHaveLength(4)
    expect(found[0]).toMatchObject({ a: places[1], b: places[0], decision: id })
  })

  test('passages that were parted are no pair', async () => {
    const places = [placeIn(one, FERRY[2]), placeIn(other, FERRY_AGAIN[2])] as const
    const corpus = corpusWith([one, other], { decided: { ...NOTHING_DECIDED, notAligned: [{ id, places }] } })
    expect(await pairsOf(corpus)).toEqual([
      [0, 0],
      [1, 1],
      [3, 3],
    ])
  })
})

test('work that is ended stops, and can be asked for again', async () => {
  const corpus = corpusWith([one, other, apples])
  let rests = 0
  const ending: Turn = {
    progress: () => undefined,
    rest: () => (++rests > 3 ? Promise.reject(new Error('ended')) : Promise.resolve()),
  }
  await expect(alignments(corpus, null, ending)).rejects.toThrow('ended')
  expect(await said(corpus)).toEqual(await said(corpusWith([one, other, apples])))
})

test('two who ask at once get the same', async () => {
  const corpus = corpusWith([one, other, apples])
  const [first, second] = await Promise.all([aligned(corpus), aligned(corpus)])
  expect(first).toEqual(second)
})

test.each([
  [
    'de',
    'Die Fähre Aurora lief am Dienstag vor Lund auf Grund.',
    'Am Dienstag ist die Fähre Aurora bei Lund auf Grund gelaufen.',
    'Die Apfelernte fällt in diesem Jahr wegen des späten Frosts klein aus.',
  ],
  [
    'fr',
    'Le ferry Aurora s’est échoué mardi au large de Lund.',
    'Mardi, le ferry Aurora s’est échoué près du port de Lund.',
    'La récolte de pommes sera faible cette année à cause du gel.',
  ],
  [
    'es',
    'El ferri Aurora encalló el martes frente a Lund con 214 pasajeros.',
    'Con 214 pasajeros a bordo, el ferri Aurora encallaba el martes cerca de Lund.',
    'La cosecha de manzanas será escasa por las heladas.',
  ],
  [
    'ru',
    'Паром «Аврора» сел на мель у Лунда во вторник.',
    'Во вторник у порта Лунд на мель сел паром «Аврора».',
    'Урожай яблок в этом году будет небольшим из-за заморозков.',
  ],
  [
    'zh',
    '周二，载有214名乘客的渡轮“曙光号”在隆德附近搁浅。',
    '渡轮“曙光号”周二在隆德港外搁浅，船上有214名乘客。',
    '由于晚霜，今年的苹果收成将会很少。',
  ],
  [
    'ja',
    '火曜日、乗客214人を乗せたフェリーがルンド沖で座礁した。',
    'フェリーは火曜日にルンド港の近くで座礁し、乗客214人が乗っていた。',
    '遅霜のため、今年のりんごの収穫は少ない。',
  ],
  [
    'ar',
    'جنحت العبارة أورورا قرب ميناء لوند يوم الثلاثاء.',
    'يوم الثلاثاء جنحت العبارة أورورا أمام لوند.',
    'محصول التفاح سيكون قليلا هذا العام بسبب الصقيع.',
  ],
])('in %s the sentences of one event are aligned', async (language, first, second, third) => {
  const corpus = corpusWith([preparedOf([first, third], { language }), preparedOf([second], { language })])
  expect(await pairsOf(corpus)).toEqual([[0, 0]])
})

test('texts without end or spaces are compared in bounded time', async () => {
  const texts = ['x'.repeat(40_000), 'ferry '.repeat(8000), '船'.repeat(12_000), '1-'.repeat(8000), '']
  const corpus = corpusWith(texts.map((text) => preparedOf([text])))
  expect(await aligned(corpus)).toBeInstanceOf(Array)
})
