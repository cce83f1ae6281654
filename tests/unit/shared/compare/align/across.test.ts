import { expect, test } from 'vitest'
import { alignments } from '../../../../../shared/compare/align/alignments.ts'
import { soundKey } from '../../../../../shared/compare/align/across/sound-key.ts'
import { similarTo } from '../../../../../shared/compare/align/similar.ts'
import { WITHOUT_REST } from '../../../../../shared/compare/turn.ts'
import { corpusWith, placeIn, preparedOf } from '../../../../support/corpus.ts'

const published = { iso: '2023-05-19', precision: 'day' as const }
const english = preparedOf(
  [
    'The ferry Aurora ran aground off Lund with 214 passengers, Captain Holm told Nordlinjen.',
    'Apples will be scarce this year.',
  ],
  { language: 'en', published },
)
const russian = preparedOf(
  [
    'Яблок в этом году будет мало.',
    'На пароме «Аврора» у порта Лунд находились 214 пассажиров, сообщил капитан Петер Холм.',
  ],
  { language: 'ru', published },
)
const spanish = preparedOf(
  [
    'El ferri Aurora, con 214 pasajeros, encalló frente a Lund, según la naviera Nordlinjen.',
    'Habrá pocas manzanas.',
  ],
  { language: 'es', published },
)

test('spellings of a name in two languages sound alike', () => {
  expect(soundKey('karakase')).toBe(soundKey('caracas'))
  expect(soundKey('avrora')).toBe(soundKey('aurora'))
  expect(soundKey('maduro')).toBe(soundKey('maduroa'))
  expect(soundKey('lee')).toBeNull()
})

test('passages in two languages are aligned by names and numbers, and others are not', async () => {
  const found = await alignments(corpusWith([english, spanish]), null, WITHOUT_REST)
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({
    a: placeIn(
      english,
      'The ferry Aurora ran aground off Lund with 214 passengers, Captain Holm told Nordlinjen.',
    ),
    grounds: { words: [], numbers: expect.arrayContaining([expect.stringContaining('214')]) },
  })
})

test('another script is no hindrance, and what was compared is said', async () => {
  const [first, ...rest] = await similarTo(
    corpusWith([english, russian]),
    placeIn(english, 'The ferry Aurora ran aground off Lund with 214 passengers'),
    3,
    WITHOUT_REST,
  )
  expect(first).toMatchObject({
    acrossLanguages: true,
    place: placeIn(russian, russian.source.text.content.slice(31)),
  })
  expect(first?.grounds.names).toContain('Лунд')
  expect(rest).toEqual([])
})
