import fc from 'fast-check'
import { expect, test } from 'vitest'
import { referenceWords, referencesIn, writeReference } from '../../../../shared/memo/references.ts'
import { createTokens } from '../../../../shared/memo/tokens.ts'

const ONE = { kind: 'claim', id: '0192a0b0-0000-7000-8000-000000000001', words: 'the date' } as const
const TWO = { kind: 'party', id: '0192a0b0-0000-7000-8000-000000000002', words: 'the date' } as const

test('references are shown by their words, told apart by a number, and stored as they were', () => {
  const tokens = createTokens()
  const body = `See ${writeReference(ONE)}, ${writeReference(TWO)} and ${writeReference(ONE)}, [[not one]].`
  expect(tokens.show(body)).toBe('See [[the date]], [[the date 2]] and [[the date]], [[not one]].')
  expect(tokens.store(tokens.show(body))).toBe(body)
  expect(referencesIn(body)).toEqual([ONE, TWO, ONE])
})

test('a reference without words is shown by its kind', () => {
  const tokens = createTokens()
  const body = `[[claim:${ONE.id}]]`
  expect(tokens.show(body)).toBe('[[claim]]')
  expect(referencesIn(tokens.store('[[claim]]'))).toEqual([{ ...ONE, words: '' }])
})

test('whoever edits the words of a reference keeps where it leads', () => {
  const tokens = createTokens()
  const before = tokens.show(`a ${writeReference(ONE)} b`)
  tokens.typed(before, 'a [[the dates]] b')
  expect(tokens.store('a [[the dates]] b')).toBe(`a ${writeReference({ ...ONE, words: 'the dates' })} b`)
  tokens.typed('a [[the dates]] b', 'a [[the dates b')
  expect(tokens.store('a [[the dates b')).toBe('a [[the dates b')
  expect(tokens.store(before)).toBe(`a ${writeReference(ONE)} b`)
})

test('what is shown and stored again is what it was, whatever stands around', () => {
  const text = fc.string({ unit: fc.constantFrom('[', ']', 'a', '|', '\n', ' ', ':') })
  const reference = fc.constantFrom(ONE, TWO, { ...ONE, words: 'a' }, { ...TWO, words: 'the date 2' })
  fc.assert(
    fc.property(fc.array(fc.tuple(text, reference)), (parts) => {
      const body = parts.map(([words, to]) => `${words.replaceAll('[[', '')} ${writeReference(to)}`).join(' ')
      const tokens = createTokens()
      expect(tokens.store(tokens.show(body))).toBe(body)
    }),
  )
})

test('names become words of a reference on one line, without brackets, cut at a word', () => {
  expect(referenceWords(' “He [sic]\nsaid” | so ')).toBe('“He sic said” so')
  expect(referenceWords('word '.repeat(60))).toMatch(/^(word ){20,}word…$/)
})
