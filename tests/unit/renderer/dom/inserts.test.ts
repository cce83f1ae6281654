import { expect, test } from 'vitest'
import { cutAtInserts } from '../../../../renderer/src/dom/inserts.ts'
import { sliceSpan, span } from '../../../../shared/text/offsets.ts'
import { articleOf } from '../../../support/article.ts'

const TEXT = articleOf(
  ['paragraph', 'One'],
  ['paragraph', 'Two'],
  ['separator', ''],
  ['paragraph', 'Three'],
  ['paragraph', 'Four'],
)
const cut = (start: number, end: number, ...seams: readonly number[]) =>
  cutAtInserts(TEXT.blocks, seams, span(start, end)).map((piece) => sliceSpan(TEXT.content, piece))
const END = TEXT.content.length

test('a passage is cut where something stands between its blocks, and only there', () => {
  expect(cut(0, END, 1)).toEqual(['One', 'Two\n\n\n\nThree\n\nFour'])
  expect(cut(0, END, 0, 1, 4, 5)).toEqual(['One', 'Two\n\n\n\nThree', 'Four'])
  expect(cut(1, 3, 1, 4)).toEqual(['ne'])
})

test('around an empty block no empty piece is left', () => {
  expect(cut(0, END, 2, 3)).toEqual(['One\n\nTwo', 'Three\n\nFour'])
})

test('a passage that begins or ends between blocks is cut to what is text', () => {
  expect(cut(4, 7, 1)).toEqual(['Tw'])
  expect(cut(0, 4, 1)).toEqual(['One\n'])
})
