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
    ['3- 2019', 'number', '3 - 2019'],
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
