import { expect, expectAccessibleInAllLooks, test } from '../support/app-test.ts'
import { markdownReport } from '../support/markdown-report.ts'

const TITLE = 'Harbour opens'
const CLAIM = 'The ferry left at noon'
const FERRY = 'The first ferry left the new quay at noon with four hundred passengers on board.'
const SPEECH = 'Minister Ulla Brandt called it a great day for both sides of the sound.'
const PRICE = 'A single ticket costs nine crowns until the end of the summer season.'

const file = (...paragraphs: readonly string[]) =>
  markdownReport(TITLE, paragraphs, { name: 'harbour.md', date: '2019-03-29' })
const FRAME = [
  'The new harbour was opened on Friday morning, two years later than planned.',
  'Fishermen had blocked the entrance for a week in protest against the new berths.',
  'A band played, and schools were closed for the day in all three villages.',
  'The port authority expects a million travellers a year from the next spring on.',
]
const BEFORE = file(FRAME[0] ?? '', FERRY, FRAME[1] ?? '', SPEECH, FRAME[2] ?? '', PRICE, FRAME[3] ?? '')
const AFTER = file(
  FRAME[0] ?? '',
  'The first boat left the quay long after dusk with hardly forty passengers on board.',
  FRAME[1] ?? '',
  FRAME[2] ?? '',
  'The fare has been set at ten crowns for all of the year, as was announced on Monday.',
  FRAME[3] ?? '',
)

test('passages of a new version are accepted, attached again or kept as orphans, and undone', async ({
  page,
  workbench,
}) => {
  await workbench.importFiles([BEFORE])
  await expect(workbench.pane(TITLE)).toBeVisible()
  for (const words of [SPEECH, PRICE]) {
    await workbench.selectWithMouse(TITLE, words.slice(0, 40))
    await workbench.toolbar.getByRole('button', { name: 'Highlight yellow' }).click()
    await expect(workbench.toolbar).toBeHidden()
  }
  await workbench.selectWithMouse(TITLE, FERRY.slice(0, 46))
  await workbench.toolbar.getByRole('button', { name: 'New claim' }).click()
  await workbench.nameClaim(CLAIM)

  await workbench.importFiles([AFTER])
  await page.getByRole('button', { name: 'Show report' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /new version/i })
    .first()
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Review passages' }).click()

  const dialog = page.getByRole('dialog', { name: 'Review passages' })
  await dialog.getByRole('checkbox', { name: /Also passages whose words changed/ }).click()
  await dialog
    .getByRole('region', { name: 'Passage 2 of 3' })
    .getByRole('button', { name: 'Previous' })
    .click()
  const passage = (position: number) => dialog.getByRole('region', { name: `Passage ${position} of 3` })
  await expect(passage(1).getByRole('region', { name: 'Before' }).getByRole('deletion').first()).toBeVisible()
  await expect(passage(1).getByRole('region', { name: 'Now' }).getByText(/dusk/)).toBeVisible()
  await expect(passage(1).getByText(CLAIM)).toBeVisible()
  await expectAccessibleInAllLooks(page, 'the review of a passage')
  await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' })
  for (const side of ['Before', 'Now']) {
    const letters = passage(1).getByRole('region', { name: side }).locator('mark')
    const around = passage(1).getByRole('region', { name: side }).getByRole('paragraph')
    await expect(letters).toHaveCSS(
      'color',
      await around.evaluate((element) => getComputedStyle(element).color),
    )
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })

  await expect(passage(1)).toBeFocused()
  await page.keyboard.press('a')
  await expect(passage(2).getByText('Minister Ulla Brandt')).toBeVisible()
  await dialog.getByRole('button', { name: 'Take back' }).click()
  await expect(passage(1)).toBeFocused()
  await page.keyboard.press('a')
  await expect(passage(2)).toBeFocused()
  await page.keyboard.press('o')
  await passage(3).getByRole('button', { name: 'Re-attach' }).click()

  await expect(dialog).toBeHidden()
  const bar = page.getByRole('region', { name: 'Re-attach' })
  const attach = bar.getByRole('button', { name: 'Attach the passage to this selection' })
  await expect(attach).toBeDisabled()
  await workbench.selectSentence(TITLE, 'The fare has been set')
  await expect(workbench.toolbar).toBeHidden()
  await expect(attach).toBeEnabled()
  await attach.click()
  await expect(dialog.getByText('Nothing is left to review')).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect
    .poll(() => workbench.painted('yellow'))
    .toContainEqual(expect.stringContaining('The fare has been set'))
  const sign = workbench.claim(CLAIM).getByRole('button', { name: 'Evidence changed' })
  await expect(sign).toBeHidden()

  await page.getByRole('link', { name: 'Annotations' }).click()
  const queue = page.getByRole('button', { name: /^Review passages/ })
  await expect(queue).toBeHidden()
  const undo = page.getByRole('banner').getByRole('button', { name: 'Undo' })
  await undo.click()
  await expect(queue).toHaveText('Review passages (1)')
  await undo.click()
  await expect(queue).toHaveText('Review passages (2)')
  await undo.click()
  await page.getByRole('link', { name: 'Read' }).click()
  await expect(sign).toBeVisible()

  await workbench.sources.getByRole('button', { name: `More about ${TITLE}` }).click()
  await page.getByRole('menuitem', { name: 'Versions' }).click()
  const versions = page.getByRole('dialog', { name: 'Versions' })
  await expect(versions.getByRole('row')).toHaveCount(3)
  await expect(
    versions.getByRole('region', { name: 'Claims whose evidence changed' }).getByText(CLAIM),
  ).toBeVisible()
  const changes = versions.getByRole('region', { name: 'Changes' })
  await expect(changes.getByRole('insertion').filter({ hasText: 'dusk' })).toBeVisible()
  await expect(changes.getByRole('deletion').filter({ hasText: 'Minister Ulla Brandt' })).toBeVisible()
  await expectAccessibleInAllLooks(page, 'the versions of a source')
})
