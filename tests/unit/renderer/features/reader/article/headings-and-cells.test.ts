import { expect, test } from 'vitest'
import { headingRanks } from '../../../../../../renderer/src/features/reader/article/heading-ranks.ts'
import { cellsOf } from '../../../../../../renderer/src/features/reader/article/table-cells.ts'
import { present } from '../../../../../../shared/assert.ts'
import { articleOf } from '../../../../../support/article.ts'

test('headings begin at h3 below the pane’s own and leave no level out', () => {
  const { blocks } = articleOf(['heading', 'Crews', { level: 2 }], ['heading', 'Aircraft', { level: 4 }])
  expect([...headingRanks(blocks)]).toEqual([
    [2, 'h3'],
    [4, 'h4'],
  ])
})

test('six levels of headings end at h6', () => {
  const { blocks } = articleOf(
    ...[1, 2, 3, 4, 5, 6].map((level) => ['heading', `Level ${level}`, { level }] as const),
  )
  expect([...headingRanks(blocks).values()]).toEqual(['h3', 'h4', 'h5', 'h6', 'h6', 'h6'])
})

test('the cells of a row and what lies between them are the whole row', () => {
  const { content, blocks } = articleOf(['paragraph', 'Deliveries'], ['tableRow', 'Mi-17 | 12 | 2019'])
  const row = present(blocks[1], 'row')
  const cells = cellsOf(content, row)
  expect(cells.map(({ start, end }) => content.slice(start, end))).toEqual(['Mi-17', '12', '2019'])
  expect(cells.map(({ start, next }) => content.slice(start, next)).join('')).toBe('Mi-17 | 12 | 2019')
})

test('a row of one cell has no separator, empty cells stay', () => {
  const { content, blocks } = articleOf(['tableRow', 'Total'], ['tableRow', 'Mi-26 | | 3'])
  const [first, second] = blocks.map((block) => cellsOf(content, block))
  expect(first).toHaveLength(1)
  expect(second?.map(({ start, end }) => content.slice(start, end))).toEqual(['Mi-26', '', '3'])
})
