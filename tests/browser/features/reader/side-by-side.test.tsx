import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { present } from '../../../../shared/assert.ts'
import { articleOf } from '../../../support/article.ts'
import { browserDatabase } from '../../../support/mount.tsx'
import { highlight, importArticle, openReader, painted, paneOf, scrollerOf } from './open-reader.tsx'

beforeEach(() => workspace.setState(workspace.getInitialState(), true))

const longText = (paragraphs: number) =>
  articleOf(
    ...Array.from(
      { length: paragraphs },
      (_, index) =>
        ['paragraph', `Line ${index}. ${'The ferry left the harbour at six. '.repeat(8)}`] as const,
    ),
  )
const shareOf = ({ scrollTop, scrollHeight, clientHeight }: HTMLElement) =>
  scrollTop / (scrollHeight - clientHeight)

async function openTwo() {
  const db = await browserDatabase()
  const long = await importArticle(db, 'Long', longText(80))
  const short = await importArticle(db, 'Short', longText(20))
  await openReader(db, long, short)
  return { long: scrollerOf(long.source), short: scrollerOf(short.source), sources: { long, short } }
}

test('panes that scroll together stand at the same share of their texts, whichever is scrolled', async () => {
  const { long, short } = await openTwo()
  expect(runCommand('pane.together')).toBe(true)
  await screen.findByText('Panes scroll together.')
  long.focus()
  await userEvent.keyboard('{End}')
  await expect.poll(() => shareOf(short)).toBeGreaterThan(0.98)
  expect(shareOf(long)).toBeGreaterThan(0.98)
  short.focus()
  await userEvent.keyboard('{PageUp}')
  await expect.poll(() => shareOf(long)).toBeLessThan(0.95)
  await expect.poll(() => Math.abs(shareOf(long) - shareOf(short))).toBeLessThan(0.02)
})

test('a pane that is moved by anything else leaves the others where they are', async () => {
  const { long, short } = await openTwo()
  act(() => workspace.getState().setScrollTogether(true))
  long.focus()
  await userEvent.keyboard('{End}')
  await expect.poll(() => Math.min(shareOf(long), shareOf(short))).toBeGreaterThan(0.98)
  const moved = new Promise((resolve) => short.addEventListener('scroll', resolve, { once: true }))
  short.scrollTop = 0
  await moved
  await new Promise(requestAnimationFrame)
  expect(shareOf(long)).toBeGreaterThan(0.98)
})

test('each pane scrolls by itself until it is asked otherwise, and again after', async () => {
  const { long, short } = await openTwo()
  const [button] = screen.getAllByRole('button', { name: 'Scroll panes together' })
  expect(button).toHaveAttribute('aria-pressed', 'false')
  await userEvent.click(present(button, 'button'))
  expect(workspace.getState().scrollTogether).toBe(true)
  await userEvent.click(present(button, 'button'))
  long.focus()
  await userEvent.keyboard('{PageDown}')
  await expect.poll(() => long.scrollTop).toBeGreaterThan(0)
  expect(short.scrollTop).toBe(0)
})

test('a pane is pinned from its menu: another source opens elsewhere', async () => {
  const { sources } = await openTwo()
  const pane = paneOf(sources.long.source)
  await userEvent.click(within(pane).getByRole('button', { name: 'Pane menu' }))
  await userEvent.click(await screen.findByRole('menuitemcheckbox', { name: 'Pin', checked: false }))
  await within(pane).findByRole('button', { name: 'Unpin this pane' })
  const { panes, closePane, activatePane, openSource } = workspace.getState()
  act(() => {
    closePane(panes[1]?.id ?? '')
    activatePane(panes[0]?.id ?? '')
    openSource(sources.short.source.id)
  })
  await waitFor(() => paneOf(sources.short.source))
  expect(paneOf(sources.long.source)).toBeVisible()
  await userEvent.click(within(pane).getByRole('button', { name: 'Unpin this pane' }))
  await waitFor(() => expect(within(pane).queryByRole('button', { name: 'Unpin this pane' })).toBeNull())
})

test('a source can be open twice, each pane with its own place and with all highlights', async () => {
  const db = await browserDatabase()
  const read = await importArticle(db, 'Long', longText(80))
  await highlight(db, read, 'Line 0.', 'yellow')
  await openReader(db, read)
  act(() => workspace.getState().splitPane())
  const panes = () => screen.getAllByRole('region', { name: 'Source: Long' })
  await waitFor(() => expect(panes()).toHaveLength(2))
  await expect.poll(() => painted('wb-hl-yellow')).toEqual(['Line 0.', 'Line 0.'])
  // Keys are for the active pane, so the focus is there too.
  await expect
    .poll(() => document.activeElement?.closest('[data-active]')?.getAttribute('data-active'))
    .toBe('true')
  await highlight(db, read, 'Line 1.', 'green')
  await expect.poll(() => painted('wb-hl-green')).toEqual(['Line 1.', 'Line 1.'])
  const [first, second] = panes().map((region) =>
    present(region.querySelector<HTMLElement>('[data-scroller]'), 'scroller'),
  )
  present(second, 'second').focus()
  await userEvent.keyboard('{End}')
  await expect.poll(() => second?.scrollTop).toBeGreaterThan(1000)
  expect(first?.scrollTop).toBe(0)
  act(() => workspace.getState().closePane(workspace.getState().activePane ?? ''))
  await waitFor(() => expect(panes()).toHaveLength(1))
  await expect.poll(() => document.activeElement).toBe(first)
})
