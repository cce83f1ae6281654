import { browserDatabase } from '../../../support/mount.tsx'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { undo } from '../../../../renderer/src/data/history.ts'
import { ensureParty } from '../../../../renderer/src/data/parties.ts'
import { relateParty } from '../../../../renderer/src/data/party-relations.ts'
import { disputedClaim } from '../../../support/two-reports.ts'
import { freshPanel, opening, showPanel } from './panel.tsx'

beforeEach(freshPanel)

const evidence = (at: number) => opening.getByRole('list', { name: 'Evidence' }).getByRole('listitem').nth(at)
const options = () =>
  page
    .getByRole('option')
    .elements()
    .map(({ textContent }) => textContent?.trim())

test('who says so is said by keyboard: somebody named in the passage first, somebody new by Enter', async () => {
  const db = await browserDatabase()
  await disputedClaim(db)
  const [, centre] = [await ensureParty(db, 'Aerial Group'), await ensureParty(db, 'Friday')]
  showPanel(db)
  await evidence(0).getByRole('button', { name: 'Who says so', exact: true }).click()
  const who = page.getByRole('combobox', { name: 'Who says so' })
  await expect.element(who).toHaveFocus()
  await expect.poll(options).toEqual(['Friday named here', 'Aerial Group'])
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.element(who).toHaveValue('Friday')
  await userEvent.keyboard('{Tab}')
  await expect.element(page.getByRole('textbox', { name: 'In what role' })).toHaveFocus()
  await userEvent.keyboard('witness')
  await page.getByRole('combobox', { name: 'Through whom' }).click()
  await userEvent.keyboard('Inter')
  await expect.poll(options).toEqual(['New party “Inter” organisation'])
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(async () => await db.evidence.filter(({ attribution }) => attribution?.via !== undefined).count())
    .toBe(1)
  await userEvent.keyboard('{Escape}')
  const line = evidence(0).getByRole('button', { name: 'Who says so: Friday, witness, via Inter' })
  await expect.element(line).toBeVisible()
  await expect.element(evidence(0).getByRole('button', { name: 'Show paragraph 1' })).toHaveFocus()
  expect((await db.parties.toArray()).map(({ name }) => name).sort()).toEqual([
    'Aerial Group',
    'Friday',
    'Inter',
  ])
  await undo(db)
  expect(await db.parties.count()).toBe(2)
  await expect
    .element(evidence(0).getByRole('button', { name: 'Who says so: Friday, witness' }))
    .toBeVisible()
  expect((await db.parties.get(centre.id))?.kind).toBe('organisation')
})

test('sources that go back to one speaker are said to, whoever of it speaks', async () => {
  const db = await browserDatabase()
  const { claim } = await disputedClaim(db)
  const [group, speaker] = [await ensureParty(db, 'Aerial Group'), await ensureParty(db, 'Ana Ruiz')]
  await relateParty(db, speaker.id, {
    relation: 'speaks-for',
    fromOther: false,
    other: { kind: 'known', id: group.id },
  })
  showPanel(db)
  for (const [at, name] of [
    [0, 'Aerial'],
    [1, 'Ruiz'],
  ] as const) {
    await evidence(at).getByRole('button', { name: 'Who says so', exact: true }).click()
    await userEvent.keyboard(`${name}{Enter}`)
    await expect.element(page.getByRole('button', { name: 'Take off' })).toBeVisible()
    await page.getByRole('button', { name: 'Done' }).click()
  }
  await expect.element(opening).toHaveTextContent('1 speaker: Aerial Group')
  await opening.getByRole('button', { name: 'Claim menu' }).click()
  await page.getByRole('menuitem', { name: 'Who asserts it' }).click()
  await userEvent.keyboard('aerial group')
  // Left without Enter, a name that is known is taken.
  await userEvent.keyboard('{Escape}{Tab}')
  await expect.poll(async () => (await db.claims.get(claim.id))?.attribution?.party).toBe(group.id)
  await page.getByRole('button', { name: 'Take off' }).click()
  await expect.poll(async () => (await db.claims.get(claim.id))?.attribution).toBeUndefined()
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect.element(opening.getByRole('button', { name: 'Who asserts it: Aerial Group' })).toBeVisible()
})
