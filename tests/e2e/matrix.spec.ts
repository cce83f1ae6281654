import { readFileSync } from 'node:fs'
import { expect, expectAccessibleInAllLooks, test } from '../support/app-test.ts'

const OPENING = /^1 The helicopter training centre in Venezuela opened on Friday/
const HARBOUR = 'Rostec: flying school for Russian helicopters has started work in Venezuela'

test('the matrix is worked through by keyboard, leads to both places, and is exported as shown', async ({
  page,
  workbench,
}) => {
  await page.getByRole('button', { name: 'Open the sample project' }).click()
  await expect(workbench.sources).toBeVisible()
  await page.keyboard.press('ControlOrMeta+2')
  const grid = page.getByRole('grid', { name: 'Claims by source' })
  await expect(page.getByRole('link', { name: 'Matrix' })).toHaveAttribute('aria-current', 'page')
  const opening = grid.getByRole('row').filter({ has: page.getByRole('rowheader', { name: OPENING }) })
  await expect(opening.getByRole('gridcell', { name: /^Contradicts.*Thursday/ })).toBeVisible()
  await expect(page.getByText('6 cells not reviewed')).toBeVisible()

  // The columns stand by date: the fourth is the only one that is silent on the first claim.
  await opening.getByRole('rowheader').getByRole('button').focus()
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight')
  await expect(grid.locator(':focus')).toHaveText(/^Silent/)
  await page.keyboard.press('s')
  await expect(grid.locator(':focus')).toHaveText(/^Not reviewed/)
  await expect(page.getByText('7 cells not reviewed')).toBeVisible()
  await page.keyboard.press('s')
  await expect(grid.locator(':focus')).toHaveText(/^Silent/)
  await expect(page.getByText('6 cells not reviewed')).toBeVisible()
  await expectAccessibleInAllLooks(page, 'the matrix')

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export matrix' }).click()
  await page.getByRole('menuitem', { name: 'As a table (CSV)' }).click()
  const lines = readFileSync(await (await download).path(), 'utf8').split('\r\n')
  expect(lines).toHaveLength(6)
  expect(lines[1]).toMatch(/^1,.*Disputed,medium,2,1,0,1,4,.*“the inauguration took place on Thursday/)
  expect(lines[1]).toMatch(/,Silent,/)

  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('7 cells not reviewed')).toBeVisible()

  await opening.getByRole('gridcell', { name: /^Contradicts/ }).focus()
  await page.keyboard.press('Enter')
  await expect(workbench.pane(HARBOUR)).toBeVisible()
  await expect(workbench.claim(/training centre in Venezuela opened on Friday/)).toBeInViewport()
})
