import { expect, test } from 'vitest'
import { pageMarks } from '../../../../../../renderer/src/features/reader/article/page-marks.ts'
import { compose, draft } from '../../../../../../shared/text/compose.ts'

const paged = (...pages: readonly number[]) =>
  draft('paragraph', 'One two three four', { pages: pages.map((page, index) => ({ at: index * 4, page })) })

test('pages are marked where they begin, once each', () => {
  const { text } = compose([paged(1), paged(1), paged(1, 2), paged(2), paged(2, 3, 4), paged(6)])
  expect([...pageMarks(text.blocks)]).toEqual([
    [0, 1],
    [2, 2],
    [4, 4],
    [5, 6],
  ])
})

test('a text without pages has no marks', () => {
  expect(pageMarks(compose([draft('paragraph', 'One.')]).text.blocks).size).toBe(0)
})
