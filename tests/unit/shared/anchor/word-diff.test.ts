import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokenise, wordLikeness } from '../../../../shared/anchor/tokens.ts'
import { diffWords } from '../../../../shared/anchor/word-diff.ts'

const tokens = (text: string) => tokenise(text, 0, text.length)

test('partners stand in the same order on both sides, and a text is its own partner word by word', () => {
  const words = fc.array(fc.constantFrom('the', 'quay', 'ladder', 'ladders', '.', '港', 'é'), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(words, words, (before, after) => {
      const diff = diffWords(tokens(before.join(' ')), tokens(after.join(' ')))
      const partners = Array.from(diff?.partner ?? []).filter((at) => at >= 0)
      expect(partners).toEqual([...new Set(partners)].sort((a, b) => a - b))
      const same = diffWords(tokens(before.join(' ')), tokens(before.join(' ')))
      expect(Array.from(same?.partner ?? [])).toEqual(before.map((_, index) => index))
    }),
  )
})

test('more work than one may wait for is not begun', () => {
  const long = tokens('word '.repeat(2500))
  expect(diffWords(long, long)).toBeNull()
})

test('a slip in a word leaves it alike, another word does not', () => {
  expect(wordLikeness('inspected', 'inspeted')).toBeGreaterThan(0.8)
  expect(wordLikeness('ladder', 'harbour')).toBe(0)
  expect(wordLikeness('an', 'at')).toBe(0)
})

test('letters of a script without spaces are words of their own', () => {
  expect(tokens('港口 quay-side').map(({ text }) => text)).toEqual(['港', '口', 'quay', '-', 'side'])
})
