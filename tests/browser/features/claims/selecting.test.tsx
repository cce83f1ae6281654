import { browserDatabase } from '../../../support/mount.tsx'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createClaim, createPart } from '../../../../renderer/src/data/claims.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { panelState, setFolded } from '../../../../renderer/src/features/claims/panel-state.ts'
import { card, freshPanel, showPanel, status } from './panel.tsx'

beforeEach(freshPanel)

const box = (name: string) => page.getByRole('checkbox', { name, exact: true })
const statement = (name: string) => page.getByRole('button', { name, exact: true })
const bar = page.getByRole('group', { name: 'Selected claims' })
const verdicts = async (db: WorkbenchDb) =>
  (await db.claims.orderBy('order').toArray()).map(({ verdict }) => verdict)

test('claims are selected by keys and presses, changed in one step each, and let go of with Esc', async () => {
  const db = await browserDatabase()
  for (const name of ['three', 'two', 'one']) await createClaim(db, name)
  showPanel(db)
  await statement('one').click()
  await userEvent.keyboard('{Escape}')
  await expect.element(statement('one')).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(statement('two')).toHaveFocus()
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
  await expect.element(box('three')).toHaveFocus()
  await expect.element(box('two')).toBeChecked()
  await expect.element(box('one')).not.toBeChecked()
  await expect.element(status).toHaveTextContent('2 claims selected')

  await card(/one/).click({ modifiers: ['ControlOrMeta'], position: { x: 100, y: 60 } })
  await expect.element(bar).toHaveTextContent('3 claims selected')
  await expect.element(box('one')).toHaveFocus()
  await userEvent.keyboard('{Escape}')
  await expect.element(bar).not.toBeInTheDocument()
  await expect.element(statement('one')).toHaveFocus()

  await userEvent.keyboard('{ControlOrMeta>}a{/ControlOrMeta}{Delete}')
  await expect.poll(() => db.claims.count()).toBe(0)
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect.element(statement('three')).toBeVisible()

  await page.getByRole('button', { name: 'Select claims' }).click()
  await box('two').click()
  await box('three').click()
  await bar.getByRole('button', { name: 'Verdict' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Disputed' }).click()
  await expect.poll(() => verdicts(db)).toEqual(['unverified', 'disputed', 'disputed'])
  await undo(db)
  await expect.poll(() => verdicts(db)).toEqual(['unverified', 'unverified', 'unverified'])
})

test('nothing is done to selected claims that a search hides', async () => {
  const db = await browserDatabase()
  for (const name of ['three', 'two', 'one']) await createClaim(db, name)
  showPanel(db)
  await page.getByRole('button', { name: 'Select claims' }).click()
  await bar.getByRole('button', { name: 'Select all' }).click()
  await page.getByRole('searchbox', { name: 'Find in claims' }).fill('two')
  await expect.element(bar).toHaveTextContent('1 claim selected')
})

test('a claim one comes to is unfolded though what it is part of hides its parts', async () => {
  const db = await browserDatabase()
  const whole = await createClaim(db, 'whole')
  const part = await createPart(db, whole.id, 'part')
  setFolded([whole.id], true)
  showPanel(db)
  await expect.element(statement('whole')).toBeVisible()
  await expect.element(card(/^part$/)).not.toBeInTheDocument()
  workspace.getState().setActiveClaim(part?.id ?? null)
  await expect.element(card(/^part$/)).toBeVisible()
  expect(panelState.getState().folded.size).toBe(0)
})
