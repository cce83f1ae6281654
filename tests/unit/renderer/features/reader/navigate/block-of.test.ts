import { expect, test } from 'vitest'
import { blockOf, wordsOf } from '../../../../../../renderer/src/features/reader/navigate/positions.ts'
import { articleOf } from '../../../../../support/article.ts'

const OLD = articleOf(
  ['paragraph', 'First'],
  ['paragraph', 'Again'],
  ['paragraph', 'Again'],
  ['paragraph', 'Last'],
)
const NEW = articleOf(
  ['paragraph', 'Home'],
  ...OLD.blocks.map((_, at) => ['paragraph', wordsOf(OLD, at)] as const),
)

test('a place is found again by its words when another version has moved it, the nearest of several', () => {
  const at = (block: number) => ({ block, share: 0.5, words: wordsOf(OLD, block) })
  expect([0, 1, 2, 3].map((block) => blockOf(NEW, at(block)))).toEqual([1, 2, 2, 4])
  expect([0, 1, 2, 3].map((block) => blockOf(OLD, at(block)))).toEqual([0, 1, 2, 3])
})

test('without words, or with words that are gone, the place is the block of the same number', () => {
  expect(blockOf(NEW, { block: 2, share: 0 })).toBe(2)
  expect(blockOf(NEW, { block: 2, share: 0, words: 'Gone' })).toBe(2)
})
