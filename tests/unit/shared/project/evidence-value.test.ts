import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  EvidenceValue,
  evidenceValueText,
  parseEvidenceValue,
} from '../../../../shared/project/evidence-value.ts'

describe('the value a passage gives, as a person types it', () => {
  test.each([
    ['28 March 2019', 'time', '2019-03-28'],
    ['about 2019', 'time', 'about 2019'],
    ['1,200 soldiers', 'number', '1200 soldiers'],
    ['about 1 200 soldiers', 'number', 'about 1200 soldiers'],
    ['1.200,50 €', 'number', '1200.5 €'],
    ['-3.5 °C', 'number', '-3.5 °C'],
    ['12%', 'number', '12 %'],
    ['1200', 'number', '1200'],
    ['1200.5', 'number', '1200.5'],
    ['28- 29 March 2019', 'time', '2019-03-28 – 2019-03-29'],
    ['3- 2019', 'name', '3- 2019'],
    ['28-29 March 2019', 'time', '2019-03-28 – 2019-03-29'],
    ['100–120 people', 'name', '100–120 people'],
    ['100-120', 'name', '100-120'],
    ['1000-2000', 'name', '1000-2000'],
    ['5-6', 'name', '5-6'],
    ['5 to 6 vans', 'name', '5 to 6 vans'],
    ['12 or 13', 'name', '12 or 13'],
    ['12 or more', 'name', '12 or more'],
    ['18:30', 'name', '18:30'],
    ['18h30', 'name', '18h30'],
    ['3/4', 'name', '3/4'],
    ['5+', 'name', '5+'],
    ['1e5', 'name', '1e5'],
    ['0x10', 'name', '0x10'],
    ['9M729 missile', 'name', '9M729 missile'],
    ['3rd battalion', 'name', '3rd battalion'],
    ['007', 'name', '007'],
    ['0.0000001', 'name', '0.0000001'],
    ['0.125 t', 'number', '0.125 t'],
    ['5km', 'number', '5 km'],
    ['100 T-72 tanks', 'number', '100 T-72 tanks'],
    ['5 km2', 'number', '5 km2'],
    ['100km-120km', 'name', '100km-120km'],
    ['4 Su-25', 'number', '4 Su-25'],
    ['-0', 'number', '0'],
    ['Mi-35M', 'name', 'Mi-35M'],
    ['12345678901234567890', 'name', '12345678901234567890'],
    ['  the  mayor ', 'name', 'the mayor'],
  ])('%s', (typed, kind, text) => {
    const value = parseEvidenceValue(typed)
    expect(value?.kind).toBe(kind)
    expect(value === null ? '' : evidenceValueText(value)).toBe(text)
  })

  test('is none when nothing is typed', () => {
    expect(parseEvidenceValue('  ')).toBeNull()
  })
})

test('always fits the schema and is read back unchanged from what its field shows', () => {
  const pieces = fc.constantFrom(
    'about ',
    '12',
    '3',
    ',',
    '.',
    ' ',
    '2019',
    ' March ',
    '–',
    'people',
    '5 km2',
    '0',
    ':',
    'e5',
    ' or ',
    '-',
    'x',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 7 }), (parts) => {
      const value = parseEvidenceValue(parts.join(''))
      if (value === null) return
      expect(v.is(EvidenceValue, value)).toBe(true)
      expect(parseEvidenceValue(evidenceValueText(value))).toEqual(value)
    }),
    { numRuns: 3000 },
  )
})
