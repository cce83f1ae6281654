import { act, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { progressOf } from '../../../../renderer/src/state/reading-progress.ts'
import { settings } from '../../../../renderer/src/state/settings.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { present } from '../../../../shared/assert.ts'
import { articleOf } from '../../../support/article.ts'
import { browserDatabase } from '../../../support/mount.tsx'
import {
  articleIn,
  clickWords,
  importArticle,
  openReader,
  paneOf,
  rangeOf,
  scrollerOf,
} from './open-reader.tsx'

beforeEach(() => {
  settings.setState(settings.getInitialState())
  workspace.setState(workspace.getInitialState(), true)
})

const LONG = articleOf(
  ...Array.from(
    { length: 40 },
    (_, index) => ['paragraph', `Line ${index}. ${'The ferry left the harbour at six. '.repeat(8)}`] as const,
  ),
)
const field = <T,>(value: T) => ({ value, from: 'text', raw: null, others: [] })

async function open(text = LONG, language: string | null = 'en') {
  const db = await browserDatabase()
  const meta = language === null ? {} : { language: field(language) }
  const read = await importArticle(db, 'Ferry', text, meta)
  await openReader(db, read)
  const article = articleIn(read.source)
  return {
    db,
    read,
    article,
    pane: within(paneOf(read.source)),
    scroller: scrollerOf(read.source),
    lit: () => Array.from(article.querySelectorAll('[data-here]'), (block) => block.textContent.slice(0, 8)),
  }
}

test('the focus line follows pointer, sentence cursor and scrolling, and dims the rest', async () => {
  const { article, scroller, lit } = await open()
  expect(lit()).toEqual([])
  act(() => settings.setState({ focusLine: true }))
  await expect.poll(lit).toHaveLength(1)
  await clickWords(article, 'Line 1.')
  await expect.poll(lit).toEqual(['Line 1. '])
  const colourOf = (block: string) =>
    getComputedStyle(present(article.querySelector(`[data-block="${block}"]`), block)).color
  expect(colourOf('1')).not.toBe(colourOf('0'))
  scroller.focus()
  for (let step = 0; step < 10; step++) runCommand('sentence.next')
  await expect.poll(lit).toEqual(['Line 2. '])
  await userEvent.keyboard('{End}')
  await expect.poll(() => Number(lit()[0]?.slice(5, 7))).toBeGreaterThan(30)
  act(() => settings.setState({ focusLine: false }))
  expect(lit()).toEqual([])
})

test('the pane says how much of a text has been read', async () => {
  const { pane, scroller } = await open()
  await pane.findByText(/^0 %$|0 %$/)
  scroller.focus()
  await userEvent.keyboard('{End}')
  await pane.findByText(/100 %$/)
})

test('a view in which the text stood still counts as read, to the end only when that is reached', async () => {
  const { db, scroller, read } = await open()
  const share = () => progressOf(db.databaseKey).read().get(read.source.id) ?? 0
  await expect.poll(share, { timeout: 6000 }).toBeGreaterThan(0.01)
  expect(share()).toBeLessThan(0.3)
  scroller.focus()
  await userEvent.keyboard('{End}')
  await expect.poll(share, { timeout: 6000 }).toBe(1)
})

test('words are divided where the setting says so, and only by the rules of a known language', async () => {
  const { article } = await open()
  expect(getComputedStyle(article).hyphens).toBe('manual')
  act(() => settings.setState({ hyphenation: 'always' }))
  expect(getComputedStyle(article).hyphens).toBe('auto')
  act(() => settings.setState({ hyphenation: 'never' }))
  expect(getComputedStyle(article).hyphens).toBe('manual')
})

test('each block is read the way its own words are, and an Arabic article begins at the right whatever its first word', async () => {
  const mixed = articleOf(
    ['paragraph', 'The harbour office wrote:'],
    ['paragraph', 'غادرت العبارة الميناء في السادسة.'],
    ['paragraph', 'Nobody answered.'],
  )
  const { article } = await open(mixed)
  const edges = (words: string) => {
    const { left, right } = rangeOf(article, words).getBoundingClientRect()
    const box = article.getBoundingClientRect()
    return { fromLeft: left - box.left, fromRight: box.right - right }
  }
  expect(edges('The harbour').fromLeft).toBeLessThan(2)
  expect(edges('غادرت').fromRight).toBeLessThan(2)
})

test('an article in Arabic is laid out from the right even when it begins with a foreign name', async () => {
  const text = articleOf(
    ['paragraph', 'Reuters قالت إن العبارة غادرت.'],
    ['listItem', 'أربعون راكبا', { level: 1, ordered: false }],
  )
  const { article } = await open(text, 'ar')
  expect(getComputedStyle(article).direction).toBe('rtl')
  const item = present(article.querySelector('li'), 'item')
  expect(getComputedStyle(item).direction).toBe('rtl')
})

test('back and forward return to the passages one was at', async () => {
  const db = await browserDatabase()
  const first = await importArticle(db, 'First', LONG)
  const second = await importArticle(db, 'Second', articleOf(['paragraph', 'Short.']))
  await openReader(db, first)
  scrollerOf(first.source).focus()
  await userEvent.keyboard('{End}')
  const { panes } = workspace.getState()
  await expect
    .poll(() => workspace.getState().offsets[panes[0]?.id ?? ''])
    .toBeGreaterThan(LONG.content.length / 2)
  act(() => workspace.getState().openSource(second.source.id))
  await expect.poll(() => paneOf(second.source)).toBeVisible()
  act(() => workspace.getState().goBack())
  await expect.poll(() => paneOf(first.source)).toBeVisible()
  await expect.poll(() => scrollerOf(first.source).scrollTop).toBeGreaterThan(1000)
  act(() => workspace.getState().goForward())
  await expect.poll(() => paneOf(second.source)).toBeVisible()
})
