import { browserDatabase, mount } from '../../../support/mount.tsx'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createClaim } from '../../../../renderer/src/data/claims.ts'
import { saveStatus } from '../../../../renderer/src/data/save-status.ts'
import { ClaimsPanel } from '../../../../renderer/src/features/claims/index.ts'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { twoReports } from '../../../support/two-reports.ts'
import { freshWindow, marked, RECT, select, showTools, toolbar } from './tools.tsx'

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
    await expect
      .poll(() => workspace.getState())
      .toMatchObject({ activeClaim: claim?.id, claimsTab: 'claims', claimsOpen: true })
  })

  test('New claim takes the active highlight when no words are selected', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    const row = await marked(db, wire, 'opened on Friday')
    workspace.getState().setActiveAnnotation(row.id, RECT)
    showTools(db)
    runCommand('claim.new')
    runCommand('claim.new')
    await expect.poll(() => db.evidence.toArray()).toMatchObject([{ annotationId: row.id }])
    expect(await db.claims.count()).toBe(1)
  })

  test('Esc in the statement of a claim just made takes back all of it, and the words are selected again', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    showTools(db)
    mount(db, <ClaimsPanel annotations={null} />)
    await select(db, wire, 'opened on Friday')
    const { selection } = workspace.getState()
    runCommand('claim.new')
    await expect.element(page.getByRole('textbox', { name: 'Statement' })).toHaveFocus()
    await userEvent.keyboard('It opened')
    await expect.poll(async () => (await db.claims.toArray())[0]?.statement).toBe('It opened')
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => workspace.getState().selection).toEqual(selection)
    expect([await db.claims.count(), await db.evidence.count(), await db.annotations.count()]).toEqual([
      0, 0, 0,
    ])
    expect(workspace.getState()).toMatchObject({ activeClaim: null, activeAnnotation: null })
    expect(saveStatus.getSnapshot().kind).toBe('saved')
  })

  test('Add to claim says so where the stance is chosen, takes it back there, and never twice', async () => {
    const db = await browserDatabase()
    const { wire } = await twoReports(db)
    const claim = await createClaim(db, 'The centre opened on Friday')
    workspace.getState().setActiveClaim(claim.id)
    showTools(db)
    await select(db, wire, 'Its location was not given')
    runCommand('claim.addEvidence')
    await select(db, wire, 'opened on Friday')
    runCommand('claim.addEvidence')
    await expect.poll(() => db.evidence.count()).toBe(2)
    await expect.element(page.getByText('Added to “The centre opened on Friday”').first()).toBeVisible()
    expect(page.getByRole('button', { name: 'Close message' }).elements()).toHaveLength(0)
    await page.getByRole('button', { name: 'Take back' }).click()
    await expect.poll(() => db.evidence.count()).toBe(1)
    await expect.element(page.getByRole('radiogroup')).not.toBeInTheDocument()
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
