import { act, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { addPart } from '../../../../renderer/src/data/quotations.ts'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { createAnchor } from '../../../../shared/anchor/create.ts'
import { present } from '../../../../shared/assert.ts'
import { partsOf, quotationOf } from '../../../../shared/project/quotation.ts'
import { articleOf } from '../../../support/article.ts'
import { browserDatabase } from '../../../support/mount.tsx'
import {
  articleIn,
  clickWords,
  highlight,
  importArticle,
  openReader,
  painted,
  paneOf,
  placeOf,
  rangeOf,
} from './open-reader.tsx'

const TEXT = articleOf(
  ['paragraph', 'Two planes landed on Saturday. Mr. Lopez saw them from the tower.'],
  ['paragraph', 'Nobody spoke for a while. Then all of them left.'],
)

/** A green quotation of both paragraphs, and a yellow highlight between its parts. */
async function opened() {
  const db = await browserDatabase()
  const read = await importArticle(db, 'Two planes', TEXT)
  const { id } = await highlight(db, read, 'landed on Saturday', 'green', 'Which day?')
  const between = await highlight(db, read, 'saw them', 'yellow')
  const { content } = read.text
  const anchor = createAnchor(content, read.source.currentVersionId, placeOf(read, 'Nobody spoke'))
  await addPart(db, id, { sourceId: read.source.id, anchor })
  await openReader(db, read)
  await expect.poll(() => painted('wb-hl-green')).toHaveLength(2)
  const row = async () => present(await db.annotations.get(id), 'row')
  return { db, read, id, between, row, article: articleIn(read.source) }
}

const active = () => {
  const { activeAnnotation, activePart } = workspace.getState()
  return [activeAnnotation, activePart]
}
const handleLeft = () => document.querySelector('[data-edge=start]')?.getBoundingClientRect().left ?? null

test('all parts are painted, and active together whichever is clicked', async () => {
  const { id, article } = await opened()
  expect(painted('wb-hl-green')).toEqual(['Nobody spoke', 'landed on Saturday'])
  await clickWords(article, 'Nobody spoke')
  expect(active()).toEqual([id, 1])
  await expect.poll(() => painted('wb-active')).toEqual(['Nobody spoke', 'landed on Saturday'])
  await clickWords(article, 'landed on')
  expect(active()).toEqual([id, 0])
})

test('pointing at one part shows all of them', async () => {
  const { article } = await opened()
  const box = rangeOf(article, 'Nobody').getBoundingClientRect()
  const origin = article.getBoundingClientRect()
  await page.elementLocator(article).hover({
    position: { x: box.left + 10 - origin.left, y: box.top + box.height / 2 - origin.top },
  })
  await expect.poll(() => painted('wb-hover')).toEqual(['Nobody spoke', 'landed on Saturday'])
})

test('stepping comes to the quotation once and goes through its parts, then on', async () => {
  const { id, between } = await opened()
  const step = (command: 'annotate.next' | 'annotate.previous') => {
    act(() => void runCommand(command))
    return active()
  }
  expect(step('annotate.next')).toEqual([id, 0])
  expect(step('annotate.next')).toEqual([id, 1])
  expect(step('annotate.next')).toEqual([between.id, 0])
  expect(step('annotate.previous')).toEqual([id, 1])
  expect(step('annotate.previous')).toEqual([id, 0])
})

test('the handles and keys are those of the part one is at', async () => {
  const { article, row } = await opened()
  await clickWords(article, 'Nobody spoke')
  const left = rangeOf(article, 'Nobody').getBoundingClientRect().left
  await expect.poll(handleLeft).toBeCloseTo(left - 1, 0)
  act(() => void runCommand('edge.endRightWord'))
  await expect.poll(async () => quotationOf(await row())).toBe('landed on Saturday … Nobody spoke for')
  act(() => void runCommand('edge.endLeftWord'))
  await expect.poll(async () => quotationOf(await row())).toBe('landed on Saturday … Nobody spoke')
  for (let count = 0; count < 2; count++) act(() => void runCommand('edge.startPreviousSentence'))
  await expect.poll(async () => partsOf(await row())).toHaveLength(1)
  expect(active()[1]).toBe(0)
})

test('there is a bar for each part and one button for the note', async () => {
  const { read } = await opened()
  const pane = paneOf(read.source)
  await expect.poll(() => within(pane).queryAllByRole('button', { name: 'Note: Which day?' })).toHaveLength(1)
  const bars = pane.querySelectorAll('[aria-label=Annotation][style*=green]')
  expect(bars).toHaveLength(2)
})

test('on paper each part has the number of the quotation, whose words are given once', async () => {
  await opened()
  act(() => void window.dispatchEvent(new Event('beforeprint')))
  const sheet = present(document.querySelector('[data-print-sheet]'), 'sheet')
  expect(sheet.textContent).toContain('landed on Saturday1. Mr. Lopez saw them2 from')
  expect(sheet.textContent).toContain('Nobody spoke1 for a while')
  expect(Array.from(sheet.querySelectorAll('li q'), (words) => words.textContent)).toEqual([
    'landed on Saturday … Nobody spoke',
    'saw them',
  ])
  act(() => void window.dispatchEvent(new Event('afterprint')))
})
