import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createAnchor } from '../../../../shared/anchor/create.ts'
import { newId } from '../../../../shared/ids.ts'
import type { VersionId } from '../../../../shared/ids.ts'
import { span, splitsSurrogate } from '../../../../shared/text/offsets.ts'

const versionId = newId<VersionId>()
const TEXT = 'The ferry left at nine. Nobody on the quay noticed 🚢 until the harbour master telephoned.'

test('an anchor quotes its passage with 32 units of context on each side', () => {
  const start = TEXT.indexOf('Nobody')
  const anchor = createAnchor(TEXT, versionId, span(start, start + 6))
  expect(anchor).toEqual({
    versionId,
    start,
    end: start + 6,
    exact: 'Nobody',
    prefix: 'The ferry left at nine. ',
    suffix: ' on the quay noticed 🚢 until th',
    state: { kind: 'exact' },
  })
})

test('white space at the ends is not part of the passage', () => {
  const start = TEXT.indexOf(' Nobody ')
  expect(createAnchor(TEXT, versionId, span(start, start + 8)).exact).toBe('Nobody')
  expect(createAnchor('One.\n\nTwo.', versionId, span(4, 10)).exact).toBe('Two.')
})

test('a span that begins or ends inside a character takes the whole character', () => {
  const ship = TEXT.indexOf('🚢')
  expect(createAnchor(TEXT, versionId, span(ship + 1, ship + 2)).exact).toBe('🚢')
  expect(createAnchor(TEXT, versionId, span(ship - 1, ship + 1)).exact).toBe('🚢')
})

test('nothing but white space, an empty span and a span outside the text are refused', () => {
  expect(() => createAnchor('a  b', versionId, span(1, 3))).toThrow(RangeError)
  expect(() => createAnchor('a  b', versionId, span(2, 2))).toThrow(RangeError)
  expect(() => createAnchor('a  b', versionId, span(2, 9))).toThrow(RangeError)
})

test('whatever is selected, the parts are adjacent slices that split no character', () => {
  const texts = fc.string({ unit: 'binary', minLength: 1, maxLength: 120 })
  fc.assert(
    fc.property(texts, fc.nat(200), fc.nat(200), (text, a, b) => {
      const chosen = span(Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length))
      fc.pre(text.slice(chosen.start, chosen.end).trim() !== '')
      const { start, end, exact, prefix, suffix } = createAnchor(text, versionId, chosen)
      expect(text.slice(start, end)).toBe(exact)
      expect(text.slice(start - prefix.length, end + suffix.length)).toBe(prefix + exact + suffix)
      expect(exact).toBe(exact.trim())
      for (const edge of [start - prefix.length, start, end, end + suffix.length])
        expect(splitsSurrogate(text, edge)).toBe(false)
    }),
  )
})
