import { existsSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import type { Workbench } from '../support/workbench-driver.ts'
import { expect, openElsewhere, test } from '../support/app-test.ts'
import { filesIn, OURS, REAL, type Reports } from '../support/five-reports.ts'

/** Both would do the same twice: ours stand in where the real ones are not. */
const reports = existsSync(REAL.folder) ? REAL : OURS

test(`a journalist takes ${reports.name} from files to a bundle that opens elsewhere`, async ({
  workbench,
  page,
  host,
  browser,
}) => {
  await importAndOpen(workbench, reports)
  await annotate(workbench, reports)
  await claim(workbench, reports)
  await undoAndRedo(workbench)

  const before = await settled(workbench)
  await page.reload()
  await expect(workbench.pane(reports.titles[0])).toBeVisible()
  await expect.poll(() => describe(workbench)).toEqual(before)

  await openElsewhere(browser, host, await workbench.exportBundle(), async (other) => {
    await other.open(reports.titles[0])
    await other.openBeside(reports.titles[1])
    await expect.poll(() => describe(other)).toEqual(before)
  })
})

async function importAndOpen(workbench: Workbench, { folder, titles }: Reports): Promise<void> {
  await workbench.importFiles(filesIn(folder))
  await expect(workbench.sources.getByRole('listitem')).toHaveCount(5)
  await workbench.open(titles[0])
  await workbench.openBeside(titles[1])
}

async function annotate(workbench: Workbench, { titles, passages, sentence }: Reports): Promise<void> {
  await workbench.selectWithMouse(titles[0], passages[0])
  await workbench.toolbar.getByRole('button', { name: 'Highlight green' }).click()
  await expect.poll(() => workbench.painted('green')).toEqual([passages[0]])

  const text = await workbench.selectSentence(titles[1], sentence)
  await workbench.page.keyboard.press('4')
  await expect.poll(() => workbench.painted('blue')).toEqual([text])
}

async function claim(workbench: Workbench, { titles, passages }: Reports): Promise<void> {
  const { page } = workbench
  await workbench.selectWithMouse(titles[0], passages[0])
  await workbench.toolbar.getByRole('button', { name: 'New claim' }).click()
  await workbench.nameClaim('The centre opened on Friday 29 March 2019')
  const opened = workbench.claim('The centre opened on Friday 29 March 2019')
  await expect(opened.getByRole('list', { name: 'Evidence' }).getByRole('listitem')).toHaveCount(1)

  await workbench.selectWithMouse(titles[1], passages[1])
  await page.keyboard.press('e')
  const second = opened.getByRole('listitem').filter({ hasText: passages[1] })
  await second.getByRole('radio', { name: 'Contradicts' }).check()
  await expect(opened.getByText('Sources disagree')).toBeVisible()

  await workbench.open(titles[2])
  await workbench.selectWithMouse(titles[2], passages[2])
  await page.keyboard.press('e')
  await expect(opened.getByRole('listitem')).toHaveCount(3)
  await workbench.open(titles[1])

  await workbench.selectWithMouse(titles[1], passages[1])
  await page.keyboard.press('c')
  await workbench.nameClaim('It was inaugurated on a Thursday')
  await expect(workbench.claims.getByRole('article')).toHaveCount(2)
  await workbench.saved()
}

async function undoAndRedo(workbench: Workbench): Promise<void> {
  const { page, claims } = workbench
  const banner = page.getByRole('banner')
  await banner.getByRole('button', { name: 'Undo' }).click()
  await expect(workbench.claim('It was inaugurated on a Thursday')).toHaveCount(0)
  await banner.getByRole('button', { name: 'Undo' }).click()
  await expect(claims.getByRole('article')).toHaveCount(1)
  await banner.getByRole('button', { name: 'Redo' }).click()
  await banner.getByRole('button', { name: 'Redo' }).click()
  await expect(workbench.claim('It was inaugurated on a Thursday')).toBeVisible()
}

const valuesOf = (inputs: readonly Element[]): string[] =>
  inputs.map((input) => (input instanceof HTMLInputElement ? input.value : ''))

/** What a person sees once nothing of it changes any more. */
async function settled(workbench: Workbench): Promise<unknown> {
  let before: unknown = null
  await expect
    .poll(async () => {
      const now = await describe(workbench)
      const same = isDeepStrictEqual(now, before)
      before = now
      return same
    })
    .toBe(true)
  return before
}

/** A row of the source list without how far it was read, which is the reader's own and does not travel. */
const withoutProgress = (row: string): string => row.replace(/\s*\b(\d+\s?%|read)$/gim, '')

/** All a person sees of the project that must survive a reload and a journey. */
async function describe(workbench: Workbench): Promise<unknown> {
  await workbench.saved()
  await workbench.page.getByRole('tab', { name: 'Claims' }).click()
  await expect(workbench.claims.getByRole('article').first()).toBeVisible()
  const footer = await workbench.page.getByRole('contentinfo').innerText()
  return {
    sources: (await workbench.sources.getByRole('listitem').allInnerTexts()).map(withoutProgress),
    claims: await workbench.claims.getByRole('article').allInnerTexts(),
    stances: await workbench.claims.getByRole('radio', { checked: true }).evaluateAll(valuesOf),
    highlights: await Promise.all(['yellow', 'green', 'blue'].map((colour) => workbench.painted(colour))),
    counts: footer.match(/^\d+ (sources|highlights|claims)$/gm),
  }
}
