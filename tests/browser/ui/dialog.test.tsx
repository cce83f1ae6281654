import { cleanup, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { Button } from '../../../renderer/src/ui/button.tsx'
import { ConfirmDialog } from '../../../renderer/src/ui/confirm-dialog.tsx'
import { Dialog } from '../../../renderer/src/ui/dialog.tsx'
import { TextField } from '../../../renderer/src/ui/text-field.tsx'

afterEach(cleanup)

function Rename() {
  const [open, setOpen] = useState(false)
  const [name, setName] = useState('Ferries')
  return (
    <>
      <Button onClick={() => setOpen(true)}>Rename</Button>
      <Dialog open={open} onOpenChange={setOpen} title="Rename" footer={<Button>Save</Button>}>
        <TextField label="Name" value={name} onChange={setName} />
      </Dialog>
    </>
  )
}

test('a dialog takes the focus to its first field, keeps it inside, and gives it back on Esc', async () => {
  render(<Rename />)
  const opener = screen.getByRole('button', { name: 'Rename' })
  opener.focus()
  await userEvent.keyboard('{Enter}')
  const field = await screen.findByRole('textbox', { name: 'Name' })
  await expect.poll(() => document.activeElement).toBe(field)
  for (let press = 0; press < 4; press++) {
    await userEvent.keyboard('{Tab}')
    expect(screen.getByRole('dialog', { name: 'Rename' }).contains(document.activeElement)).toBe(true)
  }
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  await expect.poll(() => document.activeElement).toBe(opener)
})

function Purge({ onConfirm }: { readonly onConfirm: () => void }) {
  const [open, setOpen] = useState(true)
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={setOpen}
      title="Empty the bin"
      description="This cannot be undone."
      confirm="Empty"
      danger
      onConfirm={onConfirm}
    />
  )
}

test('a hasty Enter in a question about deleting does not delete', async () => {
  let emptied = 0
  render(<Purge onConfirm={() => (emptied += 1)} />)
  const cancel = await screen.findByRole('button', { name: 'Cancel' })
  await expect.poll(() => document.activeElement).toBe(cancel)
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(emptied).toBe(0)
})

test('the button with the verb confirms, once, and closes', async () => {
  let emptied = 0
  render(<Purge onConfirm={() => (emptied += 1)} />)
  await userEvent.click(await screen.findByRole('button', { name: 'Empty' }))
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(emptied).toBe(1)
})
