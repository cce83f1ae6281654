import '../../../../renderer/src/styles/index.css'
import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { present } from '../../../../shared/assert.ts'
import { articleOf } from '../../../support/article.ts'
import { browserDatabase } from '../../../support/mount.tsx'
import {
  articleIn,
  highlight,
  importArticle,
  openReader,
  paneOf,
  rangeOf,
  scrollerOf,
  type ReadSource,
} from './open-reader.tsx'

beforeEach(() => workspace.setState(workspace.getInitialState(), true))

const TEXT = articleOf(
  ['paragraph', 'The ferry left the northern harbour at six in the morning with forty people on board.'],
  ['paragraph', 'It reached the island before noon, although a storm had been announced for the day.'],
  ['paragraph', 'Nobody was hurt. The company said that it would look into the matter of the lights.'],
)
const field = <T,>(value: T) => ({ value, from: 'text', raw: null, others: [] })

async function openSeveral(count: number) {
  const db = await browserDatabase()
  const sources: ReadSource[] = []
  for (let index = 0; index < count; index++)
    sources.push(
      await importArticle(db, `Report ${index + 1}`, articleOf(['paragraph', `Ferry ${index} left at six.`])),
    )
  await openReader(db, ...sources.slice(0, 4))
  return { db, sources: sources.map(({ source }) => source) }
}

const widthOf = (element: Element) => element.getBoundingClientRect().width
const isWhollyInView = (element: HTMLElement) => {
  const { left, right } = element.getBoundingClientRect()
  return left >= -1 && right <= window.innerWidth + 1
}

test('panes stay wide enough to read; where they do not fit, the active one is scrolled into view', async () => {
  const { sources } = await openSeveral(4)
  await page.viewport(720, 600)
  const panes = sources.map(paneOf)
  await expect.poll(() => Math.min(...panes.map(widthOf))).toBeGreaterThanOrEqual(249)
  const [first, , , last] = panes
  await expect.poll(() => isWhollyInView(present(last, 'fourth pane'))).toBe(true)
  await expect.poll(() => isWhollyInView(present(first, 'first pane'))).toBe(false)
  expect(isWhollyInView(present(last, 'fourth pane'))).toBe(true)

  const { panes: open, activatePane } = workspace.getState()
  act(() => activatePane(open[0]?.id ?? ''))
  await expect.poll(() => isWhollyInView(present(first, 'first pane'))).toBe(true)
})

test('panes that fit share the whole width', async () => {
  const { sources } = await openSeveral(2)
  expect(sources.map(paneOf).reduce((sum, pane) => sum + widthOf(pane), 0)).toBeGreaterThan(1190)
})

test('the border between panes is taken close to it only: what stands beside it can be dragged, too', async () => {
  const { sources } = await openSeveral(2)
  const right = page.elementLocator(scrollerOf(present(sources[1], 'second source')))
  const border = screen.getByRole('separator', { name: 'Resize panes' })
  await userEvent.hover(border)
  await expect.poll(() => border.getAttribute('data-separator')).toBe('hover')
  await right.hover({ position: { x: 4, y: 300 } })
  await expect.poll(() => border.getAttribute('data-separator')).not.toBe('hover')
})

test('opening a fifth source beside the others says whose place it took, and brings that one back', async () => {
  const { sources } = await openSeveral(5)
  const [, second, , , fifth] = sources
  const { panes, activatePane, openSource } = workspace.getState()
  act(() => activatePane(panes[1]?.id ?? ''))
  act(() => openSource(present(fifth, 'fifth').id, { beside: true }))
  await screen.findByText('Four panes are open; “Report 5” took the place of “Report 2”')
  expect(screen.queryByRole('region', { name: 'Source: Report 2' })).toBeNull()

  act(() => workspace.getState().activatePane(panes[3]?.id ?? ''))
  await userEvent.click(screen.getByRole('button', { name: 'Back' }))
  await waitFor(() => paneOf(present(second, 'second')))
  expect(workspace.getState().panes).toEqual(panes)
})

test('what is known about a source stands in two lines at most, with its date', async () => {
  const db = await browserDatabase()
  const read = await importArticle(db, 'Ferry reaches the island', TEXT, {
    authors: field(['Ana María Ruiz de la Vega', 'Li Wei', 'Olena Kovalenko']),
    publisher: field('The Northern Harbour and Island Observer'),
    published: field({ iso: '2019-04-02', precision: 'day' }),
    url: field('https://www.observer.example/ferry'),
  })
  await openReader(db, read)
  await page.viewport(300, 600)
  const header = present(paneOf(read.source).querySelector('header'), 'header')
  const line = present(header.querySelector('p'), 'line')
  expect(line.title).toBe(
    'Ana María Ruiz de la Vega, Li Wei, Olena Kovalenko · The Northern Harbour and Island Observer · observer.example · 2 Apr 2019',
  )
  const lineHeight = Number.parseFloat(getComputedStyle(line).lineHeight)
  await expect.poll(() => line.getBoundingClientRect().height).toBeLessThan(2.5 * lineHeight)
  const date = within(header).getByText('2 Apr 2019').getBoundingClientRect()
  expect(date.right).toBeLessThanOrEqual(line.getBoundingClientRect().right + 1)
  expect(date.bottom).toBeLessThanOrEqual(line.getBoundingClientRect().bottom + 1)
})

test('marks on the ruler keep to their passages when a short text is set anew', async () => {
  const db = await browserDatabase()
  const read = await importArticle(db, 'Ferry reaches the island', TEXT)
  await highlight(db, read, 'the matter of the lights', 'red')
  await openReader(db, read)
  const mark = () =>
    present(paneOf(read.source).querySelector('[data-tone=red]'), 'mark').getBoundingClientRect().top
  const passage = () => rangeOf(articleIn(read.source), 'Nobody was hurt').getBoundingClientRect().top
  await waitFor(() => mark())
  const before = { mark: mark(), passage: passage() }
  await page.viewport(320, 700)
  await expect.poll(() => passage() - before.passage).toBeGreaterThan(50)
  await expect.poll(() => mark() - before.mark).toBeGreaterThan(50)
})
