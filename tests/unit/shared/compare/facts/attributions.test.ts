import { describe, expect, test } from 'vitest'
import { attributionsIn } from '../../../../../shared/compare/facts/attributions/attributions-in.ts'
import { attributionsAreFoundIn } from '../../../../../shared/compare/facts/attributions/cues.ts'
import type { AttributionFact } from '../../../../../shared/compare/facts/fact.ts'
import { sliceSpan } from '../../../../../shared/text/offsets.ts'
import { preparedOf } from '../../../../support/corpus.ts'

/** `speaker | what is said`, one for each attribution. */
function found(paragraphs: readonly string[], language = 'en'): readonly string[] {
  const prepared = preparedOf(paragraphs, { language })
  const { content } = prepared.source.text
  return attributionsIn(prepared).map(
    ({ speaker, said }) => `${speaker ?? '?'} | ${sliceSpan(content, said)}`,
  )
}
const facts = (text: string): readonly AttributionFact[] => attributionsIn(preparedOf([text]))

describe('who said what', () => {
  test.each([
    ['Tidewater said the quay had been closed.', ['Tidewater | the quay had been closed']],
    ['The company said on Monday that the quay was safe.', ['The company | the quay was safe']],
    [
      'The quay is safe, harbour master Olaf Brandt said on Monday.',
      ['harbour master Olaf Brandt | The quay is safe'],
    ],
    ['“The quay is safe,” Brandt said.', ['Brandt | The quay is safe']],
    [
      '“The quay is safe,” said Tidewater Director General Olaf Brandt.',
      ['Tidewater Director General Olaf Brandt | The quay is safe'],
    ],
    [
      '"It is safe," said the company\'s director, Olaf Brandt, on Friday.',
      ["the company's director, Olaf Brandt | It is safe"],
    ],
    [
      'The quay was closed on Friday, according to the press service.',
      ['the press service | The quay was closed on Friday'],
    ],
    ['According to Tidewater, the quay was closed.', ['Tidewater | the quay was closed']],
    [
      'A spokesman for Tidewater, the largest owner, told reporters that the quay opened.',
      ['A spokesman for Tidewater | the quay opened'],
    ],
    [
      'The quay rests on old piles, the Coast News agency quoted engineer Ida Holm as saying.',
      ['engineer Ida Holm | The quay rests on old piles'],
    ],
    ['Brandt was quoted as saying the quay would open.', ['Brandt | the quay would open']],
    ['Tidewater: “We have nothing to hide.”', ['Tidewater | We have nothing to hide']],
    ['Ida A. Holm, a diver, told Coast News the quay was safe.', ['Ida A. Holm | the quay was safe']],
    ['The mayor denied that the quay was unsafe.', ['The mayor | the quay was unsafe']],
    ['The union called on Tidewater to pay.', ['The union | on Tidewater to pay']],
    [
      'The ministry has insisted the divers came by invitation.',
      ['The ministry | the divers came by invitation'],
    ],
    ['The news followed a warning made by Ida Holm.', ['Ida Holm | warning made by Ida Holm']],
    ['Tidewater, which owns the quay, said it was safe.', ['Tidewater | it was safe']],
    [
      'The mayor of Lima later confirmed that the ferry was late.',
      ['The mayor of Lima | the ferry was late'],
    ],
  ])('%s', (text, expected) => {
    expect(found([text])).toEqual(expected)
  })

  test('two speakers of one sentence are told apart', () => {
    expect(found(['The mayor said the quay was closed, while Tidewater said it was open.'])).toEqual([
      'The mayor | the quay was closed',
      'Tidewater | it was open',
    ])
  })

  test('participles take the subject of the clause before', () => {
    expect(found(['The quay is closed, Tidewater said, pledging to repair it soon.'])).toEqual([
      'Tidewater | The quay is closed',
      'Tidewater | to repair it soon',
    ])
    expect(found(['“It is closed,” Brandt told reporters Friday, adding that “nobody was hurt.”'])).toEqual([
      'Brandt | It is closed',
      'Brandt | nobody was hurt',
    ])
  })

  test('a quotation of several sentences is taken whole', () => {
    expect(found(['“We were late. The fog was thick. Nobody was hurt,” said Olaf Brandt.'])).toEqual([
      'Olaf Brandt | We were late. The fog was thick. Nobody was hurt',
    ])
  })

  test('a quotation that its speaker interrupts has two parts', () => {
    expect(found(['“We were late,” Brandt said, “because of the fog.”'])).toEqual([
      'Brandt | We were late',
      'Brandt | because of the fog',
    ])
  })

  test('pronouns mean the last speaker', () => {
    expect(found(['Olaf Brandt said the quay was closed.', 'He said nobody was hurt.'])).toEqual([
      'Olaf Brandt | the quay was closed',
      'Olaf Brandt | nobody was hurt',
    ])
  })

  test('a quotation without a cue goes on with the one before', () => {
    expect(
      found([
        '“We were late,” Brandt said. “The fog was thick that morning.”',
        '“But nobody was hurt in the end.”',
      ]),
    ).toEqual([
      'Brandt | We were late',
      'Brandt | The fog was thick that morning',
      'Brandt | But nobody was hurt in the end',
    ])
  })

  test.each([
    'The quay was closed on Friday.',
    'He wore the “captain” badge.',
    'It is said to be safe.',
    'The claims were settled, and the report was read.',
    'The warning lights were red.',
  ])('nobody says: %s', (text) => {
    expect(found([text])).toEqual([])
  })
})

describe('an attribution', () => {
  test('knows its speaker by a key that names him in full', () => {
    const prepared = preparedOf(['We met Olaf Brandt.', 'Tidewater spokesman Brandt said it was safe.'])
    expect(attributionsIn(prepared)[0]?.speakerKey).toBe('olaf brandt')
    expect(facts('The company said it was safe.')[0]?.speakerKey).toBe(null)
    expect(facts('A spokesman for Tidewater said it was safe.')[0]?.speakerKey).toBe('tidewater')
    expect(facts('Tidewater’s arms dealer said it was safe.')[0]?.speakerKey).toBe(null)
  })

  test('holds what stands between quotation marks, and its cue', () => {
    const text = 'Brandt said the quay was “quite safe” and “well built” on Monday.'
    const [fact] = facts(text)
    expect(fact?.quoted.map((part) => sliceSpan(text, part))).toEqual(['quite safe', 'well built'])
    expect(fact === undefined ? '' : sliceSpan(text, fact.cue)).toBe('said')
  })
})

describe('other languages', () => {
  test.each([
    [
      'de',
      '„Der Kai ist sicher“, sagte Hafenmeister Olaf Brandt am Montag.',
      'Hafenmeister Olaf Brandt | Der Kai ist sicher',
    ],
    ['de', 'Der Kai sei gesperrt, teilte die Polizei mit.', 'die Polizei | Der Kai sei gesperrt'],
    ['de', 'Laut Polizei wurde niemand verletzt.', 'Polizei | wurde niemand verletzt'],
    [
      'fr',
      '« Le quai est sûr », a déclaré le ministre Jean Dupont lundi.',
      'le ministre Jean Dupont | Le quai est sûr',
    ],
    ['fr', 'Selon la police, le quai est fermé.', 'la police | le quai est fermé'],
    [
      'es',
      '«El muelle es seguro», dijo el ministro Juan Pérez el lunes.',
      'el ministro Juan Pérez | El muelle es seguro',
    ],
    ['es', 'Según la policía, el muelle está cerrado.', 'la policía | el muelle está cerrado'],
    [
      'ru',
      '«Причал безопасен», — заявил министр Иван Петров в понедельник.',
      'министр Иван Петров | Причал безопасен',
    ],
    ['ru', 'По словам Ивана Петрова, причал закрыт.', 'Ивана Петрова | причал закрыт'],
    ['pt', '“O cais é seguro”, disse o ministro João Silva.', 'o ministro João Silva | O cais é seguro'],
  ])('%s: %s', (language, text, expected) => {
    expect(found([text], language)).toEqual([expected])
  })

  test('without a list of cues find nothing, and it can be said', () => {
    expect(found(['港口是安全的，他说。'], 'zh')).toEqual([])
    expect([attributionsAreFoundIn('en-GB'), attributionsAreFoundIn('zh')]).toEqual([true, false])
  })
})
