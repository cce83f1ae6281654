import { browserDatabase, mount } from '../../../support/mount.tsx'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { attribute } from '../../../../renderer/src/data/attributions.ts'
import { ensureParty } from '../../../../renderer/src/data/parties.ts'
import { PartiesView } from '../../../../renderer/src/features/parties/index.ts'
import { panelState } from '../../../../renderer/src/features/parties/panel-state.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { toast } from '../../../../renderer/src/ui/toast-store.ts'
import { disputedClaim } from '../../../support/two-reports.ts'

beforeEach(() => {
  workspace.setState(workspace.getInitialState())
  panelState.setState(panelState.getInitialState())
  for (const { id } of toast.getSnapshot()) toast.dismiss(id)
})

/** Rostec says the first passage of a claim; Rosoboronexport says nothing yet. */
async function someParties() {
  const db = await browserDatabase()
  const { claim } = await disputedClaim(db)
  const [rostec, exporter] = [await ensureParty(db, 'Rostec'), await ensureParty(db, 'Rosoboronexport')]
  const [first] = await db.evidence.orderBy('claimId').toArray()
  if (first === undefined) throw new Error('no evidence')
  await attribute(db, { table: 'evidence', id: first.id }, { party: { kind: 'known', id: rostec.id } })
  const shown: string[] = []
  mount(
    db,
    <div style={{ blockSize: 720, inlineSize: 960 }}>
      <PartiesView
        showClaim={(_, id) => {
          shown.push(id)
          return Promise.resolve()
        }}
      />
    </div>,
  )
  await expect.element(row('Rostec')).toBeVisible()
  return { db, claim, rostec, exporter, shown }
}

const row = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}, .*attribution`) })
const rows = () =>
  page
    .getByRole('list', { name: 'Parties' })
    .getByRole('button')
    .elements()
    .map((item) => item.getAttribute('aria-label'))

test('a party is found, named, graded, given aliases and relations, which the other shows too', async () => {
  const { db, rostec, exporter } = await someParties()
  expect(rows()).toEqual([
    'Rosoboronexport, organisation, 0 attributions',
    'Rostec, organisation, 1 attribution',
  ])
  await row('Rosoboronexport').click()
  await page.getByRole('textbox', { name: 'Add an alias' }).fill('the exporter')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('button', { name: 'Remove alias the exporter' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Relate to' }).click()
  await userEvent.keyboard('Rost{Enter}')
  await expect
    .poll(async () => (await db.parties.get(exporter.id))?.relations)
    .toEqual([{ relation: 'part-of', to: rostec.id }])
  await page
    .getByRole('list', { name: 'Relations' })
    .getByRole('button', { name: 'Rostec', exact: true })
    .click()
  await expect
    .element(page.getByRole('list', { name: 'Relations' }))
    .toHaveTextContent('has part Rosoboronexport')
  await page.getByRole('combobox', { name: 'Reliability' }).click()
  await page.getByRole('option', { name: /^C/ }).click()
  await expect
    .element(row('Rostec'))
    .toHaveAccessibleName('Rostec, organisation, C, fairly reliable, 1 attribution')
  await page.getByRole('searchbox', { name: 'Find in parties' }).fill('exporter')
  await expect.poll(rows).toHaveLength(1)
})

test('what is attributed leads to its claim; keys name and delete a party, and it comes back', async () => {
  const { db, claim, shown } = await someParties()
  await row('Rostec').click()
  await page.getByRole('region', { name: 'Rostec' }).getByRole('button', { name: claim.statement }).click()
  await expect.poll(() => shown).toEqual([claim.id])
  await row('Rosoboronexport').click()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(row('Rostec')).toHaveFocus()
  await userEvent.keyboard('{F2}')
  await expect.element(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveFocus()
  await userEvent.keyboard('rosoboronexport')
  await expect
    .element(page.getByRole('textbox', { name: 'Name', exact: true }))
    .toHaveAccessibleDescription(/There is a party “Rosoboronexport” already/)
  await userEvent.keyboard('{Escape}{End} Corp{Enter}')
  await expect.element(row('Rostec Corp')).toHaveFocus()
  await userEvent.keyboard('{Delete}')
  await expect.element(row('Rostec Corp')).not.toBeInTheDocument()
  await expect.element(row('Rosoboronexport')).toHaveFocus()
  await expect.element(page.getByRole('status')).toHaveTextContent('It was taken off 1 attribution.')
  expect(await db.evidence.filter(({ attribution }) => attribution !== undefined).count()).toBe(0)
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect.element(row('Rostec Corp')).toHaveAccessibleName(/1 attribution$/)
})

test('merging says beforehand what goes over', async () => {
  const { db, exporter } = await someParties()
  await row('Rostec').click()
  await page.getByRole('button', { name: 'Party menu' }).click()
  await page.getByRole('menuitem', { name: 'Merge into another party' }).click()
  const dialog = page.getByRole('dialog', { name: 'Merge into another party' })
  await expect.element(dialog.getByRole('button', { name: 'Merge', exact: true })).toBeDisabled()
  await dialog.getByRole('combobox', { name: 'Merge into' }).click()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.element(dialog).toHaveTextContent('1 passage will be attributed to “Rosoboronexport”.')
  await expect.element(dialog).toHaveTextContent('“Rosoboronexport” will also be called “Rostec”.')
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect.element(row('Rosoboronexport')).toHaveAccessibleName(/1 attribution$/)
  await expect.element(row('Rostec')).not.toBeInTheDocument()
  expect((await db.parties.get(exporter.id))?.aliases).toEqual(['Rostec'])
})
