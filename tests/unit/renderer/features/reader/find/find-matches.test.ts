import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  findMatches,
  matchFrom,
  MOST_MATCHES,
} from '../../../../../../renderer/src/features/reader/find/find-matches.ts'
import { fold } from '../../../../../../renderer/src/features/reader/find/fold.ts'
import { sliceSpan, span } from '../../../../../../shared/text/offsets.ts'

const found = (text: string, query: string) =>
  findMatches(fold(text), query).map((match) => sliceSpan(text, match))

describe('finding words in a source', () => {
  test.each([
    ['capitals do not count', 'CARACAS and Caracas', 'caracas', ['CARACAS', 'Caracas']],
    ['accents do not count', 'The Perú plant in Peru', 'peru', ['Perú', 'Peru']],
    ['accents one does type do not count either', 'Peru', 'Perú', ['Peru']],
    ['a letter is found with the accent written behind it', 'q\u0303a', 'q', ['q\u0303']],
    [
      'straight quotes find curly ones',
      'the “training” centre’s roof',
      `"training" centre's`,
      ['“training” centre’s'],
    ],
    ['a hyphen finds every dash', 'Mi‑35M, 2018–2019', '2018-2019', ['2018–2019']],
    ['ligatures are their letters', 'the ﬁrst ﬂight', 'first fl', ['ﬁrst ﬂ']],
    ['a part of a ligature gives the whole one', 'ﬁn', 'f', ['ﬁ']],
    ['full-width letters are letters', 'Ｍｉ-17', 'mi-17', ['Ｍｉ-17']],
    ['Cyrillic', 'Учебный Центр', 'центр', ['Центр']],
    ['Arabic with and without vowels', 'مُدَرِّب', 'مدرب', ['مُدَرِّب']],
    ['Indic vowel signs are letters', 'कि की', 'की', ['की']],
    ['Japanese voicing marks are letters', 'かが', 'が', ['が']],
    ['Korean', '훈련 센터', '센터', ['센터']],
    ['emoji', 'landed 🛬 and 🛫 again', '🛫', ['🛫']],
    ['nothing for white space alone', 'a b', '  ', []],
    ['runs of spaces in the query are one', 'nearly one hundred', 'nearly   one', ['nearly one']],
    ['not across paragraphs', 'the end\n\nthe start', 'end the', []],
    ['matches do not overlap', 'aaaa', 'aa', ['aa', 'aa']],
  ])('%s', (_, text, query, expected) => {
    expect(found(text, query)).toEqual(expected)
  })

  test('a word that a book of a million words has on every line is found to its end', () => {
    const line = 'The ferry left the harbour at six, and nobody on the pier had been told why.\n\n'
    const matches = findMatches(fold(line.repeat(40_000)), 'ferry')
    expect(matches).toHaveLength(40_000)
    expect(matches.at(-1)?.start).toBe(39_999 * line.length + 4)
  })

  test('a search for one letter in a book stops at a bound', () => {
    expect(findMatches(fold('e'.repeat(MOST_MATCHES + 1)), 'e')).toHaveLength(MOST_MATCHES)
  })

  test('any stretch of letters is found where it stands', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'B', 'é', 'ß', 'ﬁ', 'İ', '中', '🛬', 'e\u0301', '“', '-', ' '),
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(letters, fc.nat(), fc.nat(), (text, from, length) => {
        const folded = fold(text)
        const start = from % folded.text.length
        const end = Math.min(folded.text.length, start + 1 + (length % 5))
        const source = folded.sourceSpan(start, end)
        expect(source.end).toBeGreaterThan(source.start)
        expect(fold(text.slice(source.start, source.end)).text).toContain(folded.text.slice(start, end))
      }),
    )
  })

  test('folding text that is plain already keeps every offset', () => {
    const folded = fold('the base opened on 29 march')
    expect(folded.sourceSpan(4, 8)).toEqual({ start: 4, end: 8 })
  })
})

test('the search begins where one is reading and wraps to the top', () => {
  const matches = [span(4, 6), span(20, 22)]
  expect(matchFrom(matches, 5)).toBe(1)
  expect(matchFrom(matches, 21)).toBe(0)
  expect(matchFrom([], 0)).toBe(-1)
})
