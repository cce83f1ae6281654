import { browserDatabase } from '../../../support/mount.tsx'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createClaim } from '../../../../renderer/src/data/claims.ts'
import { ensureCode } from '../../../../renderer/src/data/codes.ts'
import { historyState, undo } from '../../../../renderer/src/data/history.ts'
import { card, freshPanel, showPanel } from './panel.tsx'

beforeEach(freshPanel)

const statement = (name: string) => page.getByRole('button', { name, exact: true })

test('a claim is coded with T, by a code there is or a new one, one step each, and the focus returns', async () => {
  const db = await browserDatabase()
  const claim = await createClaim(db, 'It opened in March')
  const date = await ensureCode(db, 'Event date')
  showPanel(db)
  await statement('It opened in March').click()
  await userEvent.keyboard('{Escape}')
  await expect.element(statement('It opened in March')).toHaveFocus()
  await userEvent.keyboard('t')
  const field = page.getByRole('combobox', { name: 'Add code' })
  await expect.element(field).toHaveFocus()
  await userEvent.keyboard('eve{Enter}')
  await expect.element(page.getByRole('button', { name: 'Remove code Event date' })).toBeVisible()
  await userEvent.keyboard('Opening{Enter}')
  await expect.element(page.getByRole('button', { name: 'Remove code Opening' })).toBeVisible()
  expect((await db.claims.get(claim.id))?.codeIds).toHaveLength(2)
  await undo(db)
  expect(await db.codes.toArray()).toEqual([date])
  await expect.element(page.getByRole('button', { name: 'Remove code Opening' })).not.toBeInTheDocument()
  await userEvent.keyboard('{Escape}')
  await expect.element(statement('It opened in March')).toHaveFocus()
  await expect.element(card(/March/)).toHaveTextContent('Event date')
  await page.getByRole('button', { name: 'Change codes' }).click()
  await page.getByRole('button', { name: 'Remove code Event date' }).click()
  await expect.poll(() => db.claims.get(claim.id)).not.toHaveProperty('codeIds')
})

test('a memo is typed as one step, folds up to how it begins, and goes when it is emptied', async () => {
  const db = await browserDatabase()
  const claim = await createClaim(db, 'It opened in March')
  showPanel(db)
  await card(/March/).getByRole('button', { name: 'Claim menu' }).click()
  await page.getByRole('menuitem', { name: 'Memo' }).click()
  const field = page.getByRole('textbox', { name: 'Memo' })
  await expect.element(field).toHaveFocus()
  await userEvent.keyboard('Ask the mayor')
  await expect.poll(() => db.claims.get(claim.id)).toMatchObject({ memo: 'Ask the mayor' })
  expect((await historyState(db)).undo).toBe('change memo of claim')
  const line = card(/March/).getByRole('button', { name: /^Memo/ })
  await line.click()
  await expect.element(field).not.toBeInTheDocument()
  await expect.element(line).toHaveTextContent('Memo Ask the mayor')
  await line.click()
  await field.clear()
  await expect.poll(() => db.claims.get(claim.id)).not.toHaveProperty('memo')
  await statement('It opened in March').click()
  await expect.element(line).not.toBeInTheDocument()
})
