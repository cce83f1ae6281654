import { act } from '@testing-library/react'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { rowsInView } from '../../../../renderer/src/dom/columns.ts'
import { createTextMap } from '../../../../renderer/src/dom/text-range.ts'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { applySettings, DEFAULTS } from '../../../../renderer/src/state/settings.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { present } from '../../../../shared/assert.ts'
import { articleOf } from '../../../support/article.ts'
import { browserDatabase } from '../../../support/mount.tsx'
import {
  articleIn,
  clickWords,
  highlight,
  importArticle,
  openReader,
  painted,
  placeOf,
  rangeOf,
  scrollerOf,
} from './open-reader.tsx'

beforeEach(() => workspace.setState(workspace.getInitialState(), true))

const SENTENCE = 'The ferry left the harbour at six, and nobody on the pier had been told why. '
const LONG = articleOf(
  ...Array.from(
    { length: 60 },
    (_, index) => ['paragraph', `Line ${index}. ${SENTENCE.repeat(1 + (index % 5))}`] as const,
  ),
)

async function opened() {
  // A short line, so that two of them fit.
  applySettings(document.documentElement, { ...DEFAULTS, measure: 48 })
  onTestFinished(() => applySettings(document.documentElement, DEFAULTS))
  const db = await browserDatabase()
  const read = await importArticle(db, 'Ferry', LONG)
  await openReader(db, read)
  const article = articleIn(read.source)
  const scroller = scrollerOf(read.source)
  const inColumns = () => article.hasAttribute('data-columns')
  const box = (words: string) => rangeOf(article, words).getBoundingClientRect()
  const inView = (words: string) => {
    const { top, bottom } = box(words)
    const view = scroller.getBoundingClientRect()
    return top >= view.top && bottom <= view.bottom
  }
  return { db, read, article, scroller, inColumns, box, inView }
}

async function inTwoColumns() {
  const reader = await opened()
  act(() => void runCommand('pane.columns'))
  await expect.poll(reader.inColumns).toBe(true)
  return reader
}

test('a text stands in two columns as high as the view: at the foot of the first one goes on at the head of the second', async () => {
  const { article, scroller, box } = await inTwoColumns()
  const view = scroller.getBoundingClientRect()
  const middle = article.getBoundingClientRect().left + article.clientWidth / 2
  expect(box('Line 0.').left).toBeLessThan(middle)
  const heads = Array.from({ length: 20 }, (_, index) => box(`Line ${index}.`)).filter(
    ({ bottom }) => bottom < view.bottom,
  )
  const second = present(
    heads.find(({ left }) => left > middle),
    'a paragraph in the second column',
  )
  expect(second.top).toBeLessThan(view.top + view.height / 3)
  const [first] = rowsInView(createTextMap(article, LONG.blocks), scroller)
  expect(present(first, 'row').bottom).toBeLessThanOrEqual(view.bottom)
})

test('columns may be somewhat shorter than the chosen line, so that two stand in the window of a usual screen', async () => {
  const { article, inColumns, box } = await inTwoColumns()
  await page.viewport(840, 700)
  await expect.poll(() => article.clientWidth).toBeLessThan(800)
  expect(inColumns()).toBe(true)
  const { left, right } = article.getBoundingClientRect()
  expect(box('Line 0. The ferry left the').width).toBeLessThan((right - left) / 2)
})

test('it goes back to one column, also by itself where the pane becomes too narrow, and the place stays', async () => {
  const { read, scroller, inColumns, inView } = await inTwoColumns()
  act(() => workspace.getState().requestReveal({ sourceId: read.source.id, span: placeOf(read, 'Line 30.') }))
  await expect.poll(() => inView('Line 30.')).toBe(true)
  await page.viewport(660, 700)
  await expect.poll(inColumns).toBe(false)
  await page.viewport(1200, 700)
  await expect.poll(inColumns).toBe(true)
  scroller.focus()
  act(() => void runCommand('pane.columns'))
  await expect.poll(inColumns).toBe(false)
  expect(scroller.scrollTop).toBeGreaterThan(1000)
})

test('a pane that is too narrow says so, and sets the text in columns when there is room', async () => {
  const { inColumns } = await opened()
  await page.viewport(660, 700)
  act(() => void runCommand('pane.columns'))
  await expect.element(page.getByText('This pane is too narrow for two columns')).toBeVisible()
  expect(inColumns()).toBe(false)
  await page.viewport(1200, 700)
  await expect.poll(inColumns).toBe(true)
})

test('Page Down and Space go on to the next pair of columns, Page Up comes back, and no line is missed', async () => {
  const { article, scroller, inView } = await inTwoColumns()
  const map = createTextMap(article, LONG.blocks)
  scroller.focus()
  const seen = new Set<string>()
  const look = () => {
    for (let index = 0; index < 60; index++) if (inView(`Line ${index}.`)) seen.add(`Line ${index}.`)
  }
  look()
  const before = scroller.scrollTop
  await userEvent.keyboard('{PageDown}')
  await expect.poll(() => scroller.scrollTop).toBeGreaterThan(before + 100)
  const row = present(
    rowsInView(map, scroller).find(({ top }) => top >= scroller.getBoundingClientRect().top),
    'row',
  )
  expect(row.top - scroller.getBoundingClientRect().top).toBeCloseTo(24, 0)
  look()
  for (let press = 0; press < 30; press++) {
    await userEvent.keyboard(' ')
    look()
  }
  expect([...seen]).toHaveLength(60)
  for (let press = 0; press < 40; press++) await userEvent.keyboard('{PageUp}')
  expect(scroller.scrollTop).toBeLessThan(30)
})

test('what is looked for is shown with the whole of its pair of columns', async () => {
  const { read, article, scroller, inView } = await inTwoColumns()
  for (const words of ['Line 41.', 'Line 7.', 'Line 58.']) {
    act(() => workspace.getState().requestReveal({ sourceId: read.source.id, span: placeOf(read, words) }))
    await expect.poll(() => inView(words)).toBe(true)
    const view = scroller.getBoundingClientRect()
    const line = rangeOf(article, words).getBoundingClientRect()
    const row = present(
      rowsInView(createTextMap(article, LONG.blocks), scroller).find(
        ({ top, bottom }) => top <= line.top + 1 && line.bottom <= bottom + 1,
      ),
      'row',
    )
    expect(row.top).toBeGreaterThanOrEqual(view.top - 1)
  }
})

test('a highlight across the columns is painted whole and has a bar beside each of them, and its note once', async () => {
  const { db, read, article, box } = await opened()
  act(() => void runCommand('pane.columns'))
  const middle = () => article.getBoundingClientRect().left + article.clientWidth / 2
  await expect.poll(() => article.hasAttribute('data-columns')).toBe(true)
  const numbers = Array.from({ length: 30 }, (_, index) => index)
  const across = present(
    numbers.find(
      (index) => box(`Line ${index}.`).left < middle() && box(`Line ${index + 1}.`).left > middle(),
    ),
    'the last paragraph of a column',
  )
  const { start } = placeOf(read, `Line ${across}.`)
  const { end } = placeOf(read, `Line ${across + 1}. The ferry`)
  const words = LONG.content.slice(start, end)
  await highlight(db, read, words, 'green', 'From one column to the other.')
  await expect.poll(() => painted('wb-hl-green').join('')).toBe(words.replaceAll('\n', ''))
  const bars = () =>
    Array.from(document.querySelectorAll('button[draggable]'), (bar) => bar.getBoundingClientRect())
  await expect.poll(() => bars().length).toBe(2)
  const [first, second] = bars()
  expect(present(first, 'bar').right).toBeLessThanOrEqual(article.getBoundingClientRect().left)
  expect(Math.abs(present(second, 'bar').right - middle())).toBeLessThan(40)
  await expect.element(page.getByRole('button', { name: /^Note: From one/ })).toBeVisible()
  expect(page.getByRole('button', { name: /^Note: / }).elements()).toHaveLength(1)
})

test('the sentence cursor, a click and the selection find their words in either column', async () => {
  const { article, scroller, box, inView } = await inTwoColumns()
  const middle = article.getBoundingClientRect().left + article.clientWidth / 2
  const number = present(
    Array.from({ length: 20 }, (_, index) => index).find(
      (index) => box(`Line ${index}.`).left > middle && inView(`Line ${index}.`),
    ),
    'in the second column',
  )
  await clickWords(article, `Line ${number}.`)
  scroller.focus()
  act(() => void runCommand('sentence.next'))
  await expect.poll(() => document.getSelection()?.toString()).toBe(`Line ${number}.`)
  await expect.poll(() => workspace.getState().selection?.rect.left).toBeGreaterThan(middle)
})

test('the place in columns is kept when the source is opened again', async () => {
  const { db, read, scroller, inView } = await inTwoColumns()
  const other = await importArticle(db, 'Other', articleOf(['paragraph', 'Short.']))
  act(() => workspace.getState().requestReveal({ sourceId: read.source.id, span: placeOf(read, 'Line 40.') }))
  await expect.poll(() => inView('Line 40.')).toBe(true)
  const { panes } = workspace.getState()
  await expect
    .poll(() => workspace.getState().offsets[panes[0]?.id ?? ''])
    .toBeGreaterThan(LONG.content.length / 3)
  expect(scroller.isConnected).toBe(true)
  act(() => workspace.getState().openSource(other.source.id))
  await expect.poll(() => scroller.isConnected).toBe(false)
  act(() => workspace.getState().openSource(read.source.id))
  await expect.poll(() => document.querySelector('[data-columns]')).not.toBeNull()
  const article = articleIn(read.source)
  const view = () => scrollerOf(read.source).getBoundingClientRect()
  await expect
    .poll(() => {
      const { top } = rangeOf(article, 'Line 40.').getBoundingClientRect()
      return top >= view().top - 30 && top < view().bottom
    })
    .toBe(true)
})
