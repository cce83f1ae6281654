import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { VirtualList } from '../../../renderer/src/ui/virtual-list.tsx'
import '../../../renderer/src/styles/index.css'

afterEach(cleanup)

const TITLES = Array.from({ length: 2000 }, (_, index) => `Report ${index + 1}`)

function renderList(activeKey: string | null = null) {
  return render(
    <div style={{ height: 300 }}>
      <VirtualList
        label="Sources"
        items={TITLES}
        getKey={(title) => title}
        estimate={30}
        activeKey={activeKey}
        renderItem={(title, focus) => <button {...focus}>{title}</button>}
      />
    </div>,
  )
}

const focusedText = () => document.activeElement?.textContent

test('of a long list only what is on screen is rendered, but its length is told', async () => {
  renderList()
  const list = screen.getByRole('list', { name: 'Sources' })
  await expect.poll(() => within(list).getAllByRole('listitem').length).toBeGreaterThan(5)
  const rows = within(list).getAllByRole('listitem')
  expect(rows.length).toBeLessThan(60)
  expect(rows[0]?.getAttribute('aria-setsize')).toBe('2000')
})

test('the list is one stop of the Tab key; arrows, Home and End move inside it', async () => {
  renderList()
  await screen.findByRole('button', { name: 'Report 1' })
  await userEvent.keyboard('{Tab}')
  expect(focusedText()).toBe('Report 1')
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await expect.poll(focusedText).toBe('Report 3')
  await userEvent.keyboard('{End}')
  await expect.poll(focusedText).toBe('Report 2000')
  await userEvent.keyboard('{ArrowDown}')
  await expect.poll(focusedText).toBe('Report 2000')
  await userEvent.keyboard('{Home}')
  await expect.poll(focusedText).toBe('Report 1')
  await userEvent.keyboard('{Tab}')
  expect(document.activeElement?.closest('ul')).toBeNull()
})

test('the active item is scrolled into view and is where the Tab key enters', async () => {
  renderList('Report 1500')
  const row = await screen.findByRole('button', { name: 'Report 1500' })
  await expect.poll(() => row.tabIndex).toBe(0)
  const { top, bottom } = row.getBoundingClientRect()
  expect(top).toBeGreaterThanOrEqual(0)
  expect(bottom).toBeLessThanOrEqual(320)
})
