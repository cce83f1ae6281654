import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalise } from '../../../../shared/text/normalise.ts'

const text = (raw: string, layout: 'flow' | 'pre' = 'flow') => normalise(raw, layout).text

describe('normalising the text of a block', () => {
  test('composes accents but keeps what NFKC would rewrite', () => {
    expect(text('cafe\u0301 costs ½ of 10² ﬁne')).toBe('café costs ½ of 10² ﬁne')
  })

  test('turns every kind of space into one ordinary space and trims the ends', () => {
    expect(text('\u3000The\u00a0price\u202f:\u2009 5\t\n euros \r\n')).toBe('The price : 5 euros')
  })

  test('drops invisible characters inside words', () => {
    expect(text('inter\u00adnational\u200b press\ufeff \u2060agency')).toBe('international press agency')
  })

  test('keeps the joiners that emoji and Persian need', () => {
    expect(text('👩\u200d🔬 می\u200cخواهم')).toBe('👩\u200d🔬 می\u200cخواهم')
  })

  test('keeps spaces, tabs and lines of preformatted text', () => {
    expect(text('\n\n  if (a)\r\n\t\treturn\u00a0b\n\n', 'pre')).toBe('  if (a)\n\t\treturn b')
  })

  test('replaces lone surrogates and drops control characters', () => {
    expect(text('a\ud800b\u0007c\u0085d')).toBe('a\ufffdbc d')
  })

  test('drops direction controls without a partner, says so, and keeps balanced ones', () => {
    expect(normalise('safe \u202eevil.exe')).toMatchObject({ text: 'safe evil.exe', bidiDropped: true })
    expect(normalise('he said \u2067שלום\u2069 twice')).toMatchObject({
      text: 'he said \u2067שלום\u2069 twice',
      bidiDropped: false,
    })
  })

  test('moves a cut behind what becomes one character', () => {
    expect(normalise('ae\u0301b', 'flow', [2]).cuts).toEqual([2])
    expect(normalise('a😀b', 'flow', [2]).cuts).toEqual([3])
    expect(normalise('  two   words', 'flow', [2, 5, 8]).cuts).toEqual([0, 3, 4])
  })

  const wild = fc.string({
    unit: fc.constantFrom(
      'a',
      'é',
      'e',
      '\u0301',
      ' ',
      '\u00a0',
      '\n',
      '\u200b',
      '😀',
      '\ud83d',
      'ش',
      '\u202e',
      '\u202c',
      '\u1100',
      '\u1161',
      '\u200d',
    ),
  })

  test('is stable, composed, and independent of the cuts, whatever comes in', () => {
    fc.assert(
      fc.property(
        wild,
        fc.array(fc.nat(40)),
        fc.constantFrom('flow' as const, 'pre' as const),
        (raw, places, layout) => {
          const cuts = places.map((place) => Math.min(place, raw.length)).sort((a, b) => a - b)
          const plain = text(raw, layout)
          const cut = normalise(raw, layout, cuts)
          expect(cut.text).toBe(plain)
          expect(text(plain, layout)).toBe(plain)
          expect(plain.normalize('NFC')).toBe(plain)
          expect(plain).not.toMatch(/\p{Cs}/u)
          for (const [index, at] of cut.cuts.entries()) {
            expect(at).toBeGreaterThanOrEqual(cut.cuts[index - 1] ?? 0)
            expect(at).toBeLessThanOrEqual(plain.length)
            expect(plain.slice(at)).not.toMatch(/^[\udc00-\udfff]/)
          }
        },
      ),
    )
  })
})
