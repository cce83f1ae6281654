import { browserDatabase } from '../../../support/mount.tsx'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createClaim } from '../../../../renderer/src/data/claims.ts'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { twoReports } from '../../../support/two-reports.ts'
import { freshWindow, marked, select, showTools, toolbar } from './tools.tsx'

beforeEach(freshWindow)

describe('from selected words to a claim', () => {
  test('New claim makes one with the words as evidence', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    showTools(db)
    await select(db, wire, 'opened on Friday')
    await toolbar.getByRole('button', { name: 'New claim' }).click()
    await expect.poll(() => db.evidence.count()).toBe(1)
    const [claim] = await db.claims.toArray()
    expect(claim?.statement).toBe('opened on Friday')
    expect(workspace.getState()).toMatchObject({
      activeClaim: claim?.id,
      claimsTab: 'claims',
      claimsOpen: true,
    })
  })

  test('Add to claim uses the active claim, and one key more sets the stance', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    const claim = await createClaim(db, 'The centre opened on Friday')
    workspace.getState().setActiveClaim(claim.id)
    showTools(db)
    await select(db, wire, 'Its location was not given')
    runCommand('claim.addEvidence')
    await expect.element(page.getByRole('radiogroup', { name: 'Stance of the new evidence' })).toBeVisible()
    await userEvent.keyboard('x')
    await expect
      .poll(async () => (await db.evidence.toArray()).map(({ stance }) => stance))
      .toEqual(['contradicts'])
    await expect.element(page.getByRole('radiogroup')).not.toBeInTheDocument()
  })

  test('any other key leaves the stance as it is and goes on', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    const claim = await createClaim(db, 'The centre opened on Friday')
    workspace.getState().setActiveClaim(claim.id)
    showTools(db)
    await select(db, wire, 'opened on Friday')
    runCommand('claim.addEvidence')
    await expect.element(page.getByRole('radiogroup')).toBeVisible()
    await userEvent.keyboard('j')
    await expect.element(page.getByRole('radiogroup')).not.toBeInTheDocument()
    expect((await db.evidence.toArray())[0]?.stance).toBe('supports')
  })

  test('without an active claim one is chosen from the list by typing', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    const claim = await createClaim(db, 'The centre opened on Friday')
    await createClaim(db, 'About 100 personnel arrived')
    showTools(db)
    await select(db, wire, 'opened on Friday')
    await toolbar.getByRole('button', { name: 'Add to claim' }).click()
    await expect.element(page.getByRole('dialog', { name: 'Add to claim' })).toBeVisible()
    await expect.element(page.getByRole('combobox', { name: 'Find a claim' })).toBeVisible()
    await userEvent.keyboard('centre{Enter}')
    await expect
      .poll(async () => (await db.evidence.toArray()).map(({ claimId }) => claimId))
      .toEqual([claim.id])
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  })

  test('the same words are evidence for one claim only once', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    const row = await marked(db, wire, 'opened on Friday')
    const claim = await createClaim(db, 'The centre opened on Friday', {
      kind: 'annotation',
      annotation: row,
    })
    workspace.getState().setActiveClaim(claim.id)
    showTools(db)
    await select(db, wire, 'opened on Friday')
    runCommand('claim.addEvidence')
    await expect.element(page.getByRole('status')).toHaveTextContent('Already evidence for this claim')
    expect([await db.annotations.count(), await db.evidence.count()]).toEqual([1, 1])
  })
})
