import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countWords, wordBounds } from '../../../../shared/text/words.ts'

describe('counting words', () => {
  test('follows the rules of Unicode, not the spaces', () => {
    expect(countWords("The company's Mi-17 (built 1975) flew – twice.")).toBe(8)
    expect(countWords('本は面白いです', 'ja')).toBeGreaterThan(2)
    expect(countWords('')).toBe(0)
  })

  test('is the same for a language that does not exist', () => {
    expect(countWords('Four words are here', 'not a language')).toBe(4)
  })

  test('counts a very long line as it counts many short ones', () => {
    expect(countWords('word '.repeat(30_000))).toBe(30_000)
  })
})

describe('finding the word at a place', () => {
  const sentence = 'Peru’s air force, too.\nNext line'
  const at = (offset: number) => {
    const found = wordBounds(sentence, offset)
    return found === null ? null : sentence.slice(found.start, found.end)
  }

  test('takes the word around, before or behind the place', () => {
    expect([at(2), at(6), at(7), at(16)]).toEqual(['Peru’s', 'Peru’s', 'air', 'force'])
  })

  test('prefers the word that begins there, and stays in its line', () => {
    expect(wordBounds('one-two', 4)).toEqual({ start: 4, end: 7 })
    expect(at(23)).toBe('Next')
  })

  test('finds none between words', () => {
    expect(wordBounds('a . b', 2)).toBeNull()
  })

  test('always holds or touches the place', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 20 }), fc.nat(200), (text, place) => {
        const found = wordBounds(text, Math.min(place, text.length))
        if (found !== null) {
          expect(found.start).toBeLessThanOrEqual(place)
          expect(text.slice(found.start, found.end)).toMatch(/^\w+$/)
        }
      }),
    )
  })
})
