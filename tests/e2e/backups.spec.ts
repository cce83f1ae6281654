import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app-test.ts'
import type { TestHost } from '../support/host.ts'

const SAMPLE = 'Two helicopter centres, five reports'

/** Opens the sample, changes it and leaves the page alone, upon which it is backed up. */
async function workAndLeave(page: Page, host: TestHost): Promise<void> {
  await page.getByRole('button', { name: 'Open the sample project' }).click()
  const claims = page.getByRole('complementary', { name: 'Claims' })
  await expect(claims.getByRole('article')).toHaveCount(4)
  await claims
    .getByRole('article', { name: /Peru was completed/ })
    .getByRole('button', { name: 'Claim menu' })
    .click()
  await page.getByRole('menuitem', { name: 'Delete claim' }).click()
  await expect(claims.getByRole('article')).toHaveCount(3)
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await expect.poll(() => backups(host)).toContainEqual(expect.stringMatching(/\.zip$/))
}

const backups = (host: TestHost): Promise<string[]> =>
  readdir(path.join(host.dataFolder, 'backups'), { recursive: true }).catch(() => [])

/** Does what a browser does that needs room: databases are gone, without the page being told. */
async function evict(page: Page, host: TestHost, which: (name: string) => boolean): Promise<void> {
  await page.goto('about:blank')
  const other = await page.context().newPage()
  await other.goto(`${host.origin}/nothing-here`)
  const names = await other.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''))
  for (const name of names.filter(which))
    await other.evaluate(
      (doomed) =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase(doomed)
          request.addEventListener('success', () => resolve())
          request.addEventListener('error', () => reject(new Error('not deleted')))
        }),
      name,
    )
  await other.close()
}

test('a project whose data the browser threw away is missed at the start, and comes back as it was', async ({
  page,
  host,
  workbench,
}) => {
  await workAndLeave(page, host)
  await evict(page, host, (name) => name.startsWith('variorum/'))
  await page.goto(host.url)

  await expect(page.getByRole('heading', { level: 1 })).toContainText(SAMPLE)
  await page
    .getByRole('button', { name: new RegExp(`^Restore “${SAMPLE}”`) })
    .first()
    .click()
  await expect(workbench.claims.getByRole('article')).toHaveCount(3)
  await expect(page.getByRole('button', { name: `Project: ${SAMPLE}` })).toBeVisible()
  await page.getByRole('button', { name: /^Project:/ }).click()
  await expect(page.getByRole('menuitem', { name: SAMPLE })).toHaveCount(0)
})

test('when the browser forgot everything, the first screen offers the backups', async ({
  page,
  host,
  workbench,
}) => {
  await workAndLeave(page, host)
  await evict(page, host, () => true)
  await page.goto(host.url)

  await page.getByRole('main').getByRole('button', { name: 'Restore a backup' }).click()
  const dialog = page.getByRole('dialog', { name: 'Restore a backup' })
  await dialog
    .getByRole('list', { name: `Backups of ${SAMPLE}` })
    .getByRole('button')
    .first()
    .click()
  await expect(workbench.claims.getByRole('article')).toHaveCount(3)
  await expect(page.getByRole('button', { name: `Project: ${SAMPLE}` })).toBeVisible()
})

test('a project of a newer program does not keep anybody from the others', async ({
  page,
  host,
  workbench,
}) => {
  await page.getByRole('button', { name: 'Open the sample project' }).click()
  await expect(workbench.claims.getByRole('article')).toHaveCount(4)
  await page.evaluate(async () => {
    const request = indexedDB.open(`variorum/${sessionStorage.getItem('variorum.project')}`)
    const db = await new Promise<IDBDatabase>((resolve) => {
      request.addEventListener('success', () => resolve(request.result))
    })
    const write = db.transaction('meta', 'readwrite')
    write.objectStore('meta').put({ key: 'schema', value: 99 })
    await new Promise((resolve) => write.addEventListener('complete', resolve))
    db.close()
  })
  await page.goto(host.url)
  await page.reload()

  await expect(page.getByRole('heading', { level: 1 })).toContainText('newer Variorum')
  await page.getByRole('button', { name: 'New project' }).click()
  await expect(page.getByRole('button', { name: 'Project: Untitled project' })).toBeVisible()
})

test('switching while articles come in is asked about, and staying keeps them coming', async ({
  page,
  workbench,
}) => {
  await page.getByRole('button', { name: 'Open the sample project' }).click()
  await expect(workbench.claims.getByRole('article')).toHaveCount(4)
  await page.getByRole('button', { name: /^Project:/ }).click()
  await page.getByRole('menuitem', { name: 'New project' }).click()
  await page.getByLabel('Title of the project').fill('Another inquiry')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Project: Another inquiry' })).toBeVisible()

  const words = 'The ferry reached the island before noon, the harbour master said on Tuesday. '
  const files = Array.from({ length: 60 }, (_, index) => ({
    name: `report-${index}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`Report ${index}\n\n${words.repeat(60 + index)}`),
  }))
  await page.getByLabel('Import sources', { exact: true }).setInputFiles(files)
  await page.getByRole('button', { name: /^Project:/ }).click()
  await page.getByRole('menuitem', { name: SAMPLE }).click()
  const question = page.getByRole('dialog', { name: 'Switch to another project?' })
  await expect(question).toContainText('Sources are being imported')
  await question.getByRole('button', { name: 'Keep working' }).click()
  await expect(page.getByText(/^60 sources imported/)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByRole('button', { name: 'Project: Another inquiry' })).toBeVisible()
})
