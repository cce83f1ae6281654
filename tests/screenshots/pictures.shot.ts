import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-test.ts'
import type { Workbench } from '../support/workbench-driver.ts'

const NORTHLIGHT = 'Venezuela gets its own school for Russian helicopters'
const HARBOUR = 'Rostec: flying school for Russian helicopters has started work in Venezuela'

const IMAGES = path.resolve('docs/images')

const take = (page: Page, name: string) =>
  page.screenshot({ path: path.join(IMAGES, `${name}.png`), animations: 'disabled' })

async function openSample(page: Page, workbench: Workbench): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample project' }).click()
  await workbench.open(NORTHLIGHT)
  await workbench.openBeside(HARBOUR)
  await expect(workbench.claims.getByText('Sources disagree')).toBeVisible()
  await page.getByRole('button', { name: 'Close message' }).click()
  await page.mouse.move(30, 600)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 1440, height: 860 } })

    test('the reading view', async ({ page, workbench }) => {
      await openSample(page, workbench)
      await take(page, `read-${colorScheme}`)
    })

    test('the comparison', async ({ page, workbench }) => {
      await openSample(page, workbench)
      await page.getByRole('link', { name: 'Compare' }).click()
      await page.getByRole('button', { name: 'Open sources' }).click()
      await page.getByRole('menuitemcheckbox', { name: /^All sources/ }).click()
      const differing = page.getByRole('gridcell', { name: /^Thu 28 Mar 2019/ })
      await differing.hover()
      await expect(page.getByText(/→ Thu 28 Mar 2019$/).first()).toBeVisible()
      await take(page, `compare-${colorScheme}`)
    })
  })
}

test.describe('the user guide', () => {
  test.use({ viewport: { width: 1280, height: 800 } })

  test('first start', async ({ page, workbench }) => {
    await expect(workbench.page.getByRole('button', { name: 'Open the sample project' })).toBeVisible()
    await take(page, 'first-start')
  })

  test('the toolbar', async ({ page, workbench }) => {
    await openSample(page, workbench)
    await workbench.selectWithMouse(NORTHLIGHT, 'Pilots will learn on home ground')
    await take(page, 'toolbar')
  })

  test('annotations and codes', async ({ page, workbench }) => {
    await openSample(page, workbench)
    await page.getByRole('link', { name: 'Annotations' }).click()
    await take(page, 'annotations')
    await page.getByRole('link', { name: 'Codebook' }).click()
    await take(page, 'codebook')
  })

  test('parties, memos and the timeline', async ({ page, workbench }) => {
    await openSample(page, workbench)
    await page.getByRole('link', { name: 'Parties' }).click()
    await page.getByRole('button', { name: /^Rosoboronexport,/ }).click()
    await expect(page.getByRole('heading', { name: '2 attributions' })).toBeVisible()
    await take(page, 'parties')
    await page.getByRole('link', { name: 'Memos' }).click()
    await expect(page.getByRole('heading', { name: 'Two dates, one group' })).toBeVisible()
    await take(page, 'memos')
    await page.getByRole('link', { name: 'Timeline' }).click()
    await expect(page.getByRole('heading', { name: 'Timeline', level: 1 })).toBeVisible()
    await take(page, 'timeline')
  })

  test('the matrix', async ({ page, workbench }) => {
    await openSample(page, workbench)
    await page.getByRole('link', { name: 'Matrix' }).click()
    await expect(page.getByRole('grid')).toBeVisible()
    await take(page, 'matrix')
  })

  test('source details', async ({ page, workbench }) => {
    await openSample(page, workbench)
    await page.getByRole('button', { name: /^More about Moscow/ }).click()
    await page.getByRole('menuitem', { name: /details/ }).click()
    await page
      .getByRole('dialog')
      .getByRole('heading', { name: 'What was left out' })
      .scrollIntoViewIfNeeded()
    await take(page, 'source-details')
  })

  test('import', async ({ page, workbench }) => {
    await page.getByLabel('Import a folder').setInputFiles('tests/fixtures/formats')
    await page.getByRole('button', { name: 'Choose articles' }).click()
    const several = page.getByRole('dialog', { name: 'Several articles in one file' })
    await expect(several.getByRole('checkbox', { name: 'Ferry fares rise by a tenth in June' })).toBeChecked()
    await take(page, 'several-articles')
    await several.getByRole('button', { name: /^Import/ }).click()
    await expect(workbench.sources.getByRole('listitem')).toHaveCount(18)
    await page.getByRole('button', { name: 'Add dates' }).click()
    await expect(page.getByRole('dialog', { name: 'Import report' })).toBeVisible()
    await take(page, 'import-report')
    await page.getByRole('button', { name: 'Done' }).click()
    await workbench.open('Wind farm will pay for the dredging of the north channel')
    await workbench.openBeside('Tidal gauge at the pilots’ pier had been wrong for six years')
    await take(page, 'formats')
  })

  test('export', async ({ page, workbench }) => {
    await openSample(page, workbench)
    await page.getByRole('button', { name: 'Export bundle' }).click()
    await expect(page.getByRole('dialog', { name: 'Export bundle' })).toBeVisible()
    await take(page, 'export')
  })
})
