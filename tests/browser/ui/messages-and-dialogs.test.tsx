import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { Button } from '../../../renderer/src/ui/button.tsx'
import { Dialog } from '../../../renderer/src/ui/dialog.tsx'
import { toast } from '../../../renderer/src/ui/toast-store.ts'
import { Toasts } from '../../../renderer/src/ui/toasts.tsx'
import '../../../renderer/src/styles/index.css'

afterEach(() => {
  for (const { id } of toast.getSnapshot()) toast.dismiss(id)
  cleanup()
})

const isOnTop = (element: HTMLElement): boolean => {
  const { left, top, width, height } = element.getBoundingClientRect()
  const found = document.elementFromPoint(left + width / 2, top + height / 2)
  return found !== null && element.contains(found)
}

for (const size of ['small', 'large', 'full'] as const)
  test(`no message covers a button of a ${size} dialog, and each can be used`, async () => {
    await page.viewport(900, 700)
    const lines = Array.from({ length: 80 }, (_, at) => <p key={at}>Line {at}</p>)
    render(
      <>
        <Toasts />
        <Dialog open onOpenChange={() => {}} title="Report" size={size} footer={<Button>Skip</Button>}>
          {lines}
        </Dialog>
      </>,
    )
    const dialog = await screen.findByRole('dialog', { name: 'Report' })
    for (const title of ['One thing', 'Another thing', 'A third thing'])
      toast.show({ title, tone: 'warning', stays: true, action: { label: 'Show', run: () => {} } })
    await expect.poll(() => screen.queryByText('A third thing')).not.toBeNull()
    const buttons = within(dialog).getAllByRole('button')
    expect(buttons.length).toBe(2)
    await expect.poll(() => buttons.every(isOnTop)).toBe(true)
    expect(screen.getByText('One thing').checkVisibility()).toBe(false)
    const message = screen.getByText('A third thing')
    await expect.poll(() => isOnTop(message)).toBe(true)
    toast.dismiss(toast.getSnapshot().at(-1)?.id ?? 0)
    await expect.poll(() => screen.getByText('Another thing').checkVisibility()).toBe(true)
  })
