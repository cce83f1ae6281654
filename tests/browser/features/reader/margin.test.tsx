import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ensureCode } from '../../../../renderer/src/data/codes.ts'
import { createLink } from '../../../../renderer/src/data/create-link.ts'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { present } from '../../../../shared/assert.ts'
import { articleOf } from '../../../support/article.ts'
import { browserDatabase } from '../../../support/mount.tsx'
import { highlight, importArticle, openReader, paneOf, scrollerOf } from './open-reader.tsx'

beforeEach(() => workspace.setState(workspace.getInitialState(), true))

const TEXT = articleOf(
  ...Array.from(
    { length: 60 },
    (_, index) =>
      [
        'paragraph',
        `Line ${index}. The ferry left at ${index} o'clock; nobody was told why it had to.`,
      ] as const,
  ),
)

async function opened() {
  const db = await browserDatabase()
  const read = await importArticle(db, 'Ferry', TEXT)
  const marks = [
    await highlight(db, read, 'Line 1. The ferry left', 'green', 'Which pier?'),
    await highlight(db, read, 'Line 40. The ferry', 'red'),
  ]
  const code = await ensureCode(db, 'Times', 'blue')
  await db.annotations.update(present(marks[0], 'mark').id, { codeIds: [code.id] })
  const [from, to] = marks.map((annotation) => ({ kind: 'annotation', annotation }) as const)
  await createLink(db, present(from, 'mark'), present(to, 'mark'), 'contradicts')
  await openReader(db, read)
  await waitFor(() => expect(paneOf(read.source).querySelector('[data-tone=red]')).not.toBeNull())
  await waitFor(bar)
  return { db, read, scroller: scrollerOf(read.source), pane: within(paneOf(read.source)) }
}

const card = () => document.querySelector('[role=tooltip]')
const bar = () => present(document.querySelector('button[draggable]'), 'bar')

test('resting on a bar shows the annotation to read: words, note, colour, codes, links; it stays under the pointer and goes with it', async () => {
  await opened()
  await userEvent.hover(bar())
  await expect.poll(() => card()?.textContent).toContain('Which pier?')
  expect(card()?.textContent).toContain('Line 1. The ferry left')
  await expect.poll(() => card()?.textContent).toContain('Times')
  expect(card()?.textContent).toContain('green')
  expect(card()?.textContent).toContain('1 link')
  expect(card()?.querySelector('button, a, input, [tabindex]')).toBeNull()
  await userEvent.hover(present(card(), 'card'))
  await new Promise((resolve) => setTimeout(resolve, 400))
  expect(card()).not.toBeNull()
  await userEvent.hover(screen.getByRole('heading', { name: 'Ferry' }))
  await expect.poll(card).toBeNull()
})

test('Esc takes the card away and nothing else, and the focus stays where it was', async () => {
  const { scroller } = await opened()
  scroller.focus()
  await userEvent.hover(bar())
  await expect.poll(card).not.toBeNull()
  expect(document.activeElement).toBe(scroller)
  let heard = 0
  const hear = () => heard++
  window.addEventListener('keydown', hear)
  await userEvent.keyboard('{Escape}')
  window.removeEventListener('keydown', hear)
  await expect.poll(card).toBeNull()
  expect(heard).toBe(0)
  expect(document.activeElement).toBe(scroller)
})

test('a note that has the keyboard shows its card and is described by it', async () => {
  const { scroller } = await opened()
  scroller.focus()
  await userEvent.tab()
  const note = screen.getByRole('button', { name: 'Note: Which pier?' })
  expect(document.activeElement).toBe(note)
  await expect.poll(() => card()?.id).toBeTruthy()
  expect(note.getAttribute('aria-describedby')).toBe(card()?.id)
  expect(note).toHaveAccessibleDescription(/Line 1\. The ferry left/)
  await userEvent.tab()
  await expect.poll(card).toBeNull()
})

test('an annotation whose own card is open has no second one', async () => {
  await opened()
  const note = page.getByRole('button', { name: 'Note: Which pier?' })
  await note.click()
  await expect.poll(() => workspace.getState().activeRect).not.toBeNull()
  await userEvent.hover(bar())
  await new Promise((resolve) => setTimeout(resolve, 600))
  expect(card()).toBeNull()
})

test('the ruler shows annotations and search results beside each other, and is told of in words', async () => {
  const { pane, read } = await opened()
  act(() => void runCommand('find.pane'))
  await userEvent.fill(await pane.findByRole('textbox', { name: 'Find in this source' }), 'told why')
  const ruler = pane.getByRole('scrollbar', { name: 'Overview' })
  await waitFor(() => expect(ruler).toHaveAccessibleDescription(/2 annotations, 60 search results/))
  const tone = (name: string) => paneOf(read.source).querySelector(`[data-tone=${name}]`)
  await waitFor(() => expect(tone('found')).not.toBeNull())
  const [annotation, found] = ['red', 'found'].map((name) =>
    present(tone(name), name).getBoundingClientRect(),
  )
  expect(present(annotation, 'red').right).toBeLessThanOrEqual(present(found, 'found').left)
  expect(getComputedStyle(present(tone('red'), 'red')).strokeWidth).not.toBe(
    getComputedStyle(present(tone('found'), 'found')).strokeWidth,
  )
})

test('arrow keys on the ruler go from mark to mark and say what is there; Enter goes on in the text', async () => {
  const { pane, scroller } = await opened()
  const ruler = pane.getByRole('scrollbar', { name: 'Overview' })
  ruler.focus()
  await userEvent.keyboard('{ArrowDown}')
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent('green highlight: “Line 1. The ferry left”')
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(page.getByRole('status')).toHaveTextContent('red highlight: “Line 40. The ferry”')
  await expect.poll(() => scroller.scrollTop).toBeGreaterThan(500)
  await expect.poll(() => Number(ruler.getAttribute('aria-valuenow'))).toBeGreaterThan(40)
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(page.getByRole('status')).toHaveTextContent('No further mark')
  await userEvent.keyboard('{Home}')
  await expect.poll(() => scroller.scrollTop).toBe(0)
  await userEvent.keyboard('{Enter}')
  expect(document.activeElement).toBe(scroller)
})

test('a press on a mark of the ruler leads to its passage', async () => {
  const { pane, read, scroller } = await opened()
  const ruler = pane.getByRole('scrollbar', { name: 'Overview' })
  const mark = present(paneOf(read.source).querySelector('[data-tone=red]'), 'mark').getBoundingClientRect()
  const box = ruler.getBoundingClientRect()
  await page.elementLocator(ruler).click({ position: { x: 4, y: mark.top + mark.height / 2 - box.top + 2 } })
  await expect.element(page.getByRole('status')).toHaveTextContent('red highlight: “Line 40. The ferry”')
  await expect.poll(() => scroller.scrollTop).toBeGreaterThan(500)
})
