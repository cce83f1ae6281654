import { cleanup, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { announce, LiveRegion } from '../../../renderer/src/ui/live-region.tsx'
import { Menu } from '../../../renderer/src/ui/menu.tsx'
import { Button } from '../../../renderer/src/ui/button.tsx'
import { PickerDialog } from '../../../renderer/src/ui/picker-dialog.tsx'
import { Progress } from '../../../renderer/src/ui/progress.tsx'
import { SegmentedRadio } from '../../../renderer/src/ui/radio-group.tsx'
import { Tabs } from '../../../renderer/src/ui/tabs.tsx'
import { toast } from '../../../renderer/src/ui/toast-store.ts'
import { Toasts } from '../../../renderer/src/ui/toasts.tsx'

afterEach(cleanup)

function Stances() {
  const [stance, setStance] = useState<'supports' | 'contradicts'>('supports')
  return (
    <SegmentedRadio
      label="Stance"
      value={stance}
      onChange={setStance}
      compact
      options={[
        { value: 'supports', label: 'Supports' },
        { value: 'contradicts', label: 'Contradicts' },
      ]}
    />
  )
}

test('a segmented choice is a radio group that arrow keys move in, named in words even when compact', async () => {
  render(<Stances />)
  expect(screen.getByRole('radiogroup', { name: 'Stance' })).toBeDefined()
  await userEvent.keyboard('{Tab}{ArrowRight}')
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Contradicts' }).checked).toBe(true)
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Contradicts' }))
})

test('a tab is named by its word alone; the number beside it describes it', () => {
  render(
    <Tabs
      label="Panel"
      value="claims"
      onChange={() => undefined}
      tabs={[{ value: 'claims', label: 'Claims', count: 4, panel: 'Four claims' }]}
    />,
  )
  const tab = screen.getByRole('tab', { name: 'Claims' })
  expect(tab.getAttribute('aria-description')).toBe('4')
  expect(screen.getByRole('tabpanel').textContent).toBe('Four claims')
})

test('a running job is a named progress bar with a way out', async () => {
  let cancelled = false
  render(<Progress label="Importing sources" value={3} total={12} onCancel={() => (cancelled = true)} />)
  const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: 'Importing sources' })
  expect([bar.value, bar.max, bar.getAttribute('aria-valuetext')]).toEqual([3, 12, '3 of 12'])
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(cancelled).toBe(true)
})

test('a menu opens from its button, runs the chosen command and returns the focus', async () => {
  let renamed = false
  render(
    <Menu
      trigger={<Button>Project</Button>}
      items={[
        { kind: 'action', label: 'Rename', onSelect: () => (renamed = true) },
        { kind: 'separator' },
        { kind: 'action', label: 'Delete', danger: true, disabled: true, onSelect: () => undefined },
      ]}
    />,
  )
  const button = screen.getByRole('button', { name: 'Project' })
  button.focus()
  await userEvent.keyboard('{Enter}')
  const item = await screen.findByRole('menuitem', { name: 'Rename' })
  await expect.poll(() => document.activeElement).toBe(item)
  await userEvent.keyboard('{Enter}')
  expect(renamed).toBe(true)
  await expect.poll(() => document.activeElement).toBe(button)
})

test('messages are said in the one status region, and their action runs once', async () => {
  let undone = 0
  render(
    <LiveRegion>
      <Toasts />
    </LiveRegion>,
  )
  announce('Undone: delete claim')
  toast.show({ title: 'Claim deleted', action: { label: 'Undo', run: () => (undone += 1) } })
  const status = screen.getByRole('status')
  await expect.poll(() => status.textContent).toContain('Claim deleted')
  expect(status.textContent).toContain('Undone: delete claim')
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
  await expect.poll(() => status.textContent).not.toContain('Claim deleted')
  expect(undone).toBe(1)
})

function Picker({ onPick }: { readonly onPick: (label: string) => void }) {
  const [query, setQuery] = useState('')
  const items = ['Event date', 'Equipment', 'Location']
    .filter((label) => label.toLowerCase().includes(query.toLowerCase()))
    .map((label) => ({ id: label, label }))
  return (
    <PickerDialog
      open
      onOpenChange={() => undefined}
      title="Code"
      placeholder="Name of a code"
      query={query}
      onQuery={setQuery}
      groups={items.length === 0 ? [] : [{ label: 'Codes', items }]}
      empty="No such code"
      onPick={(item) => onPick(item.label)}
    />
  )
}

test('a picker takes the first match on Enter, or the one the arrow keys lead to', async () => {
  const picked: string[] = []
  render(<Picker onPick={(label) => picked.push(label)} />)
  const field = await screen.findByRole('combobox', { name: 'Code' })
  await expect.poll(() => document.activeElement).toBe(field)
  await userEvent.keyboard('e')
  await expect.poll(() => screen.getAllByRole('option').length).toBe(2)
  await userEvent.keyboard('{Enter}')
  expect(picked).toEqual(['Event date'])
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(picked).toEqual(['Event date', 'Equipment'])
  await userEvent.keyboard('zz')
  expect(await screen.findByText('No such code')).toBeDefined()
})
