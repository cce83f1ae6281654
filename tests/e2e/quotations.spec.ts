import { expect, expectAccessible, openElsewhere, test } from '../support/app-test.ts'
import { markdownReport } from '../support/markdown-report.ts'

const FERRY = 'Ferry sails again'
const FIRST = 'left at six'
const SECOND = 'Many were waiting'
const READS = `${FIRST} … ${SECOND}`
const CLAIM = 'The first boat was full'

test('a quotation of two passages is made, read in its claim, taken elsewhere, and undone', async ({
  page,
  workbench,
  browser,
  host,
}) => {
  await workbench.importFiles([
    markdownReport(FERRY, [
      'The first boat left at six in the morning, the harbour master said.',
      'Nobody had slept. Many were waiting.',
    ]),
  ])
  await workbench.open(FERRY)
  await workbench.selectWithMouse(FERRY, FIRST)
  await expect(workbench.toolbar.getByRole('button', { name: 'Add to quotation' })).toBeHidden()
  await page.keyboard.press('1')
  await expect.poll(() => workbench.painted('yellow')).toEqual([FIRST])

  await workbench.selectWithMouse(FERRY, SECOND)
  const add = workbench.toolbar.getByRole('button', { name: 'Add to quotation' })
  await expect(add).toBeVisible()
  await expectAccessible(page, 'the toolbar that adds to a quotation')
  await add.click()
  await expect.poll(() => workbench.painted('yellow')).toEqual([FIRST, SECOND])
  await expect(workbench.status).toContainText(`The quotation now reads “${READS}”`)

  await workbench.pane(FERRY).getByRole('group', { name: 'Text' }).focus()
  await page.keyboard.press('c')
  await workbench.nameClaim(CLAIM)
  const evidence = workbench.claim(CLAIM).getByRole('list', { name: 'Evidence' })
  await expect(evidence).toContainText(READS)
  await expect(evidence.getByRole('button', { name: 'Show paragraph 1, paragraph 2' })).toBeVisible()

  await workbench.claims.getByRole('tab', { name: 'Annotations' }).click()
  const parts = workbench.claims.getByRole('list', { name: 'Parts of the quotation' })
  await expect(parts.getByRole('listitem')).toHaveCount(2)
  await parts.getByRole('button', { name: FIRST }).click()
  await expect(parts.getByRole('button', { name: FIRST })).toHaveAttribute('aria-current', 'true')
  await expectAccessible(page, 'the parts of a quotation')

  await openElsewhere(browser, host, await workbench.exportBundle(), async (there) => {
    await there.open(FERRY)
    await expect(there.claim(CLAIM)).toContainText(READS)
    await expect.poll(() => there.painted('yellow')).toEqual([FIRST, SECOND])
  })

  await parts
    .getByRole('listitem')
    .filter({ hasText: FIRST })
    .getByRole('button', { name: 'Remove this part' })
    .click()
  await expect(parts).toBeHidden()
  await expect.poll(() => workbench.painted('yellow')).toEqual([SECOND])
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await workbench.painted('yellow')).sort()).toEqual([SECOND, FIRST].sort())
})
