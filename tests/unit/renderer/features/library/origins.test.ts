import { describe, expect, test } from 'vitest'
import { foundAs, originWords } from '../../../../../renderer/src/features/library/origins.ts'

describe('where a value was found, in words', () => {
  test.each([
    ['user', 'Set by you'],
    ['text', 'Found in the text'],
    ['meta.og:title', 'Metadata of the page (og:title)'],
    ['jsonld.datePublished', 'Structured data of the page (datePublished)'],
    ['front-matter.date', 'The head of the Markdown file (date)'],
  ])('%s', (from, words) => {
    expect(originWords(from)).toBe(words)
  })

  test('an origin of a later version or another program is named as it is', () => {
    expect(originWords('constructor')).toBe('Found in constructor')
  })

  test('the very words are quoted when they differ from the value', () => {
    expect(foundAs({ from: 'text', raw: '29 Mar, 2019 18:58' })).toBe(
      'Found in the text, as “29 Mar, 2019 18:58”',
    )
    expect(foundAs({ from: 'h1', raw: null })).toBe('The main heading of the page')
    expect(foundAs(null)).toBe('Unknown')
  })
})
