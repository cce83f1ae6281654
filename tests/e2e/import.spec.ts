import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ChosenFile } from '../support/workbench-driver.ts'
import { expect, expectAccessible, test } from '../support/app-test.ts'
import { SEEDS } from '../support/sample-project.ts'
import { zipOf } from '../support/zip.ts'

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
    text('papers.txt', 'Rar!\u001a\u0007 and more'),
    text('empty.txt', ' \n\n '),
  ])
  await page.getByRole('button', { name: 'Show report' }).click()
  const report = page.getByRole('dialog')
  await expect(report.getByText('continental-post-pilots.txt')).toBeVisible()
  await expect(report.getByText(/the same file as/)).toBeVisible()
  await expect(report.getByText(/RAR archive/)).toBeVisible()
  await expect(report.getByText('empty.txt')).toBeVisible()

  await report.getByLabel(/^Date of/).fill('19 Aug 2020')
  await report.getByRole('button', { name: 'Done' }).click()
  await expect(workbench.source('Russian test kits for Peru')).toContainText('19 Aug 2020')
})

test('the report can be looked at again when its message is gone', async ({ page, workbench }) => {
  await workbench.importFiles([text('empty.txt', ' '), seed('cordillera-relief-release.txt')])
  await page.getByRole('button', { name: 'Close message' }).click()
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByPlaceholder('Name a source, claim, code, party or command').fill('Import report')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Import report' }).getByText('empty.txt')).toBeVisible()
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

test('an archive comes in as the articles it holds', async ({ page, workbench }) => {
  const zip = await zipOf({
    'peru/northlight.html': seed('northlight-helicopter-school.html').buffer,
    'peru/pilots.txt': seed('continental-post-pilots.txt').buffer,
    'release.txt': seed('cordillera-relief-release.txt').buffer,
    '__MACOSX/._release.txt': 'x',
    'older.zip': await zipOf({ 'a.txt': 'Never read.' }),
  })
  await workbench.importFiles([
    { name: 'reports.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) },
  ])
  await expect(workbench.sources.getByRole('listitem')).toHaveCount(3)
  await page.getByRole('button', { name: 'Show report' }).click()
  const report = page.getByRole('dialog')
  await expect(report.getByText('reports.zip/peru/pilots.txt')).toBeVisible()
  await expect(report.getByText(/archive inside another file/)).toBeVisible()
  await expectAccessible(page, 'import report')
})

const letter = (subject: string, words: string): string =>
  [
    'From desk@example.org Fri Apr  5 09:15:00 2019',
    'From: Ana Petrova <ana@harbour-gazette.example>',
    `Subject: ${subject}`,
    'Date: Fri, 5 Apr 2019 09:15:00 +0200',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `${words} The port authority confirmed it on Thursday and gave no reason for the delay.`,
    '',
    '',
  ].join('\r\n')

test('a mailbox shows its letters, and only the chosen ones become sources', async ({ page, workbench }) => {
  const mailbox = [
    letter('Ferry sails at last', 'The first ferry left the new harbour at noon.'),
    letter('Lunch', 'The canteen serves fish again from Monday on.'),
    letter('Bridge stays closed', 'The old bridge stays closed until the summer.'),
  ]
  await workbench.importFiles([text('mails.mbox', mailbox.join(''))])
  const dialog = page.getByRole('dialog', { name: 'Several articles in one file' })
  await expect(dialog.getByRole('checkbox', { name: 'Ferry sails at last' })).toBeChecked()
  await expect(dialog.getByText(/5 Apr 2019/).first()).toBeVisible()
  await expectAccessible(page, 'articles to choose from')
  await dialog.getByRole('checkbox', { name: 'Lunch' }).uncheck()
  await dialog.getByRole('button', { name: 'Import 2 articles' }).click()
  await expect(workbench.sources.getByRole('listitem')).toHaveCount(2)
  await expect(workbench.source('Bridge stays closed')).toContainText('5 Apr 2019')
})

test('a changed file becomes the new version of its source, with every annotation in place', async ({
  page,
  workbench,
}) => {
  const first = seed('continental-post-pilots.txt')
  await workbench.importFiles([first])
  await workbench.selectWithMouse(POST, 'the base opened on Friday')
  await page.keyboard.press('3')
  await expect.poll(() => workbench.painted('green')).toEqual(['the base opened on Friday'])

  const added = 'A correction was added to this report on Sunday, after the company had complained about it.'
  const changed = first.buffer.toString().replace('\n\nThe Kremlin', `\n\n${added}\n\nThe Kremlin`)
  await workbench.importFiles([{ ...first, buffer: Buffer.from(changed) }])
  await expect(page.getByText('1 changed file not added yet.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Show report' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Add as new version/ })
    .click()
  await expect(page.getByRole('dialog')).toContainText('New version')
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()

  await expect(workbench.sources.getByRole('listitem')).toHaveCount(1)
  await expect(workbench.pane(POST).getByRole('article')).toContainText(added)
  await expect.poll(() => workbench.painted('green')).toEqual(['the base opened on Friday'])
})
