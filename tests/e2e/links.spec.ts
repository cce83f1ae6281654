import { expect, expectAccessibleInAllLooks, test } from '../support/app-test.ts'
import { markdownReport } from '../support/markdown-report.ts'

const FERRY = 'Ferry sails again'
const STRIKE = 'Strike goes on'

const report = (title: string, words: string) => markdownReport(title, [words], { date: '2024-05-02' })

test('two passages are linked, told from both ends, followed into a closed source, and unlinked by undo', async ({
  page,
  workbench,
}) => {
  await workbench.importFiles([
    report(FERRY, 'The first boat left at six in the morning, the harbour master said. Many were waiting.'),
    report(STRIKE, 'No boat has left the harbour since Monday. The crews stay at home.'),
  ])
  await workbench.open(FERRY)
  await workbench.openBeside(STRIKE)
  await workbench.selectWithMouse(FERRY, 'left at six in the morning')
  await page.keyboard.press('l')
  const bar = page.getByRole('region', { name: 'Linking passages' })
  await expect(bar).toContainText('left at six in the morning')
  await workbench.selectWithMouse(STRIKE, 'No boat has left')
  await page.keyboard.press('l')

  const dialog = page.getByRole('dialog', { name: 'Link passages' })
  await expect(dialog).toContainText(STRIKE)
  await expectAccessibleInAllLooks(page, 'the dialog that links passages')
  await dialog.getByRole('combobox', { name: 'Relation' }).click()
  await page.getByRole('option', { name: 'contradicts' }).click()
  await dialog.getByRole('textbox', { name: 'Note' }).fill('One of them is wrong')
  await dialog.getByRole('button', { name: 'Link', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(bar).toBeHidden()

  await workbench.claims.getByRole('tab', { name: 'Annotations' }).click()
  const links = workbench.claims.getByRole('list', { name: 'Links' })
  await expect(links.getByRole('combobox', { name: 'Relation' })).toHaveText('is contradicted by')
  await expect(links.getByRole('textbox', { name: 'Note on link' })).toHaveValue('One of them is wrong')
  await expect(workbench.claims.getByText('1 link', { exact: true })).toBeVisible()
  await expectAccessibleInAllLooks(page, 'the links of an annotation')

  await workbench.pane(FERRY).getByRole('button', { name: 'Close pane' }).click()
  await expect(workbench.pane(FERRY)).toBeHidden()
  await links.getByRole('button', { name: /left at six in the morning/ }).click()
  await expect(workbench.pane(FERRY)).toBeVisible()
  await expect(workbench.pane(STRIKE)).toBeVisible()
  await expect(links.getByRole('combobox', { name: 'Relation' })).toHaveText('contradicts')

  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click()
  await expect(links).toBeHidden()
  await expect.poll(() => workbench.painted('yellow')).toEqual([])
})
