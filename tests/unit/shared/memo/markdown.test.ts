import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assertNever } from '../../../../shared/assert.ts'
import { readMarkdown } from '../../../../shared/memo/markdown.ts'
import type { Block, Inline } from '../../../../shared/memo/nodes.ts'

const ID = '0192a0b0-0000-7000-8000-000000000001'

/** A tree as short words: `strong(b)`, `a→claim`. */
const inline = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => {
      if (node.kind === 'text') return node.text
      if (node.kind === 'break') return '⏎'
      if (node.kind === 'code') return `code(${node.text})`
      if (node.kind === 'reference') return `${node.to.words}→${node.to.kind}`
      return `${node.kind === 'link' ? node.href : node.kind}(${inline(node.children)})`
    })
    .join('')

const block = (node: Block): string => {
  switch (node.kind) {
    case 'heading':
      return `h${node.level}(${inline(node.children)})`
    case 'paragraph':
      return `p(${inline(node.children)})`
    case 'code':
      return `pre(${node.text})`
    case 'quote':
      return `quote(${node.blocks.map(block).join(' ')})`
    case 'list':
      return `${node.start ?? '•'}${node.loose ? ' loose' : ''}(${node.items
        .map(({ done, blocks }) => `${done === null ? '' : done ? '☑' : '☐'}${blocks.map(block).join(' ')}`)
        .join('; ')})`
    case 'table':
      return `table(${[node.head, ...node.rows].map((row) => row.map(inline).join('|')).join('; ')})`
    case 'rule':
      return 'rule'
    default:
      return assertNever(node)
  }
}
const read = (body: string) =>
  readMarkdown(body)
    .map((each) => block(each.block))
    .join(' ')

test.each([
  [
    '*a* **b** ***c*** ~~d~~ _e_ __f__',
    'p(emphasis(a) strong(b) emphasis(strong(c)) strike(d) emphasis(e) strong(f))',
  ],
  ['snake_case_word 2 * 3 * 4 **a *b* c**', 'p(snake_case_word 2 * 3 * 4 strong(a emphasis(b) c))'],
  ['*open and ``code ` here`` `x', 'p(*open and code(code ` here) `x)'],
  [
    '[w *x*](https://a.example/b_(c)) [no](javascript:alert(1)) [just] this',
    'p(https://a.example/b_(c)(w emphasis(x)) [no](javascript:alert(1)) [just] this)',
  ],
  ['[](https://a.example) [*a*](b)', 'p(https://a.example(https://a.example) [emphasis(a)](b))'],
  [
    'see https://a.example/x_y_z. <mailto:a@b.example>',
    'p(see https://a.example/x_y_z(https://a.example/x_y_z). mailto:a@b.example(mailto:a@b.example))',
  ],
  [
    `**a [[claim:${ID}|the *date*]]** [[claim:nonsense|x]]`,
    'p(strong(a the *date*→claim) [[claim:nonsense|x]])',
  ],
  ['\\*a\\* <b>x</b> &amp;', 'p(*a* <b>x</b> &amp;)'],
  ['one  \ntwo\\\nthree\nfour', 'p(one⏎two⏎three\nfour)'],
])('the words %s', (body, expected) => {
  expect(read(body)).toBe(expected)
})

test.each([
  ['# One #\n## Two\ntext\nThree\n===\nFour\n---', 'h1(One) h2(Two) h1(text\nThree) h2(Four)'],
  ['- a\n- b\n  - c\n\n    d\n- e\n\ntext', '• loose(p(a); p(b) • loose(p(c) p(d)); p(e)) p(text)'],
  ['3. a\n4. b\n* c', '3(p(a); p(b)) •(p(c))'],
  ['- [ ] a\n- [x] b\nlazy', '•(☐p(a); ☑p(b\nlazy))'],
  ['> a\nb\n> - c\n\nd', 'quote(p(a\nb) •(p(c))) p(d)'],
  ['```js\n*a*\n\n# b\n```\nc', 'pre(*a*\n\n# b) p(c)'],
  ['In\n1999. it was\n***\n- - -', 'p(In\n1999. it was) rule rule'],
  [`|a|b \\| c|\n|-|:-:|\n|[[claim:${ID}|x]]|\nd`, 'table(a|b | c; x→claim|) p(d)'],
  ['\n\n  \n', ''],
])('the blocks of %j', (body, expected) => {
  expect(read(body)).toBe(expected)
})

test('whatever is written is read, and no letter of it is lost', () => {
  const pieces = fc.constantFrom(
    '*',
    '_',
    '**',
    '`',
    '[',
    ']',
    '](',
    ')',
    '[[',
    '- ',
    '> ',
    '# ',
    '|',
    '\n',
    '\n\n',
    '  ',
    'a',
    'é',
    '~~',
    '\\',
    '```',
    '1. ',
    '|-|',
  )
  const letters = (text: string) => text.replace(/[^aé]/g, '').length
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
      const body = parts.join('').replaceAll('```', '~~~ ')
      // What stands behind a fence names a language, and is no text.
      if (/~~~[^\n]*[aé|]/.test(body)) return
      expect(letters(read(body)) >= letters(body)).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test.each(['*a ', '**a', '[', '[a](', '`', '> ', '- ', '_a_ ', '~~', '<http:', '|', '\\', '[['])(
  'a hundred thousand characters of %j are read in one go',
  (piece) => {
    expect(readMarkdown(piece.repeat(Math.floor(100_000 / piece.length))).length).toBeGreaterThan(0)
  },
)
