import { browserDatabase, mount } from '../../../support/mount.tsx'
import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { undo } from '../../../../renderer/src/data/history.ts'
import { disputedClaim } from '../../../support/two-reports.ts'
import { ClaimCommands } from '../../../../renderer/src/features/claims/claim-commands.tsx'
import { card, freshPanel, opening, showPanel } from './panel.tsx'

beforeEach(freshPanel)

const other = card(/100 personnel/)
const evidenceOf = (claim: typeof opening) =>
  claim.getByRole('list', { name: 'Evidence' }).getByRole('listitem')

test('evidence is copied to another claim with its stance, once, and undone in one step', async () => {
  const db = await browserDatabase()
  await disputedClaim(db)
  showPanel(db)
  mount(db, <ClaimCommands />)
  const copy = async () => {
    await evidenceOf(opening).nth(1).getByRole('button', { name: 'Evidence menu' }).click()
    await page.getByRole('menuitem', { name: 'Copy to claim' }).click()
    await page
      .getByRole('dialog', { name: 'Copy to claim' })
      .getByRole('option', { name: /100 personnel/ })
      .click()
  }
  await copy()
  await expect.element(evidenceOf(other).nth(0)).toHaveTextContent('inaugurated on Thursday of last week')
  await expect.element(evidenceOf(other).nth(0).getByRole('radio', { name: 'Contradicts' })).toBeChecked()
  expect(evidenceOf(opening).elements()).toHaveLength(2)
  await copy()
  await expect.element(page.getByText('Already evidence for this claim').first()).toBeVisible()
  expect(evidenceOf(other).elements()).toHaveLength(1)
  await undo(db)
  await expect.element(evidenceOf(other)).not.toBeInTheDocument()
})

test('evidence dragged onto another claim moves there, and with the key for it is copied', async () => {
  const db = await browserDatabase()
  await disputedClaim(db)
  showPanel(db)
  await expect.element(evidenceOf(opening).nth(1)).toBeVisible()
  const drag = (at: number, ctrlKey: boolean) => {
    const mark = evidenceOf(opening).nth(at).element().querySelector('[draggable]')
    const target = other.element()
    const dataTransfer = new DataTransfer()
    const send = (to: Element | null, type: string) =>
      to?.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer, ctrlKey }))
    send(mark, 'dragstart')
    send(target, 'dragover')
    send(target, 'drop')
  }
  drag(0, true)
  await expect.poll(() => evidenceOf(other).elements()).toHaveLength(1)
  expect(evidenceOf(opening).elements()).toHaveLength(2)
  drag(1, false)
  await expect.poll(() => evidenceOf(other).elements()).toHaveLength(2)
  await expect.poll(() => evidenceOf(opening).elements()).toHaveLength(1)
})

test('evidence is laid out by stance, and by hand again', async () => {
  const db = await browserDatabase()
  await disputedClaim(db)
  showPanel(db)
  await page.getByRole('button', { name: 'Arrange evidence' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'By stance' }).click()
  await expect.element(opening.getByRole('list', { name: 'Contradicts' }).getByRole('listitem')).toBeVisible()
  await page.getByRole('button', { name: 'Arrange evidence' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'In my order' }).click()
  await expect.poll(() => evidenceOf(opening).elements()).toHaveLength(2)
})
