import { expect, test } from 'vitest'
import { seamOf } from '../../../../shared/text/seam.ts'
import { articleOf } from '../../../support/article.ts'

const paragraphs = (...lines: readonly string[]) =>
  articleOf(...lines.map((line) => ['paragraph', line] as const))
const FIRST = 'The harbour opened on Friday morning.'
const LOST = 'The ferry left at noon with many on board.'
const LAST = 'Nobody saw the mayor there all day long.'
const OLD = paragraphs(FIRST, LOST, LAST)
const lost = OLD.content.indexOf(LOST)

test('a lost passage would stand behind what stood before it, or before what stood behind it', () => {
  const without = paragraphs(FIRST, 'Something else was written here.', LAST)
  expect(seamOf(OLD, lost + 4, without)).toBe(FIRST.length)
  const headless = paragraphs('Something else was written here.', LAST)
  expect(seamOf(OLD, lost + 4, headless)).toBe(headless.content.indexOf(LAST))
})

test('a paragraph that the newer text has twice tells nothing, nor one of a few letters', () => {
  expect(seamOf(OLD, lost, paragraphs(FIRST, FIRST))).toBeNull()
  const short = paragraphs('Yes.', LOST)
  expect(seamOf(short, short.content.indexOf(LOST), paragraphs('Yes.', 'Another one altogether.'))).toBeNull()
})
