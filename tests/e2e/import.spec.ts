import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ChosenFile } from '../support/workbench-driver.ts'
import { expect, test } from '../support/app-test.ts'
import { SEEDS } from '../support/sample-project.ts'

const POST = "Moscow's arms seller says Venezuelan helicopter pilots have a new training base"

const seed = (name: string): ChosenFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: readFileSync(path.join(SEEDS, 'articles', name)),
})
const text = (name: string, content: string): ChosenFile => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(content),
})

test('every file is accounted for: imported, here already, or refused with a reason', async ({
  page,
  workbench,
}) => {
  await workbench.importFiles([seed('continental-post-pilots.txt')])
  await expect(workbench.sources.getByRole('listitem')).toHaveCount(1)
  await workbench.importFiles([
    seed('continental-post-pilots.txt'),
    seed('cordillera-relief-release.txt'),
    text('paper.txt', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'),
    text('empty.txt', ' \n\n '),
  ])
  await page.getByRole('button', { name: 'Show report' }).click()
  const report = page.getByRole('dialog')
  await expect(report.getByText('continental-post-pilots.txt')).toBeVisible()
  await expect(report.getByText(/the same file as/)).toBeVisible()
  await expect(report.getByText(/PDF/).first()).toBeVisible()
  await expect(report.getByText('empty.txt')).toBeVisible()

  await report.getByLabel(/^Date of/).fill('19 Aug 2020')
  await report.getByRole('button', { name: 'Done' }).click()
  await expect(workbench.source('Russian test kits for Peru')).toContainText('19 Aug 2020')
})

test('a whole folder comes in, and a click opens what is read', async ({ page, workbench }, testInfo) => {
  const folder = testInfo.outputPath('reports')
  mkdirSync(path.join(folder, 'peru'), { recursive: true })
  for (const name of ['continental-post-pilots.txt', 'northlight-helicopter-school.html'])
    writeFileSync(path.join(folder, name), seed(name).buffer)
  writeFileSync(path.join(folder, 'peru', 'release.txt'), seed('cordillera-relief-release.txt').buffer)

  await page.getByLabel('Import a folder').setInputFiles(folder)
  await expect(workbench.sources.getByRole('listitem')).toHaveCount(3)
  await workbench.open(POST)
})

test('what cleaning left out is shown with its reason and can be put back, with every annotation in place', async ({
  page,
  workbench,
}) => {
  await workbench.importFiles([seed('continental-post-pilots.txt')])
  const article = workbench.pane(POST).getByRole('article')
  await expect(article).toBeVisible()
  await expect(article).not.toContainText('READ MORE')
  await workbench.selectWithMouse(POST, 'the base opened on Friday')
  await page.keyboard.press('3')
  await expect.poll(() => workbench.painted('green')).toEqual(['the base opened on Friday'])

  await workbench.sources.getByRole('button', { name: `More about ${POST}` }).click()
  await page.getByRole('menuitem', { name: /details/ }).click()
  const leftOut = page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'READ MORE' })
  await leftOut.getByRole('button', { name: /^Put back/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  await expect(article).toContainText('READ MORE')
  await expect.poll(() => workbench.painted('green')).toEqual(['the base opened on Friday'])

  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click()
  await expect(article).not.toContainText('READ MORE')
  await expect.poll(() => workbench.painted('green')).toEqual(['the base opened on Friday'])
})

test('a long import can be cancelled and keeps what is done', async ({ page, workbench }) => {
  const files = Array.from({ length: 400 }, (_, n) =>
    text(
      `report-${n}.txt`,
      `Report number ${n}\n\n${`The ferry number ${n} was late again today. `.repeat(400)}`,
    ),
  )
  await workbench.importFiles(files)
  await expect(page.getByRole('progressbar', { name: 'Importing sources' })).toBeVisible()
  await expect(workbench.sources.getByRole('listitem').first()).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText(/^Import cancelled/).first()).toBeVisible()
  const kept = Number(/\d+/.exec(await workbench.sources.getByRole('heading').first().innerText())?.[0])
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThan(400)
})
