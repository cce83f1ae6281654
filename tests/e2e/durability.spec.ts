import path from 'node:path'
import { expect, test } from '../support/app-test.ts'
import { startKillableBrowser } from '../support/killable-browser.ts'
import { createWorkbench } from '../support/workbench-driver.ts'

const NORTHLIGHT = 'Venezuela gets its own school for Russian helicopters'

test('killing the browser loses nothing that the status line called saved', async ({ host }, testInfo) => {
  const profile = path.join(testInfo.outputDir, 'profile')

  const first = await startKillableBrowser(profile)
  const page = await first.newPage()
  await page.goto(host.url)
  const workbench = createWorkbench(page)
  await page.getByRole('button', { name: 'Open the sample project' }).click()
  await workbench.open(NORTHLIGHT)
  await workbench.selectWithMouse(NORTHLIGHT, 'Pilots will learn on home ground')
  await page.keyboard.press('c')
  await workbench.nameClaim('Pilots no longer travel abroad to learn')
  await workbench
    .claim('Pilots no longer travel abroad to learn')
    .getByRole('radio', { name: 'Qualifies' })
    .check()
  await workbench.saved()
  await first.kill()

  const second = await startKillableBrowser(profile)
  const again = await second.newPage()
  await again.goto(host.url)
  const reopened = createWorkbench(again)
  const claim = reopened.claim('Pilots no longer travel abroad to learn')
  await expect(claim.getByRole('radio', { name: 'Qualifies' })).toBeChecked()
  await expect(claim.getByText('Pilots will learn on home ground')).toBeVisible()
  await again.getByRole('banner').getByRole('button', { name: 'Undo' }).click()
  await expect(claim.getByRole('radio', { name: 'Supports' })).toBeChecked()
  await second.kill()
})

test('opening another project in one tab loses nothing of what a second tab says is saved', async ({
  page,
  workbench,
  context,
  host,
}) => {
  await expect(page.getByRole('button', { name: 'Open the sample project' })).toBeVisible()
  const second = await context.newPage()
  await second.goto(host.url)
  await second.getByRole('button', { name: 'Open the sample project' }).click()
  await expect(createWorkbench(second).claims.getByRole('article')).toHaveCount(4)

  const report = {
    name: 'ferry.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Ferry late\n\nThe ferry was late again on Tuesday, the harbour master said.'),
  }
  await workbench.importFiles([report])
  await expect(workbench.sources.getByRole('listitem')).toHaveCount(1)
  await workbench.saved()
  await page.reload()
  await expect(workbench.sources.getByRole('listitem')).toHaveCount(1)
})
