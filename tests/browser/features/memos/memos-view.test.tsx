import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { MemosView } from '../../../../renderer/src/features/memos/index.ts'
import { createClaim } from '../../../../renderer/src/data/claims.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { browserDatabase, mount } from '../../../support/mount.tsx'

test('a memo takes what is typed at once, refers by [[, reads as Markdown without running anything, and is deleted and taken back', async () => {
  const db = await browserDatabase()
  const claim = await createClaim(db, 'The centre opened on Friday')
  mount(
    db,
    <div style={{ blockSize: 720, inlineSize: 1000 }}>
      <MemosView />
    </div>,
  )
  await page.getByRole('button', { name: 'New memo' }).click()
  await userEvent.keyboard('To ask')
  const title = page.getByRole('textbox', { name: 'Title' })
  await expect.element(title).toHaveFocus()
  await expect.element(title).toHaveValue('To ask')
  expect(await db.memos.count()).toBe(1)

  await userEvent.keyboard('{Enter}')
  const text = page.getByRole('textbox', { name: 'Text of the memo' })
  await expect.element(text).toHaveFocus()
  await userEvent.keyboard('# Open{Enter}{Enter}<img src=x onerror=alert(1)> [[[[cent')
  await expect.element(page.getByRole('option', { name: /The centre opened on Friday/ })).toBeVisible()
  await userEvent.keyboard('{Enter}')
  await expect.poll(async () => (await db.memos.toArray())[0]?.body).toContain(`claim:${claim.id}|The centre`)

  const read = page.getByRole('region', { name: 'Memo as it reads' })
  await expect.element(read.getByRole('heading', { name: 'Open' })).toBeVisible()
  await expect.element(read).toHaveTextContent('<img src=x onerror=alert(1)>')
  expect(read.element().querySelector('img')).toBeNull()
  await read.getByRole('button', { name: 'Claim: The centre opened on Friday' }).click()
  expect(workspace.getState().activeClaim).toBe(claim.id)

  await page.getByRole('button', { name: 'Memo menu' }).click()
  await page.getByRole('menuitem', { name: 'Delete memo' }).click()
  await expect.element(page.getByText('No memos yet')).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'New memo' })).toHaveFocus()
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect.element(title).toHaveValue('To ask')
})
