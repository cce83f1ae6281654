import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { alignPassages } from '../../../../renderer/src/data/aligned-passages.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { comparedPassages } from '../../../../renderer/src/state/compared-passages.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { present } from '../../../../shared/assert.ts'
import { articleOf } from '../../../support/article.ts'
import { browserDatabase } from '../../../support/mount.tsx'
import {
  articleIn,
  importArticle,
  openReader,
  painted,
  paneOf,
  placeOf,
  rangeOf,
  type ReadSource,
  scrollerOf,
  selectWords,
} from './open-reader.tsx'

beforeEach(() => {
  workspace.setState(workspace.getInitialState(), true)
  comparedPassages.setState({ asked: null, aligning: null })
})

/** Paragraphs of words that no other paragraph has. */
function filling(count: number, seed: number) {
  let state = seed
  const letter = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return String.fromCharCode(97 + ((state >> 16) % 26))
  }
  const word = () => Array.from({ length: 7 }, letter).join('')
  return Array.from(
    { length: count },
    () => ['paragraph', Array.from({ length: 60 }, word).join(' ')] as const,
  )
}
/** The worker starts with the first question. */
const SLOWLY = { timeout: 15_000 }
const OPENED = 'The lighthouse museum on Skarv island opened to visitors on Sunday.'
const CLOSED = 'Its lamp had been dark since the keeper Edda Holm retired.'

/** Two reports: one begins with what the other ends with. */
async function openReports() {
  const db = await browserDatabase()
  const early = await importArticle(
    db,
    'Early',
    articleOf(
      ...filling(4, 0),
      ['paragraph', OPENED],
      ...filling(20, 4),
      ['paragraph', CLOSED],
      ...filling(9, 30),
    ),
  )
  const late = await importArticle(
    db,
    'Late',
    articleOf(
      ...filling(30, 100),
      ['paragraph', 'On Sunday visitors came to Skarv island, where the museum in the lighthouse opened.'],
      ...filling(9, 140),
      ['paragraph', 'Nobody had lit it for years.'],
      ...filling(12, 150),
    ),
  )
  await align(db, [early, CLOSED], [late, 'Nobody had lit it for years.'])
  await openReader(db, early, late)
  return { db, early, late }
}

const align = (db: WorkbenchDb, ...ends: readonly (readonly [ReadSource, string])[]) => {
  const [a, b] = ends.map(([read, words]) => ({
    sourceId: read.source.id,
    versionId: read.source.currentVersionId,
    ...placeOf(read, words),
  }))
  return alignPassages(db, [present(a, 'a'), present(b, 'b')])
}
const marksIn = (read: ReadSource) =>
  within(paneOf(read.source)).findByRole('toolbar', { name: 'Aligned passages' }, SLOWLY)
const topOf = (read: ReadSource, words: string) =>
  rangeOf(articleIn(read.source), words).getBoundingClientRect().top

test('a mark shows both ends, and a press has the other pane come to its counterpart', async () => {
  const { early, late } = await openReports()
  const mark = await within(await marksIn(early)).findByRole('button', {
    name: 'Aligned passage 1: close match in “Late”',
  })
  await userEvent.hover(mark)
  await expect.poll(() => painted('wb-aligned')).toContain(OPENED)
  const card = await screen.findByRole('region', { name: 'Aligned with' })
  expect(within(card).getByText('Close match')).toBeVisible()
  expect([...card.querySelectorAll('mark')].map((each) => each.textContent)).toContain('museum')
  await userEvent.click(mark)
  await userEvent.hover(articleIn(late.source))
  const { top } = scrollerOf(late.source).getBoundingClientRect()
  await expect.poll(() => topOf(late, 'On Sunday visitors') - top).toBeLessThan(500)
  expect(topOf(late, 'On Sunday visitors')).toBeGreaterThan(top)
  // Both ends stand at one height.
  await expect.poll(() => Math.abs(topOf(late, 'On Sunday visitors') - topOf(early, OPENED))).toBeLessThan(6)
})

test('by keys: along the marks, across to the other pane, into the card, and unlinked', async () => {
  const { db, early, late } = await openReports()
  await marksIn(early)
  act(() => workspace.getState().activatePane(workspace.getState().panes[0]?.id ?? ''))
  scrollerOf(early.source).focus()
  runCommand('aligned.next')
  await screen.findByText(/^Aligned passage 1: “The lighthouse museum/)
  runCommand('aligned.next')
  await screen.findByText(/^Aligned passage 2: “Its lamp had been dark/)
  runCommand('aligned.go')
  await waitFor(() => expect(scrollerOf(late.source)).toHaveFocus())
  await screen.findByText('“Nobody had lit it for years.”')
  const numbered = (name: string) =>
    within(paneOf(late.source)).findByRole('button', { name: new RegExp(`^Aligned passage ${name}`) })
  ;(await numbered('2: aligned by you')).focus()
  await userEvent.keyboard('{ArrowUp}')
  const first = await numbered('1')
  await waitFor(() => expect(first).toHaveFocus())
  await userEvent.keyboard('{ArrowDown}')
  const own = await numbered('2: aligned by you')
  await waitFor(() => expect(own).toHaveFocus())
  const card = await screen.findByRole('region', { name: 'Aligned with' })
  await userEvent.keyboard('{Tab}')
  expect(within(card).getByRole('button', { name: 'Go there' })).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(own).toHaveFocus())
  await userEvent.keyboard('{Delete}')
  await waitFor(() => expect(own).not.toBeInTheDocument())
  expect(document.body).not.toHaveFocus()
  await undo(db)
  await numbered('2: aligned by you')
})

async function scrollingTogether() {
  const reports = await openReports()
  await marksIn(reports.early)
  const [button] = screen.getAllByRole('button', { name: 'Scroll panes together' })
  await userEvent.click(present(button, 'button'))
  await screen.findByText('Panes scroll together, by matching passages.')
  return { ...reports, scroller: scrollerOf(reports.early.source) }
}

test('panes scroll together by what says the same', async () => {
  const { early, late, scroller } = await scrollingTogether()
  scroller.focus()
  await userEvent.keyboard('{PageDown}')
  // Past where panes that were apart have come together.
  await expect.poll(() => scroller.scrollTop).toBeGreaterThan(400)
  const third = scroller.getBoundingClientRect().top + scroller.clientHeight / 3
  const bringToThird = () => {
    scroller.scrollTop += topOf(early, CLOSED) - third
  }
  bringToThird()
  await new Promise(requestAnimationFrame)
  bringToThird()
  await expect.poll(() => Math.abs(topOf(late, 'Nobody had lit') - topOf(early, CLOSED))).toBeLessThan(30)
  await userEvent.keyboard('{End}')
  const other = scrollerOf(late.source)
  await expect.poll(() => other.scrollHeight - other.clientHeight - other.scrollTop).toBeLessThan(2)
})

test('the first turn of a wheel counts from where the panes stood before it', async () => {
  const { late, scroller } = await scrollingTogether()
  // The page hears of a turn only when the text has moved.
  scroller.scrollTop = 100
  scroller.dispatchEvent(new WheelEvent('wheel', { bubbles: true, deltaY: 100 }))
  await expect.poll(() => scrollerOf(late.source).scrollTop).toBeGreaterThan(300)
})

test('what others say is listed for selected words, kept as the same, and Esc leads back to them', async () => {
  const { db, early } = await openReports()
  await marksIn(early)
  scrollerOf(early.source).focus()
  selectWords(articleIn(early.source), OPENED)
  await waitFor(() => expect(workspace.getState().selection).not.toBeNull())
  runCommand('aligned.others')
  const panel = await screen.findByRole('dialog', { name: 'Where others say this' })
  const [first] = await within(panel).findAllByRole('listitem')
  expect(first).toHaveTextContent('where the museum in the lighthouse opened')
  const beside = within(present(first, 'first')).getByRole('button', { name: 'Open beside' })
  await waitFor(() => expect(beside).toHaveFocus())
  await userEvent.click(within(present(first, 'first')).getByRole('button', { name: 'These say the same' }))
  await within(panel).findByText('Aligned by you')
  expect(await db.passageDecisions.count()).toBe(2)
  await userEvent.keyboard('{Escape}')
  await waitFor(() => expect(panel).not.toBeInTheDocument())
  expect(scrollerOf(early.source)).toHaveFocus()
  expect(document.getSelection()?.toString()).toBe(OPENED)
})
