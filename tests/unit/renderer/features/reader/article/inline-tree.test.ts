import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  inlineTree,
  type InlineNode,
} from '../../../../../../renderer/src/features/reader/article/inline-tree.ts'
import type { DraftMark } from '../../../../../../shared/text/compose.ts'
import type { Block } from '../../../../../../shared/text/document.ts'
import { present } from '../../../../../../shared/assert.ts'
import { articleOf } from '../../../../../support/article.ts'

const SENTENCE = 'The base in the north opened on Friday.'

function blockWith(...marks: readonly DraftMark[]): Block {
  return present(articleOf(['paragraph', SENTENCE, { marks }]).blocks[0], 'block')
}
const mark = (kind: DraftMark['kind'], words: string): DraftMark => {
  const start = SENTENCE.indexOf(words)
  return { kind, start, end: start + words.length, href: null }
}
/** `The <em>base</em> …` */
const shown = (nodes: readonly InlineNode[]): string =>
  nodes
    .map((node) =>
      node.kind === 'text'
        ? SENTENCE.slice(node.start, node.end)
        : `<${node.mark.kind}>${shown(node.children)}</${node.mark.kind}>`,
    )
    .join('')

test('a mark within a mark is nested', () => {
  expect(shown(inlineTree(blockWith(mark('strong', 'north'), mark('em', 'in the north opened'))))).toBe(
    'The base <em>in the <strong>north</strong> opened</em> on Friday.',
  )
})

test('a mark that runs out of another one is cut there', () => {
  expect(shown(inlineTree(blockWith(mark('em', 'base in the'), mark('strong', 'the north'))))).toBe(
    'The <em>base in <strong>the</strong></em><strong> north</strong> opened on Friday.',
  )
})

test('marks beyond eight deep are left out, the text stays', () => {
  const tree = shown(inlineTree(blockWith(...Array.from({ length: 40 }, () => mark('em', 'north')))))
  expect(tree.match(/<em>/g)).toHaveLength(8)
  expect(tree.replaceAll(/<[^>]+>/g, '')).toBe(SENTENCE)
})

test('whatever the marks, the texts joined are the block, and each mark covers its words', () => {
  const at = fc.integer({ min: 0, max: SENTENCE.length })
  const anyMark = fc.record({ kind: fc.constantFrom('em', 'strong', 'sup'), a: at, b: at })
  fc.assert(
    fc.property(fc.array(anyMark, { maxLength: 6 }), (made) => {
      const marks = made.map(
        ({ kind, a, b }) => ({ kind, start: Math.min(a, b), end: Math.max(a, b), href: null }) as const,
      )
      const block = blockWith(...marks)
      const marked = new Map<string, string>()
      const visit = (nodes: readonly InlineNode[], around: readonly string[]): string =>
        nodes
          .map((node) => {
            if (node.kind === 'mark') return visit(node.children, [...around, node.mark.kind])
            const words = SENTENCE.slice(node.start, node.end)
            for (const kind of new Set(around)) marked.set(kind, (marked.get(kind) ?? '') + words)
            return words
          })
          .join('')
      expect(visit(inlineTree(block), [])).toBe(SENTENCE)
      for (const kind of ['em', 'strong', 'sup']) {
        const letters = Array.from(SENTENCE).filter((_, index) =>
          block.marks.some((each) => each.kind === kind && each.start <= index && index < each.end),
        )
        expect(marked.get(kind) ?? '').toBe(letters.join(''))
      }
    }),
  )
})
