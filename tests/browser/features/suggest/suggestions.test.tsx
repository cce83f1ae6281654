import { browserDatabase, importText, mount } from '../../../support/mount.tsx'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ClaimsSide } from '../../../../renderer/src/app/claims-side.tsx'
import { createClaim } from '../../../../renderer/src/data/claims.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { COMPARE_DEFAULTS } from '../../../../shared/compare/compare-settings.ts'
import { compareSettings } from '../../../../renderer/src/state/compare-settings.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { chosen } from '../../../support/two-reports.ts'

const FERRY = 'The first ferry left the new harbour at noon with four hundred passengers on board.'
const BOAT = 'Four hundred passengers were on board when the ferry left the harbour for the first time.'

beforeEach(() => {
  workspace.setState({ ...workspace.getInitialState(), claimsTab: 'suggestions' })
  compareSettings.setState(COMPARE_DEFAULTS)
})

const tab = page.getByRole('tab', { name: 'Suggestions' })
const claims = page.getByRole('list', { name: 'Suggested claims' }).getByRole('listitem')
const passages = page.getByRole('list', { name: 'Similar passages' }).getByRole('listitem')

async function harbour() {
  const db = await browserDatabase()
  const ferry = await importText(db, 'Ferry', '2019-03-29', FERRY)
  await importText(db, 'Boat', '2019-04-02', BOAT)
  const claim = await createClaim(db, 'The first ferry left the harbour with four hundred passengers')
  mount(
    db,
    <div style={{ blockSize: 900, inlineSize: 356 }}>
      <ClaimsSide />
    </div>,
  )
  const rect = { left: 0, top: 0, right: 1, bottom: 1 }
  const select = async (words: string) =>
    workspace.getState().setSelection({ ...(await chosen(db, ferry, words)), paneId: 'a', rect })
  return { db, claim, select }
}

test('selected words bring up claims and passages with what they share, and nothing takes the focus', async () => {
  const { select } = await harbour()
  await expect.element(page.getByText('No words in hand')).toBeVisible()
  await select(FERRY)
  await expect.element(claims.nth(0)).toHaveTextContent(/ferry.*match.*In common:.*passengers/s)
  await expect
    .element(passages.nth(0))
    .toHaveTextContent(/Four hundred passengers.*Boat · 2 Apr 2019.*match/s)
  expect(passages.nth(0).element().querySelectorAll('mark').length).toBeGreaterThan(2)
  await expect.element(tab).toHaveAccessibleDescription('1')
  expect(document.activeElement).toBe(document.body)
  workspace.getState().setSelection(null)
  await expect.element(page.getByText('No words in hand')).toBeVisible()
})

test('by keyboard: from entry to entry, evidence with its stance, away with what is not related, and back', async () => {
  const { db, claim, select } = await harbour()
  await select(FERRY)
  const add = claims.nth(0).getByRole('button', { name: /^Add to claim/ })
  await expect.element(add).toBeVisible()
  await expect.element(passages.nth(0)).toBeVisible()
  add.element().focus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(passages.nth(0).getByRole('button', { name: /^Open beside/ })).toHaveFocus()
  await userEvent.keyboard('{Home}{Enter}')
  await page.getByRole('menuitem', { name: 'Contradicts' }).click()
  await expect.poll(() => db.evidence.toArray()).toMatchObject([{ claimId: claim.id, stance: 'contradicts' }])
  await expect.element(tab).toHaveAccessibleDescription('0')
  await undo(db)
  await expect.element(claims.nth(0)).toBeVisible()
  claims
    .nth(0)
    .getByRole('button', { name: /^Not related/ })
    .element()
    .focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(tab).toHaveAccessibleDescription('0')
  await expect.element(passages.nth(0).getByRole('button', { name: /^Open beside/ })).toHaveFocus()
  await page.getByRole('button', { name: 'Take back' }).last().click()
  await expect.element(claims.nth(0)).toBeVisible()
})

test('switched off, it says so and can be switched on', async () => {
  compareSettings.setState({ suggestions: false })
  const { select } = await harbour()
  await select(FERRY)
  await page.getByRole('button', { name: 'Switch on' }).click()
  await expect.element(claims.nth(0)).toBeVisible()
})

test('after More the focus is on the first that came', async () => {
  const { db, select } = await harbour()
  for (const at of ['noon', 'ten', 'dawn', 'last'])
    await createClaim(db, `The first ferry left the harbour at ${at} with four hundred passengers`)
  await select(FERRY)
  await expect.element(claims.nth(2)).toBeVisible()
  await page.getByRole('button', { name: 'More claims' }).click()
  await expect.element(claims.nth(3).getByRole('button', { name: /^Add to claim/ })).toHaveFocus()
})
