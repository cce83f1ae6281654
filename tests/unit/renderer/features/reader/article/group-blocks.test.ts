import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  groupBlocks,
  sectionsOf,
  type FlowNode,
  type ListNode,
} from '../../../../../../renderer/src/features/reader/article/group-blocks.ts'
import { compose, draft } from '../../../../../../shared/text/compose.ts'
import { BlockKind } from '../../../../../../shared/text/document.ts'
import { articleOf, item } from '../../../../../support/article.ts'

test('blocks that are no list, quotation or table stand by themselves', () => {
  const { blocks } = articleOf(
    ['heading', 'Two crews', { level: 2 }],
    ['paragraph', 'They landed on Saturday.'],
  )
  expect(groupBlocks(blocks)).toEqual([
    { kind: 'single', block: 0 },
    { kind: 'single', block: 1 },
  ])
})

test('quotations that follow each other are one quotation, rows one table', () => {
  const { blocks } = articleOf(
    ['quote', 'We gave no address.'],
    ['quote', 'Nor shall we.'],
    ['tableRow', 'Type | Number'],
    ['tableRow', 'Mi-17 | 12'],
    ['quote', 'Asked again, he declined.'],
  )
  expect(groupBlocks(blocks)).toEqual([
    { kind: 'quote', blocks: [0, 1] },
    { kind: 'table', rows: [2, 3] },
    { kind: 'quote', blocks: [4] },
  ])
})

test('deeper items are a list inside the item before them', () => {
  const { blocks } = articleOf(
    item('Helicopters', 1),
    item('Mi-17', 2),
    item('Mi-26', 2),
    item('Simulators', 1),
  )
  expect(groupBlocks(blocks)).toEqual([
    {
      kind: 'list',
      ordered: false,
      items: [
        {
          block: 0,
          lists: [
            {
              kind: 'list',
              ordered: false,
              items: [
                { block: 1, lists: [] },
                { block: 2, lists: [] },
              ],
            },
          ],
        },
        { block: 3, lists: [] },
      ],
    },
  ])
})

test('a list that changes from bullets to numbers on one level becomes two', () => {
  const { blocks } = articleOf(item('Fuel', 1), item('Apply', 1, true), item('Wait', 1, true))
  expect(
    groupBlocks(blocks).map((node) => (node.kind === 'list' ? [node.ordered, node.items.length] : null)),
  ).toEqual([
    [false, 1],
    [true, 2],
  ])
})

test('an item that jumps two levels nests once, and an item above the first is its sibling', () => {
  const { blocks } = articleOf(item('Second level', 2), item('Fourth level', 4), item('First level', 1))
  expect(blocksOf(groupBlocks(blocks))).toEqual([0, 1, 2])
  const [list] = groupBlocks(blocks)
  expect(list?.kind === 'list' && list.items.map(({ block }) => block)).toEqual([0, 2])
})

test('every block is in the tree once and in order, whatever the blocks are', () => {
  const block = fc.record({
    kind: fc.constantFrom(...BlockKind.options),
    level: fc.integer({ min: 1, max: 5 }),
    ordered: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(block, { maxLength: 90 }), (made) => {
      const { blocks } = compose(made.map(({ kind, ...more }) => draft(kind, 'Words', more))).text
      const all = blocks.map((_, index) => index)
      expect(blocksOf(groupBlocks(blocks))).toEqual(all)
      const sections = sectionsOf(blocks)
      expect(sections.flatMap(({ nodes }) => blocksOf(nodes))).toEqual(all)
      expect(sections.map(({ first }) => first)).toEqual(sections.map(({ nodes }) => blocksOf(nodes)[0]))
      expect(sections.reduce((sum, { blocks: count }) => sum + count, 0)).toBe(all.length)
    }),
  )
})

test('a long article is cut into sections of 25 blocks, and of more where these are short', () => {
  const sections = (count: number, words: string) => {
    const { blocks } = articleOf(...Array.from({ length: count }, () => ['paragraph', words] as const))
    return sectionsOf(blocks).map((section) => [section.first, section.blocks])
  }
  expect(sections(60, 'A sentence of several words. '.repeat(20))).toEqual([
    [0, 25],
    [25, 25],
    [50, 10],
  ])
  expect(sections(450, 'A sentence.')).toEqual([
    [0, 200],
    [200, 200],
    [400, 50],
  ])
})

function blocksOf(nodes: readonly FlowNode[]): readonly number[] {
  const inList = ({ items }: ListNode): readonly number[] =>
    items.flatMap(({ block, lists }) => [block, ...lists.flatMap(inList)])
  return nodes.flatMap((node) => {
    if (node.kind === 'single') return [node.block]
    if (node.kind === 'quote') return node.blocks
    return node.kind === 'table' ? node.rows : inList(node)
  })
}
