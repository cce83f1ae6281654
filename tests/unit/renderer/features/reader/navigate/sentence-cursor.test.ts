import { describe, expect, test } from 'vitest'
import {
  covered,
  extendCursor,
  moveCursor,
  type SentenceCursor,
} from '../../../../../../renderer/src/features/reader/navigate/sentence-cursor.ts'
import { type Span, sliceSpan, span } from '../../../../../../shared/text/offsets.ts'
import { articleOf } from '../../../../../support/article.ts'

const text = articleOf(
  ['heading', 'A base in the north', { level: 1 }],
  ['paragraph', 'Two planes landed on Saturday. Mr. Lopez saw them. Nobody spoke.'],
  ['separator', ''],
  ['paragraph', 'The next day was quiet.'],
)
const said = (passage: Span) => sliceSpan(text.content, passage)
const passage = (words: string) =>
  span(text.content.indexOf(words), text.content.indexOf(words) + words.length)

const next = (from: Span | null, top = 0) => words(moveCursor(text, from, top, 'next', 'en'))
const previous = (from: Span | null, top = 0) => words(moveCursor(text, from, top, 'previous', 'en'))
const words = (cursor: SentenceCursor | null) => (cursor === null ? null : said(covered(cursor)))

describe('the sentence cursor', () => {
  test('begins with the first sentence in view', () => {
    expect(next(null, text.content.indexOf('landed'))).toBe('Two planes landed on Saturday.')
  })

  test('walks through the whole text and stops at its end', () => {
    const seen: string[] = []
    let at: Span | null = null
    for (;;) {
      const cursor = moveCursor(text, at, 0, 'next', 'en')
      if (cursor === null) break
      seen.push(said(cursor.focus))
      at = covered(cursor)
    }
    expect(seen).toEqual([
      'A base in the north',
      'Two planes landed on Saturday.',
      'Mr. Lopez saw them.',
      'Nobody spoke.',
      'The next day was quiet.',
    ])
  })

  test('goes back over paragraphs and rules', () => {
    expect(previous(passage('The next day was quiet.'))).toBe('Nobody spoke.')
    expect(previous(passage('A base in the north'))).toBeNull()
  })

  test('goes on behind a selection made by hand', () => {
    expect(next(passage('planes landed'))).toBe('Mr. Lopez saw them.')
  })
})

describe('extending the sentence cursor', () => {
  const at = (sentence: string): SentenceCursor => ({ anchor: passage(sentence), focus: passage(sentence) })
  const extend = (cursor: SentenceCursor, direction: 'next' | 'previous') =>
    extendCursor(text, cursor, covered(cursor), direction, 'en')

  test('takes in the next sentence, and lets go of it again', () => {
    const longer = extend(at('Mr. Lopez saw them.'), 'next')
    expect(words(longer)).toBe('Mr. Lopez saw them. Nobody spoke.')
    expect(longer && words(extend(longer, 'previous'))).toBe('Mr. Lopez saw them.')
  })

  test('takes in sentences before the one it began with', () => {
    expect(words(extend(at('Mr. Lopez saw them.'), 'previous'))).toBe(
      'Two planes landed on Saturday. Mr. Lopez saw them.',
    )
  })

  test('stays as it is at the end of the text', () => {
    expect(words(extend(at('The next day was quiet.'), 'next'))).toBe('The next day was quiet.')
  })

  test('rounds a selection made by hand to whole sentences and goes on from there', () => {
    const cursor = extendCursor(text, null, passage('planes landed'), 'next', 'en')
    expect(words(cursor)).toBe('Two planes landed on Saturday. Mr. Lopez saw them.')
  })
})

test('an empty text has no sentence', () => {
  expect(moveCursor(articleOf(), null, 0, 'next', null)).toBeNull()
})
