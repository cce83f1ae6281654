import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { recolour } from '../../../../renderer/src/data/annotations.ts'
import { binSources, changeMeta } from '../../../../renderer/src/data/sources.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { isApple } from '../../../../renderer/src/ui/keys.ts'
import { articleOf, item } from '../../../support/article.ts'
import { browserDatabase } from '../../../support/mount.tsx'
import {
  articleIn,
  clickWords,
  highlight,
  importArticle,
  openReader,
  painted,
  paneOf,
  rangeOf,
  scrollerOf,
} from './open-reader.tsx'

const REPORT = articleOf(
  ['heading', 'A base in the north', { level: 1 }],
  [
    'paragraph',
    'The exporter said the school opened on Friday near the coast.',
    { marks: [{ kind: 'link', start: 4, end: 12, href: 'https://exporter.example/news' }] },
  ],
  item('Transports', 1),
  item('Mi-17', 2),
  item('Gunships', 1),
  ['quote', 'We gave no address.'],
  ['tableRow', 'Type | Number'],
  ['tableRow', 'Mi-17 | 12'],
  ['separator', ''],
  ['pre', 'two  spaces'],
  ['caption', 'The hangar in March'],
  ['footnote', '[1] Interview with the exporter, 2 April 2019.'],
)

test('an article is real headings, lists, quotations and tables, whose texts are the canonical text', async () => {
  const db = await browserDatabase()
  const report = await importArticle(db, 'Pilot school opens', REPORT)
  await openReader(db, report)
  const pane = within(paneOf(report.source))
  expect(pane.getByRole('heading', { level: 2, name: 'Pilot school opens' })).toBeVisible()
  expect(pane.getByRole('heading', { level: 3, name: 'A base in the north' })).toBeVisible()
  expect(pane.getAllByRole('list')).toHaveLength(2)
  expect(pane.getAllByRole('listitem')).toHaveLength(3)
  expect(pane.getByRole('blockquote')).toHaveTextContent('We gave no address.')
  expect(pane.getAllByRole('cell').map((cell) => cell.innerText.trim())).toHaveLength(4)
  expect(pane.getByRole('separator')).toBeVisible()
  for (const element of articleIn(report.source).querySelectorAll<HTMLElement>('[data-block]')) {
    const block = REPORT.blocks[Number(element.dataset['block'])]
    const clone = element.cloneNode(true)
    if (clone instanceof HTMLElement)
      for (const inner of clone.querySelectorAll('[data-block]')) inner.remove()
    expect(clone.textContent).toBe(REPORT.content.slice(block?.start, block?.end))
  }
})

test('Ctrl+A selects the text of the pane one is in, and nothing beside it', async () => {
  const db = await browserDatabase()
  const report = await importArticle(db, 'Pilot school opens', REPORT)
  const other = await importArticle(db, 'Ferry', articleOf(['paragraph', 'The ferry left at six.']))
  await openReader(db, report, other)
  scrollerOf(report.source).focus()
  await userEvent.keyboard(isApple() ? '{Meta>}a{/Meta}' : '{Control>}a{/Control}')
  const selected = () => document.getSelection()?.toString() ?? ''
  await expect.poll(selected).toMatch(/^A base in the north/)
  expect(selected().trim()).toMatch(/2 April 2019\.$/)
  await expect.poll(() => workspace.getState().selection?.span.end).toBe(REPORT.content.length)
})

test('annotations are painted in their colours and follow their rows, on text nodes that stay the same', async () => {
  const db = await browserDatabase()
  const report = await importArticle(db, 'Pilot school opens', REPORT)
  const yellow = await highlight(db, report, 'exporter said the school', 'yellow')
  await openReader(db, report)
  await expect.poll(() => painted('wb-hl-yellow')).toEqual(['exporter said the school'])
  const nodes = textNodes(articleIn(report.source))

  await highlight(db, report, 'Gunships', 'blue')
  await recolour(db, yellow.id, 'green')
  await changeMeta(db, report.source.id, 'publisher', 'Harbour Wire')
  workspace.getState().setActiveAnnotation(yellow.id)
  await expect.poll(() => painted('wb-hl-green')).toEqual(['exporter said the school'])
  await expect.poll(() => painted('wb-active')).toEqual(['exporter said the school'])
  expect(painted('wb-hl-yellow')).toEqual([])
  expect(painted('wb-hl-blue')).toEqual(['Gunships'])
  await screen.findByText(/Harbour Wire/)
  expect(textNodes(articleIn(report.source)).every((node, index) => node === nodes[index])).toBe(true)
})

test('a click on a highlight makes the shortest one there active and says where it is; beside it, lets go', async () => {
  const db = await browserDatabase()
  const report = await importArticle(db, 'Pilot school opens', REPORT)
  await highlight(db, report, 'said the school opened on Friday', 'yellow')
  const inner = await highlight(db, report, 'school', 'blue')
  await openReader(db, report)
  const article = articleIn(report.source)
  await expect.poll(() => painted('wb-hl-blue')).toEqual(['school'])

  await clickWords(article, 'school')
  await expect.poll(() => workspace.getState().activeAnnotation).toBe(inner.id)
  const { left, top } = rangeOf(article, 'school').getBoundingClientRect()
  expect(workspace.getState().activeRect).toMatchObject({ left, top })

  await clickWords(article, 'coast')
  await expect.poll(() => workspace.getState().activeAnnotation).toBeNull()
})

test('a highlight in the text is marked while the pointer is on it', async () => {
  const db = await browserDatabase()
  const report = await importArticle(db, 'Pilot school opens', REPORT)
  const school = await highlight(db, report, 'school', 'blue')
  await openReader(db, report)
  await expect.poll(() => painted('wb-hl-blue')).toEqual(['school'])
  await clickWords(articleIn(report.source), 'school')
  workspace.getState().setActiveAnnotation(null)
  await expect.poll(() => painted('wb-hover')).toEqual([school.anchor.exact])
})

test('a link asks before it is opened, and names the place', async () => {
  const db = await browserDatabase()
  const report = await importArticle(db, 'Pilot school opens', REPORT)
  await openReader(db, report)
  const here = window.location.href
  await clickWords(articleIn(report.source), 'exporter')
  const dialog = await screen.findByRole('dialog', { name: 'Open exporter.example?' })
  expect(dialog).toHaveTextContent('https://exporter.example/news')
  expect(window.location.href).toBe(here)
})

test('a source without a date asks for one; a pane of a deleted source closes', async () => {
  const db = await browserDatabase()
  const report = await importArticle(db, 'Pilot school opens', REPORT)
  await openReader(db, report)
  within(paneOf(report.source)).getByRole('button', { name: 'Add date' }).click()
  expect(workspace.getState().dialog).toEqual({ kind: 'source-details', sourceId: report.source.id })
  await binSources(db, [report.source.id])
  await screen.findByText('Nothing to read yet')
  expect(workspace.getState().panes).toEqual([])
})

test('a source whose text is missing says what is kept and what to do', async () => {
  const db = await browserDatabase()
  const kept = await importArticle(db, 'Two planes', articleOf(['paragraph', 'Two planes landed.']))
  const report = await importArticle(db, 'Pilot school opens', REPORT)
  await db.texts.delete(report.source.currentVersionId)
  await openReader(db, kept)
  workspace.getState().openSource(report.source.id, { beside: true })
  await screen.findByText('The text of this source cannot be read')
  screen.getByRole('button', { name: 'Close' }).click()
  expect(workspace.getState().panes).toHaveLength(1)
})

test('a note has a button beside its passage that takes one to it', async () => {
  const db = await browserDatabase()
  const report = await importArticle(db, 'Pilot school opens', REPORT)
  const noted = await highlight(db, report, 'Gunships', 'red', 'How many?')
  await openReader(db, report)
  const button = await screen.findByRole('button', { name: 'Note: How many?' })
  const line = rangeOf(articleIn(report.source), 'Gunships').getBoundingClientRect()
  expect(Math.abs(button.getBoundingClientRect().top - line.top)).toBeLessThan(12)
  button.click()
  expect(workspace.getState().activeAnnotation).toBe(noted.id)
  expect(workspace.getState().activeRect).not.toBeNull()
})

function textNodes(root: HTMLElement): readonly Node[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: Node[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node)
  return nodes
}
