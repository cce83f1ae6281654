import { expect, test } from 'vitest'
import { snippet } from '../../../../../renderer/src/features/search/snippet.ts'
import { span } from '../../../../../shared/text/offsets.ts'

const TEXT =
  'The harbour master announced on Tuesday evening\n\nthat the ferry would sail again on Wednesday, weather permitting, and that tickets for the two lost days stay valid.'

/** A snippet with the found words in brackets. */
function around(words: string): string {
  const at = TEXT.indexOf(words)
  const { words: line, found } = snippet(TEXT, span(at, at + words.length))
  return `${line.slice(0, found[0])}[${line.slice(...found)}]${line.slice(found[1])}`
}

test('a passage stands in one line with whole words around it', () => {
  expect(around('ferry')).toBe(
    '… on Tuesday evening that the [ferry] would sail again on Wednesday, weather permitting, and that tickets …',
  )
})

test('nothing is left out at the ends of the text', () => {
  expect(around('harbour')).toMatch(/^The \[harbour\] master/)
  expect(around('valid')).toMatch(/stay \[valid\]\.$/)
})

test('a passage across a paragraph break is one line too', () => {
  expect(around('evening\n\nthat')).toContain('[evening that]')
})
