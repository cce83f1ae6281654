import { browserDatabase, importText, mount } from '../../../support/mount.tsx'
import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { ClaimCommands } from '../../../../renderer/src/features/claims/claim-commands.tsx'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { activeSource, workspace } from '../../../../renderer/src/state/workspace.ts'
import { disputedClaim } from '../../../support/two-reports.ts'
import { freshPanel, opening, showPanel } from './panel.tsx'

beforeEach(freshPanel)

test('a claim says how far its sources were looked through, and a silent one is ticked', async () => {
  const db = await browserDatabase()
  const { claim } = await disputedClaim(db)
  const paper = await importText(db, 'Paper', null, 'Nothing of the kind.')
  showPanel(db)
  const line = opening.getByRole('button', { name: '1 of 3 sources not reviewed' })
  await line.click()
  await opening.getByRole('checkbox', { name: /^Silent.*“Paper”/ }).click()
  await expect
    .element(opening.getByRole('button', { name: 'All 3 sources reviewed · 1 silent' }))
    .toBeVisible()
  expect(await db.silences.toArray()).toMatchObject([{ claimId: claim.id, sourceId: paper.id }])
  await opening.getByRole('checkbox', { name: /^Silent.*“Paper”/ }).click()
  await expect.element(line).toBeVisible()
})

test('one goes from source to source that was not reviewed, and calls those silent that are', async () => {
  const db = await browserDatabase()
  const { claim, bare } = await disputedClaim(db)
  const paper = await importText(db, 'Paper', null, 'Nothing of the kind.')
  mount(db, <ClaimCommands />)
  workspace.getState().setActiveClaim(claim.id)
  runCommand('claim.nextUnreviewed')
  await expect.poll(() => activeSource(workspace.getState())).toBe(paper.id)
  await expect.element(page.getByText(/^Not reviewed: “Paper”/)).toBeInTheDocument()
  runCommand('claim.silent')
  await expect.poll(() => workspace.getState().activeClaim).toBe(bare.id)
  expect(await db.silences.toArray()).toMatchObject([{ claimId: claim.id, sourceId: paper.id }])
  for (let left = 3; left > 0; left -= 1) {
    runCommand('claim.silent')
    await expect.poll(() => db.silences.count()).toBe(5 - left)
  }
  await expect.element(page.getByText('Every source is reviewed for every claim')).toBeVisible()
})

test('who calls a source silent that is not is told so', async () => {
  const db = await browserDatabase()
  const { claim, agency } = await disputedClaim(db)
  mount(db, <ClaimCommands />)
  workspace.getState().setActiveClaim(claim.id)
  workspace.getState().openSource(agency.id)
  runCommand('claim.silent')
  await expect.element(page.getByText('This source is not silent')).toBeVisible()
  expect(await db.silences.count()).toBe(0)
})
