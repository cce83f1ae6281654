import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { sliceSpan } from '../../../../shared/text/offsets.ts'
import { articleOf } from '../../../support/article.ts'
import { browserDatabase } from '../../../support/mount.tsx'
import {
  articleIn,
  highlight,
  importArticle,
  openReader,
  painted,
  paneOf,
  placeOf,
  rangeOf,
  scrollerOf,
  selectWords,
  type ReadSource,
} from './open-reader.tsx'

/** Long enough to scroll through several sections; each paragraph has a number to find it by. */
const LONG = articleOf(
  ...Array.from(
    { length: 120 },
    (_, index) =>
      [
        'paragraph',
        `Paragraph ${index} begins here. Crew number ${index} flew north along the coast and landed on the same strip as the crew before. Nobody was hurt.`,
      ] as const,
  ),
)
const SHORT = articleOf(
  ['paragraph', 'Two planes landed on Saturday. Mr. Lopez saw them. Nobody spoke.'],
  ['paragraph', 'The “base” lies near Perú. A base needs a road.'],
)

const selectedWords = ({ text }: ReadSource) => {
  const { selection } = workspace.getState()
  return selection === null ? null : sliceSpan(text.content, selection.span)
}
const selectedNatively = () => document.getSelection()?.toString() ?? ''
const depthOf = (read: ReadSource, words: string) => {
  const view = scrollerOf(read.source).getBoundingClientRect()
  return (rangeOf(articleIn(read.source), words).getBoundingClientRect().top - view.top) / view.height
}

test('selected words are the selection of the workspace, with their place on screen, until they are let go', async () => {
  const db = await browserDatabase()
  const short = await importArticle(db, 'Two planes', SHORT)
  await openReader(db, short)
  selectWords(articleIn(short.source), ' landed on Saturday. ')
  await expect.poll(() => selectedWords(short)).toBe('landed on Saturday.')
  const { left, top } = rangeOf(articleIn(short.source), 'landed on').getBoundingClientRect()
  expect(workspace.getState().selection?.rect).toMatchObject({ left, top })

  workspace.getState().setSelection(null)
  expect(selectedNatively()).toBe('')
  selectWords(articleIn(short.source), 'Nobody spoke')
  await expect.poll(() => selectedWords(short)).toBe('Nobody spoke')
  document.getSelection()?.collapseToStart()
  await expect.poll(() => selectedWords(short)).toBeNull()
})

test('the place of the selection follows scrolling', async () => {
  const db = await browserDatabase()
  const long = await importArticle(db, 'Many crews', LONG)
  await openReader(db, long)
  selectWords(articleIn(long.source), 'Paragraph 3 begins')
  await expect.poll(() => selectedWords(long)).toBe('Paragraph 3 begins')
  scrollerOf(long.source).scrollTop = 40
  await expect
    .poll(() => workspace.getState().selection?.rect.top)
    .toBe(rangeOf(articleIn(long.source), 'Paragraph 3 begins').getBoundingClientRect().top)
  scrollerOf(long.source).scrollTop = 3000
  await expect.poll(() => workspace.getState().selection?.rect.bottom).toBe(-1)
})

test('a selection over two panes belongs to the one it began in', async () => {
  const db = await browserDatabase()
  const one = await importArticle(db, 'Two planes', SHORT)
  const two = await importArticle(db, 'Many crews', LONG)
  await openReader(db, one, two)
  const from = rangeOf(articleIn(one.source), 'A base needs')
  const to = rangeOf(articleIn(two.source), 'Paragraph 1 begins')
  document
    .getSelection()
    ?.setBaseAndExtent(from.startContainer, from.startOffset, to.endContainer, to.endOffset)
  await expect.poll(() => selectedWords(one)).toBe('A base needs a road.')
  expect(workspace.getState().selection?.sourceId).toBe(one.source.id)
})

test('a revealed passage comes into the upper third, is marked for a moment, and the pane has the focus', async () => {
  const db = await browserDatabase()
  const long = await importArticle(db, 'Many crews', LONG)
  await openReader(db, long)
  workspace.getState().requestReveal({ sourceId: long.source.id, span: placeOf(long, 'Crew number 90 flew') })
  await expect.poll(() => depthOf(long, 'Crew number 90 flew')).toBeCloseTo(1 / 3, 1)
  await expect.poll(() => painted('wb-sentence')).toEqual(['Crew number 90 flew'])
  expect(document.activeElement).toBe(scrollerOf(long.source))
  await expect.poll(() => painted('wb-sentence'), { timeout: 4000 }).toEqual([])
})

test('a reveal of an annotation makes it active and opens its source if need be', async () => {
  const db = await browserDatabase()
  const long = await importArticle(db, 'Many crews', LONG)
  const short = await importArticle(db, 'Two planes', SHORT)
  const mark = await highlight(db, long, 'Crew number 60 flew', 'purple')
  await openReader(db, short)
  workspace.getState().requestReveal({ sourceId: long.source.id, annotationId: mark.id, beside: true })
  await waitFor(() => articleIn(long.source))
  await expect.poll(() => depthOf(long, 'Crew number 60 flew')).toBeCloseTo(1 / 3, 1)
  await expect.poll(() => painted('wb-active')).toEqual(['Crew number 60 flew'])
})

test('J and K walk through the annotations, O through those on one place', async () => {
  const db = await browserDatabase()
  const long = await importArticle(db, 'Many crews', LONG)
  const first = await highlight(db, long, 'Paragraph 5 begins', 'yellow')
  const wide = await highlight(db, long, 'Crew number 80 flew north along', 'blue')
  const narrow = await highlight(db, long, '80 flew', 'red')
  await openReader(db, long)
  const active = () => workspace.getState().activeAnnotation
  await expect.poll(() => painted('wb-hl-yellow')).toEqual(['Paragraph 5 begins'])
  const walk = (command: Parameters<typeof runCommand>[0]) => {
    runCommand(command)
    return active()
  }
  expect([walk('annotate.next'), walk('annotate.next'), walk('annotate.next')]).toEqual([
    first.id,
    wide.id,
    narrow.id,
  ])
  await expect.poll(() => depthOf(long, 'Crew number 80')).toBeCloseTo(0.5, 1)
  await expect.poll(() => workspace.getState().activeRect?.top).toBeGreaterThan(0)
  expect(walk('annotate.next')).toBe(narrow.id)
  expect(walk('annotate.cycle')).toBe(wide.id)
  expect(walk('annotate.cycle')).toBe(narrow.id)
  expect(walk('annotate.previous')).toBe(wide.id)
  await screen.findByText('blue highlight: “Crew number 80 flew north along”')
})

test('the sentence cursor selects, extends and reads out sentences', async () => {
  const db = await browserDatabase()
  const short = await importArticle(db, 'Two planes', SHORT)
  await openReader(db, short)
  runCommand('sentence.next')
  await expect.poll(() => selectedWords(short)).toBe('Two planes landed on Saturday.')
  runCommand('sentence.next')
  await expect.poll(() => selectedWords(short)).toBe('Mr. Lopez saw them.')
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Mr. Lopez saw them.'))
  runCommand('sentence.extend')
  await expect.poll(() => selectedWords(short)).toBe('Mr. Lopez saw them. Nobody spoke.')
  runCommand('sentence.shrink')
  await expect.poll(() => selectedWords(short)).toBe('Mr. Lopez saw them.')
  scrollerOf(short.source).focus()
  await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{/Shift}')
  await expect.poll(() => selectedWords(short)).toBe('Mr. Lopez saw them. N')
})

test('keys pressed faster than the screen is drawn still go sentence by sentence', async () => {
  const db = await browserDatabase()
  const short = await importArticle(db, 'Two planes', SHORT)
  await openReader(db, short)
  for (const command of ['sentence.next', 'sentence.next', 'sentence.extend'] as const) runCommand(command)
  await expect.poll(() => selectedWords(short)).toBe('Mr. Lopez saw them. Nobody spoke.')
})

test('find goes through the places whatever their case and accents, and gives the focus back', async () => {
  const db = await browserDatabase()
  const short = await importArticle(db, 'Two planes', SHORT)
  await openReader(db, short)
  runCommand('find.pane')
  const field = await screen.findByRole('textbox', { name: 'Find in this source' })
  expect(document.activeElement).toBe(field)
  await userEvent.keyboard('BASE')
  await screen.findByText('1 of 2')
  await expect.poll(() => painted('wb-find-current')).toEqual(['base'])
  expect(painted('wb-find')).toEqual(['base', 'base'])
  await userEvent.keyboard('{Enter}')
  await screen.findByText('2 of 2')
  await userEvent.keyboard('{Enter}')
  await screen.findByText('1 of 2')
  await userEvent.clear(field)
  await userEvent.keyboard('peru')
  await expect.poll(() => painted('wb-find')).toEqual(['Perú'])
  await userEvent.clear(field)
  await userEvent.keyboard('harbour')
  await screen.findByText('Not found')
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(document.activeElement).toBe(scrollerOf(short.source))
  await expect.poll(() => painted('wb-find')).toEqual([])
})

test('find reaches text that is not laid out yet', async () => {
  const db = await browserDatabase()
  const long = await importArticle(db, 'Many crews', LONG)
  await openReader(db, long)
  await page.elementLocator(within(paneOf(long.source)).getByRole('button', { name: 'Pane menu' })).click()
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Find in pane' }))
  const field = await screen.findByRole('textbox', { name: 'Find in this source' })
  await expect.poll(() => document.activeElement).toBe(field)
  await userEvent.fill(field, 'number 110 flew')
  await expect.poll(() => painted('wb-find-current')).toEqual(['number 110 flew'])
  expect(depthOf(long, 'number 110 flew')).toBeGreaterThan(0)
  expect(depthOf(long, 'number 110 flew')).toBeLessThan(1)
})

test('a source opens where it was left, and a swap keeps the place', async () => {
  const db = await browserDatabase()
  const long = await importArticle(db, 'Many crews', LONG)
  const short = await importArticle(db, 'Two planes', SHORT)
  const { unmount } = await openReader(db, long, short)
  scrollerOf(long.source).scrollTop = 4000
  await expect.poll(() => Object.values(workspace.getState().offsets).some((at) => at > 0)).toBe(true)
  const before = topOf(long)

  const [left, right] = workspace.getState().panes
  workspace.getState().swapPanes(left?.id ?? '', right?.id ?? '')
  const leftOf = ({ source }: ReadSource) => paneOf(source).getBoundingClientRect().left
  await expect.poll(() => leftOf(long) > leftOf(short)).toBe(true)
  expect(topOf(long)).toEqual(before)

  unmount()
  await openReader(db, long, short)
  await expect.poll(() => topOf(long)).toEqual(before)
})

test('a source dragged from the list opens in the pane, or beside it near its far edge', async () => {
  const db = await browserDatabase()
  const long = await importArticle(db, 'Many crews', LONG)
  const short = await importArticle(db, 'Two planes', SHORT)
  await openReader(db, long)
  drop(paneOf(long.source), short, 0.9)
  await waitFor(() => paneOf(short.source))
  expect(workspace.getState().panes.map(({ sourceId }) => sourceId)).toEqual([
    long.source.id,
    short.source.id,
  ])

  workspace.getState().closePane(workspace.getState().panes[1]?.id ?? '')
  drop(paneOf(long.source), short, 0.2)
  await waitFor(() => paneOf(short.source))
  expect(workspace.getState().panes.map(({ sourceId }) => sourceId)).toEqual([short.source.id])
})

test('selected words can be dragged as a passage and as text', async () => {
  const db = await browserDatabase()
  const short = await importArticle(db, 'Two planes', SHORT)
  await openReader(db, short)
  const article = articleIn(short.source)
  selectWords(article, 'landed on Saturday')
  await expect.poll(() => selectedWords(short)).toBe('landed on Saturday')
  const dataTransfer = new DataTransfer()
  article.dispatchEvent(new DragEvent('dragstart', { dataTransfer, bubbles: true }))
  expect(dataTransfer.getData('text/plain')).toBe('landed on Saturday')
  expect(JSON.parse(dataTransfer.getData('application/x-variorum-passage'))).toEqual({
    sourceId: short.source.id,
    versionId: short.source.currentVersionId,
    ...placeOf(short, 'landed on Saturday'),
  })
})

/** The paragraph at the top of the pane, and by how many pixels it is scrolled out. */
function topOf({ source }: ReadSource) {
  const view = scrollerOf(source).getBoundingClientRect().top
  const blocks = [...articleIn(source).querySelectorAll<HTMLElement>('[data-block]')]
  const first = blocks.find((block) => block.getBoundingClientRect().bottom > view)
  return {
    block: first?.dataset['block'],
    above: Math.round(view - (first?.getBoundingClientRect().top ?? 0)),
  }
}

function drop(target: HTMLElement, { source }: ReadSource, share: number): void {
  const dataTransfer = new DataTransfer()
  dataTransfer.setData('application/x-variorum-source', source.id)
  const { left, width, top } = target.getBoundingClientRect()
  const at = {
    dataTransfer,
    bubbles: true,
    cancelable: true,
    clientX: left + share * width,
    clientY: top + 80,
  }
  target.dispatchEvent(new DragEvent('dragover', at))
  target.dispatchEvent(new DragEvent('drop', at))
}
