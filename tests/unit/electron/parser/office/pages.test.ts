import { expect, test } from 'vitest'
import { parsed } from '../outcome.ts'
import { docx, odt, p, r, styled, table } from './documents.ts'

const BREAK = '<w:r><w:lastRenderedPageBreak/></w:r>'
const FIRST = 'The new harbour opened on Friday, two years later than planned.'
const SECOND = 'Its first ferry left at noon with four hundred passengers.'

/** The words that stand at each page's beginning, with the page. */
const pagesOf = ({ text }: Awaited<ReturnType<typeof parsed>>) =>
  text.blocks.map(({ pages = [], end }) =>
    pages.map(({ at, page }) => [page, text.content.slice(at, Math.min(end, at + 8))]),
  )

test('the pages that Word last drew are kept with the blocks, notes standing where their marks are', async () => {
  const read = await parsed(
    'a.docx',
    await docx(
      p(`${r(FIRST)}<w:r><w:footnoteReference w:id="2"/></w:r>`) +
        p(`${r('One ')}${BREAK}${r('two three.')}`) +
        table([p('Left'), p('Right')]) +
        p(`${BREAK}${r(SECOND)}`) +
        p('def f():', styled('HTMLPreformatted')) +
        p(`${r('  ')}${BREAK}${r('return')}`),
      { notes: '<w:footnote w:id="2"><w:p><w:r><w:t>Minutes.</w:t></w:r></w:p></w:footnote>' },
    ),
  )
  expect(pagesOf(read)).toEqual([
    [[1, 'The new ']],
    [
      [1, 'One two '],
      [2, 'two thre'],
    ],
    [[2, 'Left | R']],
    [[3, 'Its firs']],
    [[3, 'def f():']],
    [[4, 'return']],
    [[1, '[1] Minu']],
  ])
})

test('a document whose program does not note its pages has none, whatever breaks its author made', async () => {
  const read = await parsed(
    'a.docx',
    await docx(p(FIRST) + p(`<w:r><w:br w:type="page"/></w:r>${r(SECOND)}`)),
  )
  expect(read.text.blocks.every(({ pages }) => pages === undefined)).toBe(true)
})

test('the pages of an OpenDocument text are those that LibreOffice noted and those that a style begins', async () => {
  const read = await parsed(
    'a.odt',
    await odt(
      `<text:p text:style-name="Own">${FIRST}</text:p><text:p>One <text:soft-page-break/>two three.</text:p><text:p text:style-name="Own">${SECOND}</text:p>`,
      '',
      '',
      '<style:style style:name="Own" style:family="paragraph" style:parent-style-name="Base"/><style:style style:name="Base" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/><style:text-properties fo:font-weight="bold"/></style:style>',
    ),
  )
  expect(pagesOf(read)).toEqual([
    [[1, 'The new ']],
    [
      [1, 'One two '],
      [2, 'two thre'],
    ],
    [[3, 'Its firs']],
  ])
})
