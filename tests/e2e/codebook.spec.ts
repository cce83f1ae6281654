import { expect, expectAccessible, openElsewhere, test } from '../support/app-test.ts'
import { markdownReport } from '../support/markdown-report.ts'

const TITLE = 'The harbour opens'
const FILE = markdownReport(TITLE, [
  'The pier is not finished yet.',
  'Officials attended.',
  'The harbour opened on Friday.',
])

test('words become codes, which are nested, merged and undone by keyboard, and survive a bundle', async ({
  page,
  workbench,
  host,
  browser,
}) => {
  await workbench.importFiles([FILE])
  await workbench.open(TITLE)
  // From the last paragraph up: the card of one stands below it, over the next.
  for (const words of ['opened on Friday', 'Officials attended', 'is not finished']) {
    await workbench.selectWithMouse(TITLE, words)
    await page.keyboard.press('v')
    await expect(page.getByRole('button', { name: `Remove code ${words}` }).first()).toBeVisible()
    await page.keyboard.press('Escape')
  }
  await page.getByRole('link', { name: 'Codebook' }).click()
  const row = (name: string) => page.getByRole('treeitem', { name: new RegExp(`^${name}`) })
  await row('is not finished').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await expect(row('opened on Friday')).toHaveAttribute('aria-level', '2')
  await expect(row('opened on Friday')).toBeFocused()
  await expect(row('Officials attended')).toHaveAccessibleName(/1 passage, 2 with the codes in it/)
  await expectAccessible(page, 'a codebook with codes in codes')

  await page.keyboard.press('Home')
  await page.getByRole('button', { name: 'Code menu' }).click()
  await page.getByRole('menuitem', { name: 'Merge into another code' }).click()
  const dialog = page.getByRole('dialog', { name: 'Merge into another code' })
  await expect(dialog.getByText('1 passage will get “Officials attended” in its place.')).toBeVisible()
  await expectAccessible(page, 'the preview of a merge')
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(row('Officials attended')).toHaveAccessibleName(/2 passages, 3 with/)
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click()
  await expect(row('is not finished')).toBeVisible()

  await page.getByRole('tab', { name: 'Find passages' }).click()
  const query = page.getByRole('combobox', { name: 'Query' })
  await query.fill('NOT code:"opened on Friday" AND finished')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /is not finished/ })).toBeVisible()
  await expectAccessible(page, 'passages found by a query')
  await page.getByRole('tab', { name: 'Tables' }).click()
  await expect(page.getByRole('gridcell', { name: `Officials attended, ${TITLE}: 1 passage` })).toBeVisible()
  await expectAccessible(page, 'a table of codes by source')
  await page.getByRole('tab', { name: 'Codes', exact: true }).click()
  await page.getByRole('button', { name: 'Code menu' }).click()
  await page.getByRole('menuitem', { name: 'Split into several codes' }).click()
  await expectAccessible(page, 'a code that is split')
  await page.keyboard.press('Escape')
  await workbench.saved()

  await openElsewhere(browser, host, await workbench.exportBundle(), async (other) => {
    await other.page.getByRole('link', { name: 'Codebook' }).click()
    const nested = other.page.getByRole('treeitem', { name: /^opened on Friday/ })
    await expect(nested).toHaveAttribute('aria-level', '2')
  })
})
