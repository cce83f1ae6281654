import { describe, expect, test } from 'vitest'
import type { NameFact } from '../../../../../shared/compare/facts/fact.ts'
import { namesAreFoundIn } from '../../../../../shared/compare/facts/names/languages.ts'
import { namesIn } from '../../../../../shared/compare/facts/names/names-in.ts'
import { preparedOf } from '../../../../support/corpus.ts'

const names = (text: string | readonly string[], language = 'en'): readonly NameFact[] =>
  namesIn(preparedOf(typeof text === 'string' ? [text] : text, { language }))
const keys = (text: string | readonly string[], language?: string): readonly string[] =>
  names(text, language).map(({ key }) => key)

describe('names', () => {
  test.each([
    ['The mayor met Harbour Minister Ana de Souza in Lima.', ['ana de souza', 'lima']],
    ['It was announced by U.S. Secretary of State Jane Q. Miller.', ['jane miller']],
    [
      'Secretary of State Jane Miller said no, and the secretary of State Jane Miller left.',
      ['jane miller', 'jane miller'],
    ],
    ['The letter reached the President of Peru on Friday.', ['peru']],
    ['They asked Tidewater Director General Olaf Brandt about it.', ['tidewater', 'olaf brandt']],
    [
      'It was built by the Ministry of Defence and the Bank of Norland.',
      ['ministry of defence', 'bank of norland'],
    ],
    ['The Fish and Coast Commission objected.', ['fish and coast commission']],
    ['Speaking outside the White House, he smiled.', ['white house']],
    ['Nothing happened. Suddenly ships left.', []],
    ['The Dutch-built and Russian-made ferries left on Monday in March.', []],
    ['The U.S. and the UK signed; the US paid.', ['united states', 'united kingdom', 'united states']],
    ['Tidewater’s owner praised Dr Ida Holm.', ['tidewater', 'ida holm']],
    ['He works for Tidewater Ltd in New York.', ['tidewater', 'new york']],
  ])('%s', (text, expected) => {
    expect(keys(text)).toEqual(expected)
  })

  test('at the beginning of a sentence are known from elsewhere in the source', () => {
    expect(keys(['The town asked Tidewater for help.', 'Tidewater refused. Workers protested.'])).toEqual([
      'tidewater',
      'tidewater',
    ])
  })

  test('that are surnames mean whoever is named in full', () => {
    expect(keys(['The skipper, Olaf Brandt, slept.', 'Later Brandt woke up.'])).toEqual([
      'olaf brandt',
      'olaf brandt',
    ])
    const two = keys(['We met Olaf Brandt and Ida Brandt.', 'Then Brandt left.'])
    expect(two.at(-1)).toBe('brandt')
  })

  test('that are acronyms mean the full form they explain', () => {
    expect(keys(['The Northern Salvage Company (NOSCO) came.', 'We saw NOSCO leave.'])).toEqual([
      'northern salvage company',
      'northern salvage company',
      'northern salvage company',
    ])
  })

  test('do not depend on case or accents', () => {
    expect(keys('We asked CAVEX, then Cavex; they met José Peña and Jose Pena.')).toEqual([
      'cavex',
      'cavex',
      'jose pena',
      'jose pena',
    ])
  })

  test('of siblings and of parts are not merged', () => {
    const found = keys('It met Tidewater Group, Tidewater Salvage and Rostock Port.')
    expect(new Set(found).size).toBe(3)
  })

  test('in headlines of capitals are left to the text', () => {
    expect(keys(['Tidewater Opens Harbour School In Lima', 'The school of Tidewater opened.'])).toEqual([
      'tidewater',
    ])
  })

  test('span what they name, without the possessive', () => {
    const text = 'The mayor thanked Olaf Brandt’s crew.'
    expect(names(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Olaf Brandt'])
  })
})

describe('designations', () => {
  test.each([
    ['the Mi-35M gunships', 'mi-35m', 'mi-35', 'm'],
    ['the Mi-35 gunships', 'mi-35', 'mi-35', ''],
    ['a MiG 29 jet', 'mig-29', 'mig-29', ''],
    ['a MiG-29 jet', 'mig-29', 'mig-29', ''],
    ['a Sukhoi 30-MK2 plane', 'su-30mk2', 'su-30', 'mk2'],
    ['an Su-30MK2 plane', 'su-30mk2', 'su-30', 'mk2'],
    ['the Mi-8/17 helicopters', 'mi-8/17', 'mi-8/17', ''],
    ['an Airbus A320neo', 'a320neo', 'a320', 'neo'],
    ['two Boeing 737-800 jets', 'boeing-737800', 'boeing-737', '800'],
    ['the F-16s', 'f-16', 'f-16', ''],
    ['an S-300 system', 's-300', 's-300', ''],
  ])('%s', (text, key, family, variant) => {
    const [fact, ...others] = names(`They saw ${text} there.`).filter(({ is }) => is === 'designation')
    expect(others).toEqual([])
    expect(fact?.key).toBe(key)
    expect(fact?.model).toEqual({ family, variant })
  })

  test('are not illnesses, meetings and dates', () => {
    const text = 'COVID-19 was on the agenda of the G20 in Q3, at https://x.example/AB12.'
    expect(names(text).filter(({ is }) => is === 'designation')).toEqual([])
  })

  test('are read in Cyrillic letters too', () => {
    expect(keys('Они видели Ми-35М и МиГ-29.', 'ru')).toEqual(['mi-35m', 'mig-29'])
  })
})

describe('other languages', () => {
  test.each([
    [
      'de',
      'Der Hafen wurde von Präsident Wladimir Putin und dem Nachbarland Peru eröffnet.',
      ['wladimir putin', 'peru'],
    ],
    ['fr', 'Le ministre Jean Dupont a visité l’Espagne.', ['jean dupont', 'spain']],
    [
      'es',
      'El Ministerio de Defensa de Perú habló con Ana García.',
      ['ministerio de defensa', 'peru', 'ana garcia'],
    ],
    [
      'ru',
      'Представитель Ростеха Сергей Чемезов прибыл в Каракас.',
      ['rostekha', 'sergei chemezov', 'karakas'],
    ],
    ['ru', 'Вчера Россия ответила Венесуэле.', ['russia', 'venezuela']],
    ['zh', '他们看到了Mi-35M直升机。', ['mi-35m']],
  ])('%s: %s', (language, text, expected) => {
    expect(keys(text, language)).toEqual(expected)
  })

  test('say how surely names are found', () => {
    expect(['en', 'fr-CA', 'de-AT', 'ja', null].map(namesAreFoundIn)).toEqual([
      'yes',
      'yes',
      'partly',
      'no',
      'yes',
    ])
  })
})
