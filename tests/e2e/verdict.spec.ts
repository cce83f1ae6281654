import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from '../support/app-test.ts'
import { filesIn, OURS, REAL } from '../support/five-reports.ts'
import type { Workbench } from '../support/workbench-driver.ts'

const CLAIM = 'The training centre opened on Friday 29 March 2019'
const reports = existsSync(REAL.folder) ? REAL : OURS

test(`${reports.name} are worked through to a verdict on the opening date`, async ({ page, workbench }) => {
  await workbench.importFiles(filesIn(reports.folder))
  await expect(workbench.sources.getByRole('listitem')).toHaveCount(5)
  await gatherEvidence(workbench)
  await giveValues(workbench)

  const claim = workbench.claim(CLAIM)
  await claim.getByRole('button', { name: 'Claim menu' }).click()
  await page.getByRole('menuitem', { name: 'Time of the event' }).click()
  await page.keyboard.type('28–29 March 2019')
  await page.keyboard.press('Enter')
  await expect(claim.getByRole('button', { name: /^Time of the event: 28/ })).toBeVisible()

  await reviewTheRest(workbench)

  await claim.getByRole('button', { name: 'Verdict: Unverified' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Disputed' }).click()
  await claim.getByRole('button', { name: 'Verdict: Disputed' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Medium confidence' }).click()
  await claim.getByRole('button', { name: 'Claim menu' }).click()
  await page.getByRole('menuitem', { name: 'Rationale' }).click()
  await page.keyboard.type('Two go back to the exporter, one to its parent: a day apart.')
  await page.keyboard.press('Escape')
  await workbench.saved()

  await page.keyboard.press('ControlOrMeta+2')
  const row = page.getByRole('grid', { name: 'Claims by source' }).getByRole('row', { name: CLAIM })
  await expect(row.getByRole('gridcell', { name: /^Supports/ })).toHaveCount(2)
  await expect(row.getByRole('gridcell', { name: /^Contradicts/ })).toHaveCount(1)
  await expect(row.getByRole('gridcell', { name: /^Silent/ })).toHaveCount(2)

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export matrix' }).click()
  await page.getByRole('menuitem', { name: 'As a table (CSV)' }).click()
  const [head = '', line = '', ...rest] = readFileSync(await (await download).path(), 'utf8').split('\r\n')
  for (const title of reports.titles) expect(head).toContain(title)
  expect(line).toContain(`1,${CLAIM},Disputed,medium,2,1,0,0,3,3,`)
  for (const words of reports.passages) expect(line).toContain(words)
  expect(line.match(/(?<=,)Silent(?=,|$)/g)).toHaveLength(2)
  expect(rest.filter((each) => each !== '')).toEqual([])
})

async function gatherEvidence(workbench: Workbench): Promise<void> {
  const { page } = workbench
  const [first, second, third] = reports.titles
  await workbench.open(first)
  await workbench.selectWithMouse(first, reports.passages[0])
  await workbench.toolbar.getByRole('button', { name: 'New claim' }).click()
  await workbench.nameClaim(CLAIM)
  for (const [title, words, stance] of [
    [second, reports.passages[1], 'Contradicts'],
    [third, reports.passages[2], 'Supports'],
  ] as const) {
    await workbench.open(title)
    await workbench.selectWithMouse(title, words)
    await page.keyboard.press('e')
    const item = evidence(workbench, words)
    await item.getByRole('radio', { name: stance }).check()
    await expect(item.getByRole('radio', { name: stance })).toBeChecked()
  }
  await expect(workbench.claim(CLAIM).getByText('Sources disagree')).toBeVisible()
}

const evidence = (workbench: Workbench, words: string) =>
  workbench
    .claim(CLAIM)
    .getByRole('list', { name: 'Evidence' })
    .getByRole('listitem')
    .filter({ hasText: words })

/** The date that each report comes to, counted from the day on which it was published. */
async function giveValues(workbench: Workbench): Promise<void> {
  const { page } = workbench
  for (const [index, day] of ['29', '28', '29'].entries()) {
    const item = evidence(workbench, reports.passages[index] ?? '')
    await item.getByRole('button', { name: 'Evidence menu' }).click()
    await page.getByRole('menuitem', { name: 'Value it gives' }).click()
    await page.keyboard.type(`${day} March 2019`)
    await page.keyboard.press('Enter')
    await expect(item.getByRole('button', { name: `Value it gives: ${day} Mar 2019` })).toBeVisible()
  }
}

/** The two reports about Peru say nothing of it; after them nothing is left to review. */
async function reviewTheRest(workbench: Workbench): Promise<void> {
  const { page } = workbench
  const others = page.getByRole('region', { name: /^Source: / })
  await workbench
    .pane(reports.titles[2])
    .getByRole('article')
    .click({ position: { x: 2, y: 2 } })
  await page.keyboard.press('u')
  for (let left = 2; left > 0; left--) {
    await expect(others.filter({ hasText: 'Peru' })).toBeVisible()
    const title = await others.filter({ hasText: 'Peru' }).getAttribute('aria-label')
    await page.keyboard.press('Shift+U')
    if (left > 1) await expect(page.getByRole('region', { name: title ?? '' })).toHaveCount(0)
  }
  await expect(page.getByText('Every source is reviewed for every claim')).toBeVisible()
  await expect(workbench.claim(CLAIM).getByRole('button', { name: /2 silent/ })).toBeVisible()
}
