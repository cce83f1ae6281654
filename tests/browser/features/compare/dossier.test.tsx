import { browserDatabase, importText, mount } from '../../../support/mount.tsx'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { undo } from '../../../../renderer/src/data/history.ts'
import { CompareView } from '../../../../renderer/src/features/compare/index.ts'
import { compareState } from '../../../../renderer/src/features/compare/compare-state.ts'
import { dossierState } from '../../../../renderer/src/features/compare/dossier/dossier-state.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'

const STRIKE =
  'Dockers at the container terminal walked out over pay and stayed away for the whole week. ' +
  'Their union said that the dockers would not return before the terminal raised wages.'
const RAIN = 'Rain fell on the hills all night and the river rose by a metre before the morning.'
const WIND = 'A gale tore the roof off a barn, and the road along the coast was closed until noon.'

beforeEach(() => {
  workspace.setState({ ...workspace.getInitialState(), view: 'compare' })
  compareState.setState({ ...compareState.getInitialState(), tab: 'dossier' })
  dossierState.setState(dossierState.getInitialState())
})

async function port() {
  const db = await browserDatabase()
  const strike = await importText(db, 'Strike', '2019-03-29', STRIKE)
  const copy = await importText(db, 'Copy', '2019-04-02', `${STRIKE} ${RAIN}`)
  await importText(db, 'Wind', null, WIND)
  mount(
    db,
    <div style={{ blockSize: 700, inlineSize: 1000 }}>
      <CompareView showClaim={() => Promise.resolve()} />
    </div>,
  )
  return { db, strike, copy }
}

test('overlaps are read cell by cell, and Enter opens both sources', async () => {
  const { strike, copy } = await port()
  const grid = page.getByRole('grid', { name: 'Overlap of sources' })
  const cell = grid.getByRole('gridcell', { name: /^100 % of “Strike” stands word for word in “Copy”/ })
  await expect.element(cell).toHaveTextContent('100 %')
  grid.getByRole('columnheader').nth(0).element().focus()
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}')
  await expect.element(cell).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  expect(workspace.getState().panes.map(({ sourceId }) => sourceId)).toEqual([strike.id, copy.id])
})

test('what is nearly one text is proposed as a lineage, made one or kept apart, and each is undone', async () => {
  const { db, strike, copy } = await port()
  const proposal = page.getByRole('list', { name: 'Proposed lineages' }).getByRole('listitem').nth(0)
  await expect
    .element(proposal)
    .toHaveTextContent(/These 2 share most of their wording.*Strike.*earlier.*Copy/s)
  await proposal.getByRole('button', { name: /^Same lineage/ }).click()
  await expect.poll(() => db.lineages.toArray()).toMatchObject([{ members: [strike.id, copy.id] }])
  await expect.element(proposal).not.toBeInTheDocument()
  await undo(db)
  await proposal.getByRole('button', { name: /^Not the same/ }).click()
  await expect.element(proposal).not.toBeInTheDocument()
  expect(await db.decisions.count()).toBe(1)
  await undo(db)
  await expect.element(proposal).toBeVisible()
})

test('terms lead to their places and to a search, and are narrowed', async () => {
  const { strike } = await port()
  await page.getByRole('radio', { name: 'Terms and names' }).click({ force: true })
  const grid = page.getByRole('grid', { name: 'Terms and names by source' })
  const count = grid.getByRole('gridcell', { name: 'dockers: 2 times in “Strike”' })
  await expect.element(count).toHaveTextContent('2')
  await page.getByRole('textbox', { name: 'Filter terms and names' }).fill('dock')
  await expect.element(grid.getByRole('gridcell', { name: /^barn/ })).not.toBeInTheDocument()
  await grid.getByRole('button', { name: 'Find “dockers” in all texts' }).click()
  expect(workspace.getState().dialog).toEqual({ kind: 'find-everything', query: 'dockers' })
  await count.click()
  expect(workspace.getState().reveal).toMatchObject({ sourceId: strike.id, span: { start: 0, end: 7 } })
})
