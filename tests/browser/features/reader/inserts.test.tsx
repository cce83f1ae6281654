import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { redo, undo } from '../../../../renderer/src/data/history.ts'
import { settings } from '../../../../renderer/src/state/settings.ts'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { present } from '../../../../shared/assert.ts'
import type { SourceText } from '../../../../shared/text/document.ts'
import { sliceSpan } from '../../../../shared/text/offsets.ts'
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
  type ReadSource,
} from './open-reader.tsx'
import { withPictures } from './with-pictures.ts'

const LINES = Array.from({ length: 12 }, (_, index) => `Section ${index}`)
const TEXT = articleOf(
  ...LINES.map((line) => ['paragraph', line, { suppressed: 'navigation' }] as const),
  ['paragraph', 'Two planes landed on Saturday. Mr. Lopez saw them.'],
  ['paragraph', 'Like this story? Share it!', { suppressed: 'share-prompt' }],
  ['paragraph', 'Nobody spoke about the planes.'],
  item('Transports', 1),
  ['listItem', 'READ MORE: Another story', { suppressed: 'related-link' }],
  item('Gunships', 1),
  ['tableRow', 'Type | Number'],
  ['tableRow', 'Advertisement', { suppressed: 'boilerplate' }],
  ['tableRow', 'Mi-17 | 12'],
  ['caption', 'The hangar in March'],
)

async function openText(change: (db: WorkbenchDb) => Promise<SourceText> | SourceText = () => TEXT) {
  settings.setState(settings.getInitialState())
  const db = await browserDatabase()
  const read = await importArticle(db, 'Two planes', await change(db))
  await openReader(db, read)
  return { db, read, article: () => articleIn(read.source), pane: () => within(paneOf(read.source)) }
}

const showRemoved = (read: ReadSource, shown = true) => {
  const pane = present(
    workspace.getState().panes.find(({ sourceId }) => sourceId === read.source.id),
    'pane',
  )
  workspace.getState().showRemoved(pane.id, shown)
}
const selectedWords = ({ text }: ReadSource) => {
  const { selection } = workspace.getState()
  return selection === null ? null : sliceSpan(text.content, selection.span)
}
const part = (words: string) =>
  present(screen.getByText(words).closest<HTMLElement>('[data-removed]'), 'removed part')
const textNodes = (root: HTMLElement) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: Node[] = []
  while (walker.nextNode() !== null) nodes.push(walker.currentNode)
  return nodes
}

/** Presses at some words and lets go at others, with the real pointer. */
async function dragOver(article: HTMLElement, from: string, to: string): Promise<void> {
  const place = (words: string, end: boolean) => {
    const box = rangeOf(article, words).getBoundingClientRect()
    return { x: end ? box.right - 1 : box.left + 1, y: box.top + box.height / 2 }
  }
  rangeOf(article, from).startContainer.parentElement?.scrollIntoView({ block: 'center' })
  const origin = article.getBoundingClientRect()
  const at = ({ x, y }: { readonly x: number; readonly y: number }) => ({
    x: x - origin.left,
    y: y - origin.top,
  })
  const locator = page.elementLocator(article)
  await userEvent.dragAndDrop(locator, locator, {
    sourcePosition: at(place(from, false)),
    targetPosition: at(place(to, true)),
  })
}

test('removed parts show where they stood, each with its reason and as a group of its own', async () => {
  const { read, pane, article } = await openText()
  expect(pane().queryByText('Like this story? Share it!')).toBeNull()
  const before = textNodes(article())
  showRemoved(read)
  expect(await pane().findByRole('group', { name: 'Removed part: share prompt' })).toBeVisible()
  expect(pane().getByText('Removed: share prompt')).toBeVisible()
  expect(pane().getByRole('group', { name: '12 removed parts: navigation' })).toBeVisible()
  expect(pane().getByText('Section 3')).not.toBeVisible()
  const order = article().textContent
  expect(order.indexOf('Share it!')).toBeGreaterThan(order.indexOf('Mr. Lopez'))
  expect(order.indexOf('Share it!')).toBeLessThan(order.indexOf('Nobody spoke'))
  const row = present(screen.getByText('Advertisement').closest('tr'), 'row')
  expect(row.previousElementSibling).toHaveTextContent('Type | Number')
  expect(screen.getByText('READ MORE: Another story').closest('li')).toHaveTextContent('Transports')
  const after = new Set(textNodes(article()))
  expect(before.every((node) => after.has(node))).toBe(true)
  showRemoved(read, false)
  await waitFor(() => expect(pane().queryByText('Removed: share prompt')).toBeNull())
})

test('the pane menu and the command switch them on and off', async () => {
  const { read, pane } = await openText()
  await userEvent.click(pane().getByRole('button', { name: 'Pane menu' }))
  await userEvent.click(
    await screen.findByRole('menuitemcheckbox', { name: 'Show removed parts', checked: false }),
  )
  await pane().findByText('Removed: share prompt')
  await userEvent.click(pane().getByRole('button', { name: 'Pane menu' }))
  expect(
    await screen.findByRole('menuitemcheckbox', { name: 'Show removed parts', checked: true }),
  ).toBeVisible()
  await userEvent.keyboard('{Escape}')
  expect(runCommand('pane.removed')).toBe(true)
  await waitFor(() => expect(pane().queryByText('Removed: share prompt')).toBeNull())
  expect(workspace.getState().panes[0]?.sourceId).toBe(read.source.id)
})

test('a selection across inserts is exactly the text, on the page, in the workspace and in what is copied', async () => {
  const { read, article, pane } = await openText((db) => withPictures(db, TEXT, [1]))
  showRemoved(read)
  await pane().findByText('Removed: share prompt')
  await pane().findByRole('img', { name: 'Two planes on a runway' })
  await dragOver(article(), 'Mr. Lopez', 'Nobody spoke')
  await expect.poll(() => selectedWords(read)).toBe('Mr. Lopez saw them.\n\nNobody spoke')
  expect(document.getSelection()?.toString()).toBe('Mr. Lopez saw them.\n\nNobody spoke')
  await dragOver(article(), 'Transports', 'Gunships')
  await expect.poll(() => selectedWords(read)).toBe('Transports\n\nGunships')
})

test('a selection that ends in an insert ends with the text before it; one inside a part is of its words only', async () => {
  const { read, article, pane } = await openText((db) => withPictures(db, TEXT, [1]))
  showRemoved(read)
  await pane().findByText('Removed: share prompt')
  const start = rangeOf(article(), 'Mr. Lopez')
  const picture = present(article().querySelector('figure'), 'figure')
  document.getSelection()?.setBaseAndExtent(start.startContainer, start.startOffset, picture, 0)
  await expect.poll(() => selectedWords(read)).toBe('Mr. Lopez saw them.')
  document.getSelection()?.removeAllRanges()
  await dragOver(article(), 'Like this', 'Share it')
  await expect.poll(() => document.getSelection()?.toString()).toBe('Like this story? Share it')
  expect(workspace.getState().selection).toBeNull()
})

test('highlights, the sentence cursor and clicks take no notice of inserts', async () => {
  const { db, read, article, pane } = await openText((all) => withPictures(all, TEXT, [1]))
  const passage = 'Mr. Lopez saw them.\n\nNobody spoke'
  const yellow = await highlight(db, read, passage, 'yellow')
  showRemoved(read)
  await pane().findByText('Removed: share prompt')
  await expect.poll(() => painted('wb-hl-yellow')).toEqual(['Mr. Lopez saw them.', 'Nobody spoke'])
  await clickWords(article(), 'Like this')
  expect(workspace.getState().activeAnnotation).toBeNull()
  await clickWords(article(), 'Lopez')
  await expect.poll(() => workspace.getState().activeAnnotation).toBe(yellow.id)
  workspace.getState().setActiveAnnotation(null)
  scrollerOf(read.source).focus()
  const { startContainer, startOffset } = rangeOf(article(), 'Mr. Lopez')
  document.getSelection()?.collapse(startContainer, startOffset)
  runCommand('sentence.next')
  await expect.poll(() => selectedWords(read)).toBe('Mr. Lopez saw them.')
  runCommand('sentence.next')
  await expect.poll(() => selectedWords(read)).toBe('Nobody spoke about the planes.')
})

test('a removed part is put back in its place, which can be undone; place and focus are kept', async () => {
  const { db, read, pane, article } = await openText()
  showRemoved(read)
  await pane().findByText('Removed: share prompt')
  const view = () => rangeOf(article(), 'Nobody spoke').getBoundingClientRect().top
  const before = scrollerOf(read.source).scrollTop
  await userEvent.click(within(part('Like this story? Share it!')).getByRole('button', { name: /^Put back/ }))
  await waitFor(() => expect(pane().queryByText('Removed: share prompt')).toBeNull())
  expect(pane().getByText('Like this story? Share it!')).toHaveAttribute('data-block', '1')
  expect(scrollerOf(read.source).scrollTop).toBe(before)
  expect(document.activeElement).toBe(scrollerOf(read.source))
  await screen.findByText('1 passage put back into the text.')
  await undo(db)
  await pane().findByText('Removed: share prompt')
  expect(document.activeElement).toBe(scrollerOf(read.source))
  await redo(db)
  await waitFor(() => expect(pane().queryByText('Removed: share prompt')).toBeNull())
  expect(view()).toBeGreaterThan(0)
})

test('an unfolded group stays so when one of its parts is put back', async () => {
  const { read, pane } = await openText()
  showRemoved(read)
  await userEvent.click(await pane().findByText('12 removed parts: navigation'))
  await userEvent.click(within(part('Section 11')).getByRole('button', { name: /^Put back/ }))
  await pane().findByText('11 removed parts: navigation')
  expect(pane().getByText('Section 10')).toBeVisible()
})

test('all parts of a group can be put back at once', async () => {
  const { read, pane } = await openText()
  showRemoved(read)
  await userEvent.click(await pane().findByText('12 removed parts: navigation'))
  expect(pane().getByText('Section 11')).toBeVisible()
  await userEvent.click(pane().getByRole('button', { name: 'Put back all 12' }))
  await waitFor(() => expect(pane().getByText('Section 11')).toHaveAttribute('data-block', '11'))
})

test('one that is asked for is unfolded, in view and has the focus', async () => {
  const { read } = await openText()
  workspace.getState().requestReveal({ sourceId: read.source.id, removed: 7 })
  await waitFor(() => expect(part('Section 7')).toBeVisible())
  await expect.poll(() => document.activeElement).toBe(part('Section 7'))
})

test('a picture has its room, its name and its words, and is shown large on request', async () => {
  const { article, pane } = await openText((db) => withPictures(db, TEXT, [0, 1]))
  const [first] = await pane().findAllByRole('img', { name: 'Two planes on a runway' })
  const image = present(first, 'picture')
  expect(image.getAttribute('src')).toMatch(/^blob:/)
  await expect.poll(() => (image instanceof HTMLImageElement ? image.naturalWidth : 0)).toBe(600)
  const { width, height } = image.getBoundingClientRect()
  expect(width / height).toBeCloseTo(1.5, 1)
  expect(width).toBeLessThanOrEqual(article().clientWidth)
  const button = present(
    pane().getAllByRole('button', { name: 'Picture: Two planes on a runway' })[0],
    'button',
  )
  button.focus()
  await userEvent.keyboard('{Enter}')
  const dialog = await screen.findByRole('dialog', { name: 'Picture: Two planes on a runway' })
  expect(within(dialog).getByRole('img')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  await expect.poll(() => document.activeElement).toBe(button)
})

test('a picture that cannot be drawn leaves a line with its words; so does one whose bytes are missing', async () => {
  const { pane } = await openText((db) => withPictures(db, TEXT, [0], { broken: true }))
  await pane().findByText('This picture cannot be drawn: Two planes on a runway')
})

test('pictures are hidden and shown by the command and the setting', async () => {
  const { pane } = await openText((db) => withPictures(db, TEXT, [0]))
  await pane().findByRole('img')
  settings.getState().update({ pictures: false })
  await waitFor(() => expect(pane().queryByRole('img')).toBeNull())
  settings.getState().update({ pictures: true })
  await pane().findByRole('img')
})

test('a picture is not read before it comes near, and its address ends with the pane', async () => {
  const long = articleOf(
    ...Array.from({ length: 200 }, (_, index) => ['paragraph', `Paragraph ${index} of many.`] as const),
  )
  const { read, pane } = await openText((db) => withPictures(db, long, [199]))
  expect(pane().queryByRole('img')).toBeNull()
  scrollerOf(read.source).scrollTop = 1e6
  const url = present((await pane().findByRole('img')).getAttribute('src'), 'address')
  expect((await fetch(url)).headers.get('content-type')).toBe('image/png')
  workspace.getState().closePane(present(workspace.getState().panes[0], 'pane').id)
  await waitFor(() => expect(document.querySelector('article')).toBeNull())
  await expect(fetch(url)).rejects.toThrow()
})

test('what is shown above the view does not move what is read', async () => {
  const long = articleOf(
    ['paragraph', 'Home, News, Sport, Weather. '.repeat(20), { suppressed: 'navigation' }],
    ...Array.from(
      { length: 120 },
      (_, index) => ['paragraph', `Paragraph ${index} of many. `.repeat(8)] as const,
    ),
  )
  const { read, article, pane } = await openText(() => long)
  scrollerOf(read.source).scrollTop = 1500
  await expect.poll(() => scrollerOf(read.source).scrollTop).toBeGreaterThan(1000)
  const words = () =>
    long.blocks.findIndex(
      (_, index) =>
        (article().querySelector(`[data-block="${index}"]`)?.getBoundingClientRect().top ?? 0) > 100,
    )
  const first = words()
  const top = () => article().querySelector(`[data-block="${first}"]`)?.getBoundingClientRect().top
  const before = present(top(), 'place')
  showRemoved(read)
  await pane().findByText('Removed: navigation')
  await expect.poll(() => Math.abs((top() ?? 0) - before)).toBeLessThan(2)
})
