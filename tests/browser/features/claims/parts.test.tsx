import { browserDatabase } from '../../../support/mount.tsx'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createClaim, createPart, changeClaim } from '../../../../renderer/src/data/claims.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { numberedClaims } from '../../../../shared/claims/tree.ts'
import { card, freshPanel, showPanel } from './panel.tsx'

beforeEach(freshPanel)

const outline = async (db: WorkbenchDb) =>
  numberedClaims(await db.claims.toArray()).map(({ claim, number }) => `${number} ${claim.statement}`)
const statement = (name: string) => page.getByRole('button', { name, exact: true })

test('a part is added below its claim, and says what it is part of', async () => {
  const db = await browserDatabase()
  await createClaim(db, 'It cost 12 million')
  await createClaim(db, 'It opened in March')
  showPanel(db)
  await card(/opened in March/)
    .getByRole('button', { name: 'Claim menu' })
    .click()
  await page.getByRole('menuitem', { name: 'Add a part' }).click()
  await expect.element(page.getByRole('textbox', { name: 'Statement of the new part' })).toHaveFocus()
  await userEvent.keyboard('It opened on a Friday{Enter}')
  await expect
    .poll(() => outline(db))
    .toEqual(['1 It opened in March', '1.1 It opened on a Friday', '2 It cost 12 million'])
  await expect.element(card(/on a Friday/)).toHaveTextContent('Part of “It opened in March”')
})

test('a claim is made a part and moved out again by keys', async () => {
  const db = await browserDatabase()
  await createClaim(db, 'It opened on a Friday')
  await createClaim(db, 'It opened in March')
  showPanel(db)
  await statement('It opened on a Friday').click()
  await userEvent.keyboard('{Escape}')
  await expect.element(statement('It opened on a Friday')).toHaveFocus()
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}')
  await expect.poll(() => outline(db)).toEqual(['1 It opened in March', '1.1 It opened on a Friday'])
  await expect.element(statement('It opened on a Friday')).toHaveFocus()
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}')
  await expect.poll(() => outline(db)).toEqual(['1 It opened in March', '2 It opened on a Friday'])
})

test('parts are hidden and shown by the line that says what was found of them', async () => {
  const db = await browserDatabase()
  const whole = await createClaim(db, 'It opened in March')
  const first = await createPart(db, whole.id, 'It opened on a Friday')
  await createPart(db, whole.id, 'It opened in the morning')
  if (first !== null) await changeClaim(db, first.id, { verdict: 'disputed' })
  showPanel(db)
  const line = page.getByRole('button', { name: '2 parts: 1 unverified, 1 disputed' })
  await expect.element(card(/on a Friday/)).toBeVisible()
  await line.click()
  await expect.element(card(/on a Friday/)).not.toBeInTheDocument()
  await expect.element(line).toHaveAttribute('aria-expanded', 'false')
  await line.click()
  await expect.element(card(/in the morning/)).toBeVisible()
})

test('a part that a filter finds stands by itself and names its whole', async () => {
  const db = await browserDatabase()
  const whole = await createClaim(db, 'It opened in March')
  const part = await createPart(db, whole.id, 'It opened on a Friday')
  if (part !== null) await changeClaim(db, part.id, { verdict: 'refuted' })
  showPanel(db)
  await page.getByRole('button', { name: 'Filter and sort' }).click()
  await page.getByRole('combobox', { name: 'Filter by verdict' }).click()
  await page.getByRole('option', { name: 'Refuted' }).click()
  await expect.element(card(/opened in March/)).not.toBeInTheDocument()
  await expect.element(page.getByText('Part of “It opened in March”')).toBeVisible()
})
