import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText } from '../../../../shared/anchor/fold.ts'

test.each([
  ['Flood Warnings Issued', 'FLOOD  WARNINGS\nISSUED'],
  ['she said "no" – it wasn’t so', "she said “no” - it wasn't so"],
  ['the chief of staff confirmed', 'the chief of sta\ufb00 con\ufb01rmed'],
  ['a naïve résumé', 'a nai\u0308ve re\u0301sume\u0301'],
  ['international observers', 'inter\u00adnational ob\u200bservers'],
  ['international observers', 'inter-\nnational observers'],
])('%j and %j are the same to a reader', (one, other) => {
  expect(foldText(one).text).toBe(foldText(other).text)
})

test.each([
  ['well-known', 'wellknown'],
  ['2019-2020', '2019\n2020'],
])('%j and %j stay different', (one, other) => {
  expect(foldText(one).text).not.toBe(foldText(other).text)
})

test('a folded place leads back to whole raw characters', () => {
  const raw = 'The sta\ufb00 cafe\u0301 🚢 left'
  const { text, toRaw, fromRaw } = foldText(raw)
  const back = (words: string) => {
    const at = text.indexOf(words)
    const { start, end } = toRaw(at, at + words.length)
    return raw.slice(start, end)
  }
  expect(back('staff')).toBe('sta\ufb00')
  expect(back('café')).toBe('cafe\u0301')
  expect(back('🚢')).toBe('🚢')
  expect(text.slice(fromRaw(raw.indexOf('left')))).toBe('left')
})

test('every folded unit comes from a place in the raw text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (raw) => {
      const { text, toRaw } = foldText(raw)
      for (let at = 0; at < text.length; at++) {
        const { start, end } = toRaw(at, at + 1)
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(raw.length)
      }
    }),
  )
})
