import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { relateNumbers } from '../../../../../shared/compare/discrepancies/values/relate-numbers.ts'
import { relateSpeakers } from '../../../../../shared/compare/discrepancies/values/relate-speakers.ts'
import { relateTimes } from '../../../../../shared/compare/discrepancies/values/relate-times.ts'
import { turned } from '../../../../../shared/compare/discrepancies/values/relation.ts'
import { numberValue } from '../../../../../shared/compare/discrepancies/values/number-value.ts'
import type { NumberFact } from '../../../../../shared/compare/facts/fact.ts'
import { parseEventTime, type EventTime } from '../../../../../shared/project/event-time.ts'
import { span } from '../../../../../shared/text/offsets.ts'

function time(text: string): EventTime {
  const read = parseEventTime(text)
  if (!read.ok) throw new Error(text)
  return read.value
}

const amountOf = (amount: number, more: Partial<NumberFact> = {}): NumberFact => ({
  kind: 'number',
  ...span(0, 1),
  bearing: {
    clause: span(0, 1),
    passage: 0,
    topic: [],
    names: [],
    verb: null,
    negated: false,
    hedged: false,
  },
  words: String(amount),
  amount,
  to: null,
  unit: null,
  comparable: amount,
  noun: { words: 'people', stem: 'peopl' },
  hedge: null,
  ...more,
})

describe('two times', () => {
  test.each([
    ['28 March 2019', '29 March 2019', 'different'],
    ['28 March 2019', '28 March 2019', 'same'],
    ['28 March 2019', 'March 2019', 'narrower'],
    ['2019', 'March 2019', 'wider'],
    ['about 1969', '1970', 'wider'],
    ['about 1969', '1975', 'different'],
    ['28 – 30 March 2019', '29 March 2019', 'wider'],
    ['29 March 2019 00:30 +03:00', '29 March 2019', 'narrower'],
    ['29 March 2019 00:30 +03:00', '28 March 2019 21:30 Z', 'same'],
  ])('%s and %s: %s', (a, b, relation) => {
    expect(relateTimes(time(a), time(b))).toBe(relation)
    expect(turned(relateTimes(time(b), time(a)))).toBe(relation)
  })
})

describe('two amounts', () => {
  const about = { hedge: 'about' } as const
  const more = { hedge: 'more' } as const
  test.each([
    [amountOf(12), amountOf(13), 'different'],
    [amountOf(97), amountOf(100, about), 'narrower'],
    [amountOf(80), amountOf(100, about), 'different'],
    [amountOf(54), amountOf(50, more), 'narrower'],
    [amountOf(40), amountOf(50, more), 'different'],
    [amountOf(90), amountOf(50, more), 'different'],
    [amountOf(1_204_000), amountOf(1_200_000), 'narrower'],
    [amountOf(55), amountOf(50, { to: 60 }), 'narrower'],
    [
      amountOf(16, { unit: 'km', comparable: 16_000 }),
      amountOf(10, { unit: 'mi', comparable: 16_093 }),
      'same',
    ],
    [
      amountOf(20, { unit: 'km', comparable: 20_000 }),
      amountOf(10, { unit: 'mi', comparable: 16_093 }),
      'different',
    ],
  ])('%# compare', (a, b, relation) => {
    const found = relateNumbers(a, b)
    expect(found).toBe(relation)
    expect(turned(relateNumbers(b, a))).toBe(found)
  })

  test('stand to each other the same way round', () => {
    const hedge = fc.constantFrom('about', 'more', 'less', null)
    const any = fc
      .tuple(fc.integer({ min: 0, max: 10_000 }), hedge)
      .map(([n, h]) => amountOf(n, { hedge: h }))
    fc.assert(fc.property(any, any, (a, b) => turned(relateNumbers(a, b)) === relateNumbers(b, a)))
  })

  test('are kept with what is counted, ranges in their own words', () => {
    expect(numberValue(amountOf(12))).toEqual({ kind: 'number', amount: 12, unit: 'people', about: false })
    expect(numberValue(amountOf(50, { to: 60, words: '50 to 60 people' }))).toEqual({
      kind: 'name',
      name: '50 to 60 people',
    })
  })

  test('that are said to be more or less than a number are never kept as about that number', () => {
    expect(numberValue(amountOf(60, { words: '60 people', hedge: 'more' }))).toEqual({
      kind: 'name',
      name: 'more than 60 people',
    })
    expect(numberValue(amountOf(60, { words: '60 people', hedge: 'less' }))).toEqual({
      kind: 'name',
      name: 'less than 60 people',
    })
    expect(numberValue(amountOf(60, { words: '60 people', hedge: 'about' }))).toMatchObject({ about: true })
  })
})

describe('two speakers', () => {
  const speaker = (called: string, speakerKey: string | null) => ({ speaker: called, speakerKey, called })
  const company = speaker('the company', null)
  const harbour = speaker('Harbour Union', 'harbour union')
  const spokeswoman = speaker('Harbour Union spokeswoman Ida Brandt', 'ida brandt')

  test.each([
    [harbour, spokeswoman, 'wider'],
    [company, harbour, 'wider'],
    [company, speaker('the ministry', null), 'same'],
    [speaker('police', null), speaker('witnesses', null), 'different'],
    [harbour, speaker('Port Authority', 'port authority'), 'different'],
    [spokeswoman, speaker('Mrs Ida Brandt', 'mrs ida brandt'), 'same'],
  ])('%# compare', (a, b, relation) => {
    expect(relateSpeakers(a, b)).toBe(relation)
    expect(turned(relateSpeakers(b, a))).toBe(relation)
  })
})
