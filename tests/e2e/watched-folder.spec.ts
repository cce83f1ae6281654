import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from '../support/app-test.ts'

const article = (title: string, words: string): string =>
  `${title}\n\n2019-03-29\n\n${words} The company had promised Wednesday. About two hundred passengers were waiting at the pier.`

async function openSettings(page: Page) {
  await page.keyboard.press('ControlOrMeta+,')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  return { settings, folder: settings.getByRole('region', { name: 'Watched folder' }) }
}

test('what appears in the watched folder becomes a source, once, until watching is stopped', async ({
  page,
  host,
  workbench,
}, testInfo) => {
  const clippings = testInfo.outputPath('clippings')
  mkdirSync(clippings, { recursive: true })
  writeFileSync(path.join(clippings, 'old.txt'), article('Old report', 'The ferry was late.'))
  await workbench.importFiles([
    { name: 'mine.txt', mimeType: 'text/plain', buffer: Buffer.from(article('Mine', 'A crane broke.')) },
  ])
  await expect(workbench.source('Mine')).toBeVisible()

  const { settings, folder } = await openSettings(page)
  await folder.getByLabel('Folder on this computer').fill(os.homedir())
  await folder.getByRole('button', { name: 'Watch' }).click()
  await expect(folder.getByText(/Your home folder/)).toBeVisible()
  await folder.getByLabel('Folder on this computer').fill(clippings)
  await folder.getByRole('button', { name: 'Watch' }).click()
  await expect(folder.getByRole('status')).toHaveText(/^Watching/)
  await expect(folder.getByText('One file is there already. Import it?')).toBeVisible()
  await expectAccessible(page, 'settings with a watched folder')
  await folder.getByRole('button', { name: 'Leave alone' }).click()
  await expect(folder.getByText('One file is there already.')).toHaveCount(0)
  await settings.getByRole('button', { name: 'Done' }).click()

  const dropped = path.join(clippings, 'new.txt')
  writeFileSync(dropped, article('New report', 'The first boat left at six.'))
  await expect(workbench.source('New report')).toBeVisible()
  await expect(page.getByText('Imported from watched folder: New report')).toBeVisible()
  await expect(workbench.source('Old report')).toHaveCount(0)
  expect(readFileSync(dropped, 'utf8')).toContain('The first boat left at six.')

  await workbench.saved()
  await page.goto(host.url)
  await page.reload()
  writeFileSync(path.join(clippings, 'later.txt'), article('Later report', 'Three crews were sent home.'))
  await expect(workbench.source('Later report')).toBeVisible()
  await expect(workbench.sources.getByRole('listitem')).toHaveCount(3)

  const again = await openSettings(page)
  await expect(again.folder.getByText(clippings)).toBeVisible()
  await again.folder.getByRole('button', { name: 'Stop watching' }).click()
  await expect(again.folder.getByLabel('Folder on this computer')).toBeVisible()
})

test('the files that are there when watching begins come in if they are wanted', async ({
  page,
  workbench,
}, testInfo) => {
  const clippings = testInfo.outputPath('clippings')
  mkdirSync(path.join(clippings, 'below'), { recursive: true })
  writeFileSync(path.join(clippings, 'one.txt'), article('First report', 'The ferry was late.'))
  writeFileSync(path.join(clippings, 'below', 'two.txt'), article('Second report', 'A crane broke.'))
  writeFileSync(path.join(clippings, 'papers.txt'), 'Rar! and more')
  await workbench.importFiles([
    { name: 'mine.txt', mimeType: 'text/plain', buffer: Buffer.from(article('Mine', 'The price rose.')) },
  ])
  const { settings, folder } = await openSettings(page)
  await folder.getByLabel('Folder on this computer').fill(clippings)
  await folder.getByRole('button', { name: 'Watch' }).click()
  await expect(folder.getByText('Import the 3 files that are there?')).toBeVisible()
  await folder.getByRole('button', { name: 'Import' }).click()
  await settings.getByRole('button', { name: 'Done' }).click()
  await expect(workbench.source('First report')).toBeVisible()
  await expect(workbench.source('Second report')).toBeVisible()
})
