import { expect, expectAccessible, openElsewhere, test } from '../support/app-test.ts'
import { markdownReport } from '../support/markdown-report.ts'
import { wireStory } from '../support/wire-story.ts'
import type { ChosenFile } from '../support/workbench-driver.ts'

const AGENCY = 'Ferry to sail again'
const PAPER = 'Good news for commuters'
const SIGN = /Lineage: Coastline News Agency, 2 sources/

/** One report as two papers print it, years apart. */
const report = (title: string, date: string, publisher: string, author: string, ...paragraphs: string[]) =>
  markdownReport(title, paragraphs, { author, date, publisher })
const FILES: readonly ChosenFile[] = [
  report(AGENCY, '2003-03-29', 'Coastline News Agency', 'Maren Holt', ...wireStory()),
  report(
    PAPER,
    '2021-05-02',
    'Saltmarsh Courier',
    'Coastline News Agency',
    'The Courier prints it again.',
    ...wireStory(),
  ),
  report('A bridge is closed', '2021-05-03', 'Saltmarsh Courier', 'Ida Lund', ...wireStory(8)),
]

test('copies are offered as one lineage, which counts once, survives undo, a reload and a bundle', async ({
  page,
  workbench,
  host,
  browser,
}) => {
  await workbench.importFiles(FILES)
  await page.getByRole('button', { name: 'Make one lineage' }).click()
  await expect(workbench.source(AGENCY)).toHaveAccessibleName(SIGN)
  await expect(workbench.source(PAPER)).toHaveAccessibleName(SIGN)
  await expect(workbench.source('A bridge')).not.toHaveAccessibleName(/Lineage/)
  await expect(workbench.sources.getByRole('listitem')).toHaveCount(3)

  const header = page.getByRole('banner')
  await header.getByRole('button', { name: 'Undo' }).click()
  await expect(workbench.source(AGENCY)).not.toHaveAccessibleName(SIGN)
  await header.getByRole('button', { name: 'Redo' }).click()
  await expect(workbench.source(AGENCY)).toHaveAccessibleName(SIGN)

  const words = wireStory()[0]?.slice(0, 40) ?? ''
  await workbench.open(AGENCY)
  await workbench.openBeside(PAPER)
  await workbench.selectWithMouse(AGENCY, words)
  await workbench.toolbar.getByRole('button', { name: 'New claim' }).click()
  await workbench.nameClaim('The ferry sails again')
  await workbench.selectWithMouse(PAPER, words)
  await page.keyboard.press('e')
  await expect(workbench.claim('The ferry sails again').getByText('2 sources · 1 origin')).toBeVisible()
  await workbench.saved()

  await page.reload()
  await expect(workbench.source(PAPER)).toHaveAccessibleName(SIGN)
  await workbench.sources.getByRole('button', { name: `More about ${PAPER}` }).click()
  await page.getByRole('menuitem', { name: 'Source details' }).click()
  const lineage = page.getByRole('region', { name: 'Lineage' })
  await expect(lineage.getByRole('textbox', { name: 'Name of the lineage' })).toHaveValue(
    'Coastline News Agency',
  )
  await expect(lineage.getByRole('listitem')).toHaveCount(2)
  await expectAccessible(page, 'the details of a source in a lineage')
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()

  await openElsewhere(browser, host, await workbench.exportBundle(), async (other) => {
    await expect(other.source(AGENCY)).toHaveAccessibleName(SIGN)
    await expect(other.claim('The ferry sails again').getByText('2 sources · 1 origin')).toBeVisible()
  })
})

test('the report asks line by line, and what is not the same is not asked again', async ({
  page,
  workbench,
}) => {
  await workbench.importFiles(FILES)
  await expect(page.getByRole('button', { name: 'Make one lineage' })).toBeVisible()
  await page.getByRole('button', { name: 'Show report' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import report' })
  await expect(dialog.getByText(`Shares 100 % of its words with “${PAPER}”`)).toBeVisible()
  await expectAccessible(page, 'the import report with copies')
  await dialog.getByRole('button', { name: `Not the same: “${AGENCY}” and “${PAPER}”` }).click()
  await expect(dialog.getByText(/You said they are not the same/)).toHaveCount(2)
  await dialog.getByRole('button', { name: 'Done' }).click()
  await workbench.saved()

  await page.reload()
  await workbench.sources.getByRole('button', { name: `More about ${AGENCY}` }).click()
  await page.getByRole('menuitem', { name: 'Source details' }).click()
  const origin = page.getByRole('region', { name: 'Same origin?' })
  await expect(origin.getByText('You said it is not the same.')).toBeVisible()
  await expect(origin.getByRole('button', { name: /^One lineage/ })).toHaveCount(0)
  await origin.getByRole('button', { name: /^Suggest again/ }).click()
  await origin.getByRole('button', { name: `One lineage with “${PAPER}”` }).click()
  await expect(page.getByRole('region', { name: 'Lineage' }).getByRole('listitem')).toHaveCount(2)
})
