import { mkdirSync, readdirSync, copyFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, expectAccessible, test } from '../support/app-test.ts'

const FORMATS = 'tests/fixtures/formats'

test('a mixed folder comes in: every format, several articles in one file by choice, what cannot be read with its reason', async ({
  page,
  workbench,
}, testInfo) => {
  const folder = testInfo.outputPath('mixed')
  mkdirSync(path.join(folder, 'scans'), { recursive: true })
  for (const name of readdirSync(FORMATS)) copyFileSync(path.join(FORMATS, name), path.join(folder, name))
  writeFileSync(path.join(folder, 'scans', 'front-page.jpg'), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]))
  writeFileSync(path.join(folder, 'minutes.doc'), Buffer.from('d0cf11e0a1b11ae1'.padEnd(1200, '0'), 'hex'))

  await page.getByLabel('Import a folder').setInputFiles(folder)
  await page.getByRole('button', { name: 'Show report' }).click()
  await page.getByRole('button', { name: 'Choose from 6 articles' }).click()
  const several = page.getByRole('dialog', { name: 'Several articles in one file' })
  await expect(several.getByRole('checkbox', { name: 'Ferry fares rise by a tenth in June' })).toBeChecked()
  await several.getByRole('checkbox', { name: 'Ice house to become a theatre' }).uncheck()
  await several.getByRole('button', { name: 'Import 5 articles' }).click()
  await expect(workbench.sources.getByRole('listitem')).toHaveCount(17)

  await page
    .getByRole('button', { name: 'Show report' })
    .or(page.getByRole('button', { name: 'Add dates' }))
    .click()
  const report = page.getByRole('dialog', { name: 'Import report' })
  await expect(report.getByText(/minutes\.doc/)).toBeVisible()
  await expect(report.getByText(/front-page\.jpg/)).toBeVisible()
  await expectAccessible(page, 'the report of a mixed folder')
  await report.getByRole('button', { name: 'Done' }).click()

  await workbench.open('Wind farm will pay for the dredging of the north channel')
  const article = workbench
    .pane('Wind farm will pay for the dredging of the north channel')
    .getByRole('article')
  await expect(article.getByRole('button', { name: /^Picture/ })).toBeEnabled()
  await expect(article.getByRole('table')).toContainText('December 2025')
})
