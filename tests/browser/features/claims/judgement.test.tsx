import { browserDatabase } from '../../../support/mount.tsx'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { undo } from '../../../../renderer/src/data/history.ts'
import { disputedClaim } from '../../../support/two-reports.ts'
import { freshPanel, opening, showPanel } from './panel.tsx'

beforeEach(freshPanel)

const evidence = (at: number) => opening.getByRole('list', { name: 'Evidence' }).getByRole('listitem').nth(at)

async function choose(at: number, role: 'menuitem' | 'menuitemcheckbox', name: string) {
  await evidence(at).getByRole('button', { name: 'Evidence menu' }).click()
  await page.getByRole(role, { name }).click()
}

async function giveValue(at: number, typed: string) {
  await choose(at, 'menuitem', 'Value it gives')
  await expect.element(page.getByRole('textbox', { name: 'Value it gives' })).toHaveFocus()
  await userEvent.keyboard(`${typed}{Enter}`)
}

test('evidence is called strong and graded, and both can be undone', async () => {
  const db = await browserDatabase()
  await disputedClaim(db)
  showPanel(db)
  await choose(0, 'menuitemcheckbox', 'Strong evidence')
  await expect.element(evidence(0)).toHaveTextContent('Strong')
  await choose(0, 'menuitemcheckbox', '2 · probably true')
  await expect.element(evidence(0)).toHaveTextContent('2 · probably true')
  await undo(db)
  await expect.element(evidence(0)).not.toHaveTextContent('probably true')
  await choose(0, 'menuitemcheckbox', 'Strong evidence')
  await expect.element(evidence(0)).not.toHaveTextContent('Strong')
})

test('the values that passages give are set against each other on the claim', async () => {
  const db = await browserDatabase()
  await disputedClaim(db)
  showPanel(db)
  await giveValue(0, '29 March 2019')
  await expect.element(evidence(0).getByRole('button', { name: 'Value it gives: 29 Mar 2019' })).toBeVisible()
  await expect.element(evidence(0).getByRole('button', { name: 'Show paragraph 1' })).toHaveFocus()
  await giveValue(1, '28 March 2019')
  const values = opening.getByRole('list', { name: 'Values given' }).getByRole('listitem')
  await expect.element(values.nth(0)).toHaveTextContent('29 Mar 2019 1 source')
  await expect.element(values.nth(1)).toHaveTextContent('28 Mar 2019 1 source')
  await giveValue(1, '29 March 2019')
  await expect.element(values.nth(0)).toHaveTextContent('29 Mar 2019 2 sources')
})

test('the time of the event is typed on the claim; what cannot be read says why and is kept', async () => {
  const db = await browserDatabase()
  const { claim } = await disputedClaim(db)
  showPanel(db)
  await opening.getByRole('button', { name: 'Claim menu' }).click()
  await page.getByRole('menuitem', { name: 'Time of the event' }).click()
  const field = page.getByRole('textbox', { name: 'Time of the event' })
  await expect.element(field).toHaveFocus()
  await userEvent.keyboard('29 – 28 March 2019{Enter}')
  await expect.element(field).toHaveAccessibleDescription('This ends before it begins.')
  await field.fill('about March 2019')
  await userEvent.keyboard('{Enter}')
  const time = opening.getByRole('button', { name: 'Time of the event: about Mar 2019' })
  await expect.element(time).toBeVisible()
  await expect.element(page.getByRole('button', { name: claim.statement, exact: true })).toHaveFocus()
  await time.click()
  await field.fill('')
  await userEvent.keyboard('{Enter}')
  await expect.element(time).not.toBeInTheDocument()
  expect(await db.claims.get(claim.id)).not.toHaveProperty('time')
})
