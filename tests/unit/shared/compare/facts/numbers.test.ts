import { describe, expect, test } from 'vitest'
import type { NumberFact } from '../../../../../shared/compare/facts/fact.ts'
import { numbersIn } from '../../../../../shared/compare/facts/numbers/numbers-in.ts'
import { dimensionOf } from '../../../../../shared/compare/facts/numbers/units.ts'
import { preparedOf } from '../../../../support/corpus.ts'

const numbers = (text: string, language = 'en'): readonly NumberFact[] =>
  numbersIn(preparedOf([text], { language }))

/** `12 dead more`, `5 km`, `50-60 person`: amount, unit or stem of the noun, hedge. */
const brief = ({ amount, to, unit, noun, hedge }: NumberFact): string =>
  [
    to === null ? String(amount) : `${amount}-${to}`,
    unit ?? noun?.stem ?? '',
    ...(unit !== null && noun !== null ? [`of ${noun.stem}`] : []),
    ...(hedge === null ? [] : [hedge]),
  ].join(' ')

const found = (text: string, language?: string): string =>
  numbers(text, language)
    .map((fact) => brief(fact))
    .join('; ')

describe('counted things', () => {
  test.each([
    [
      'Two grey navy tugs carrying nearly 90 salvage personnel reached the harbour.',
      '2 tug; 90 person about',
    ],
    ['More than 40 other ports agreed.', '40 port more'],
    ['At least 12 people were killed in the fire.', '12 dead more'],
    ['The fire left 12 dead and 30 injured.', '12 dead; 30 injured'],
    ['The blast killed at least 9 people.', '9 dead more'],
    ['Fewer than twenty divers took part.', '20 diver less'],
    ['The council heard twenty-one witnesses.', '21 wit'],
    ['A dozen boats were moored there.', '12 boat'],
    ['Some 1,250 coastal residents left.', '1250 resid about'],
    ['About two hundred and fifty crew members slept aboard.', '250 member about'],
    ['Between 50 and 60 trawlers are registered.', '50-60 trawler'],
    ['It carried 30–40 passengers.', '30-40 passeng'],
    ['They bought 15 to 20 old civilian and military buoys.', '15-20 buoy'],
    ['Half a million visitors came.', '500000 visitor'],
    ['Three million households lost power.', '3000000 household'],
    ['“We saw 7 lifeboats,” she said.', '7 lifeboat'],
    ['One person was hurt.', '1 injured'],
    ['Two United States service members died.', '2 member'],
  ])('%s', (text, expected) => {
    expect(found(text)).toBe(expected)
  })

  test('keep the words of the noun as they stand', () => {
    const [fact] = numbers('Two grey navy tugs carrying nearly 90 salvage personnel arrived.')
    expect(fact?.noun?.words).toBe('grey navy tugs')
    expect(fact?.words).toBe('Two grey navy tugs')
  })
})

describe('measures', () => {
  test.each([
    ['The quay is 3.5 miles long.', '3.5 mile'],
    ['It weighs 2,095 metric tons.', '2095 tonne'],
    ['The repair cost $1.2 billion.', '1200000000 usd'],
    ['They offered £71.6million for it.', '71600000 gbp'],
    ['A fund of €2m was set up.', '2000000 eur'],
    ['It took ten million dollars.', '10000000 usd'],
    ['Prices rose 3.5 percent.', '3.5 percent'],
    ['Up to 99% of the alarms were false.', '99 percent of alarm less'],
    ['A third of voters stayed at home.', '0.3333333333333333 share of voter'],
    ['Two thirds of the nets were torn.', '0.6666666666666666 share of net'],
    ['The crossing lasted three months.', '3 month'],
    ['Friendship of five decades counts.', '5 decade'],
    ['The wind reached 60 miles per hour.', '60 mph'],
    ['It was 38 °C in the hold.', '38 °c'],
    ['The 43-year-old skipper slept.', '43 age'],
    ['It covers 87 square miles.', '87 square mile'],
    ['It ran for two and a half years.', '2.5 year'],
  ])('%s', (text, expected) => {
    expect(found(text)).toBe(expected)
  })

  test('can be compared across units of one dimension', () => {
    const [miles, km] = numbers('It is 10 miles, or 16.09344 kilometres, away.')
    expect(miles?.comparable).toBe(km?.comparable)
    expect(dimensionOf(miles?.unit ?? null)).toBe(dimensionOf(km?.unit ?? null))
    expect(numbers('Five decades of work.')[0]?.comparable).toBe(numbers('It took 50 years.')[0]?.comparable)
    expect(dimensionOf('usd')).not.toBe(dimensionOf('eur'))
  })
})

describe('figures that count nothing', () => {
  test.each([
    'The law was passed in 2018 and amended on 29 March 2019.',
    'They fly MiG 29 and Boeing 737-800 aircraft.',
    'See page 12, section 5 and Article 7.',
    'The game ended 3-1 after they led 2-0.',
    'Call +49 30 1234567 or 555-123-4567.',
    'The meeting began at 18:58, not at 7 pm.',
    'The VII Exhibition was about COVID-19.',
    'It opened 50 years ago.',
    'He was first, she was second.',
    'One of them left, no one cared.',
    'She is number 4 and he is No. 5.',
    'Windows 10 runs on it since 03/04/2019.',
    'Visit https://boats.example/12/34 today.',
  ])('%s', (text) => {
    expect(found(text)).toBe('')
  })

  test.each([
    ['pl', 'Most otwarto 3 maja 2021 w Gdyni, 40 robotników zostało rannych.', '40 robotników'],
    ['tr', 'Köprü 3 Mayıs 2021 tarihinde açıldı, 40 işçi yaralandı.', '40 işçi'],
    ['ar', 'افتتح الجسر يوم الاثنين 3 مايو 2021 وأصيب 40 عاملا في الحادث.', '40 عاملا'],
  ])('a day before a month and a year where no months are known: %s', (language, text, words) => {
    expect(numbers(text, language).map((fact) => fact.words)).toEqual([words])
  })
})

describe('other languages', () => {
  test.each([
    ['de', 'Mindestens zwölf Menschen wurden getötet.', '12 dead more'],
    ['de', 'Das kostete 3,5 Millionen Euro und 1.200 Stunden.', '3500000 eur; 1200 hour'],
    ['de', 'Rund einundzwanzig Fischer kamen.', '21 fisch about'],
    ['fr', 'Plus de 1 200 personnes ont manifesté.', '1200 person more'],
    ['fr', 'Le port compte quatre-vingt-dix bateaux et vingt et un ponts.', '90 bateau; 21 pont'],
    ['fr', 'Il a coûté 3,5 milliards d’euros.', '3500000000 eur'],
    ['es', 'Más de 1.200 personas protestaron.', '1200 person more'],
    ['es', 'Treinta y dos barcos costaron 2,5 millones de dólares.', '32 barc; 2500000 usd'],
    ['it', 'Circa 3 milioni di euro per venti barche.', '3000000 eur about; 20 barc'],
    ['pt', 'Pelo menos 15 barcos custaram 2 milhões de euros.', '15 barc more; 2000000 eur'],
    ['ru', 'Около 100 рыбаков заплатили 2 млрд рублей.', '100 рыбак about; 2000000000 rub'],
    ['ru', 'Двадцать один корабль ждал 3 часа.', '21 корабл; 3 hour'],
    ['ru', 'С 29 марта 2019 года школа работает 3 года, раньше ждали 2000 лет.', '3 year; 2000 year'],
  ])('%s: %s', (language, text, expected) => {
    expect(found(text, language)).toBe(expected)
  })
})
