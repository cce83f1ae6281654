import { existsSync } from 'node:fs'
import { expect, test } from '../support/app-test.ts'
import { filesIn, OURS, REAL } from '../support/five-reports.ts'

/** Both would do the same twice: ours stand in where the real ones are not. */
const reports = existsSync(REAL.folder) ? REAL : OURS

test(`where ${reports.name} differ about a day is found, made a claim in one step, and stays dismissed`, async ({
  workbench,
  page,
}) => {
  await workbench.importFiles(filesIn(reports.folder))
  await expect(workbench.sources.getByRole('listitem')).toHaveCount(5)
  await page.getByRole('link', { name: 'Compare' }).click()
  const grid = page.getByRole('grid', { name: 'Differences by source' })
  const day = grid.getByRole('row').filter({ hasText: 'Thu 28 Mar 2019' })
  await expect(day).toHaveCount(1)
  await expect(day.getByRole('gridcell', { name: /^Fri 29 Mar 2019/ })).toHaveCount(2)

  await day.getByRole('gridcell', { name: /^Thu 28 Mar 2019/ }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByText(/→ .+ → Thu 28 Mar 2019/).first()).toBeVisible()
  await day.getByRole('button', { name: 'Make claim' }).click()
  await day.getByRole('button', { name: 'Show claim 1' }).click()
  const claim = workbench.claims.getByRole('article').first()
  await expect(claim.getByText('Disputed')).toBeVisible()
  await expect(claim.getByRole('radiogroup', { name: 'Stance' })).toHaveCount(3)
  await expect(claim.getByRole('radio', { name: 'Supports', checked: true })).toHaveCount(2)
  await expect(claim.getByRole('radio', { name: 'Contradicts', checked: true })).toHaveCount(1)
  await workbench.saved()

  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click()
  await expect(workbench.claims.getByRole('article')).toHaveCount(0)
  await expect(page.getByText('0 highlights')).toBeVisible()

  await page.getByRole('link', { name: 'Compare' }).click()
  await day.getByRole('button', { name: 'Dismiss' }).click()
  await expect(day).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('checkbox', { name: 'Show dismissed (1)' })).toBeVisible()
  await expect(day).toHaveCount(0)
  await page.getByRole('checkbox', { name: 'Show dismissed (1)' }).check()
  await day.getByRole('button', { name: 'Bring back' }).click()
  await expect(day.getByRole('button', { name: 'Dismiss' })).toBeVisible()
})
