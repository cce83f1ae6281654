import { expect, expectAccessible, test } from '../support/app-test.ts'
import { markdownReport } from '../support/markdown-report.ts'

const TITLE = 'Harbour opens'
const FERRY = 'The first ferry left the new quay at noon with four hundred passengers on board.'
const SPEECH = 'Minister Ulla Brandt called it a great day for both sides of the sound.'
const OPENING = 'The new harbour was opened on Friday morning, two years later than planned.'
const BAND = 'A band played, and schools were closed for the day in all three villages.'
const REWRITTEN = 'Hardly forty people were on the small boat that sailed long after dusk.'

const file = (...paragraphs: readonly string[]) =>
  markdownReport(TITLE, paragraphs, { name: 'harbour.md', date: '2019-03-29' })
const BEFORE = file(OPENING, FERRY, SPEECH, BAND)
const AFTER = file(OPENING, REWRITTEN, BAND)

test.beforeEach(async ({ page, workbench }) => {
  await workbench.importFiles([BEFORE])
  await expect(workbench.pane(TITLE)).toBeVisible()
  for (const words of [FERRY, SPEECH, BAND]) {
    await workbench.selectWithMouse(TITLE, words.slice(0, 40))
    await workbench.toolbar.getByRole('button', { name: 'Highlight yellow' }).click()
    await expect(workbench.toolbar).toBeHidden()
  }
  await workbench.importFiles([AFTER])
  await page.getByRole('button', { name: 'Show report' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /new version/i })
    .first()
    .click()
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Review passages' })).toBeVisible()
})

test('an earlier version opens beside the current one, for reading and searching only, and stays open', async ({
  page,
  workbench,
}) => {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await workbench.sources.getByRole('button', { name: `More about ${TITLE}` }).click()
  await page.getByRole('menuitem', { name: 'Versions' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Read version 1' }).click()

  const earlier = page.getByRole('region', { name: `Version 1 of: ${TITLE}` })
  await expect(earlier.getByText(SPEECH)).toBeVisible()
  await expect(workbench.pane(TITLE).getByText(REWRITTEN)).toBeVisible()
  await expect(earlier.getByRole('note')).toHaveText(/^Version 1 of .* – superseded, for reading only/)
  await expect.poll(() => workbench.painted('yellow')).toContainEqual(SPEECH.slice(0, 40))
  await expectAccessible(page, 'an earlier version beside the current one')

  await earlier.getByText(SPEECH).dblclick()
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString().trim())).not.toBe('')
  await expect(workbench.toolbar).toBeHidden()

  // By keys alone: into it, by sentences, and no key marks anything, here or in the current text.
  await workbench.pane(TITLE).getByRole('group', { name: 'Text' }).focus()
  await page.keyboard.press('F6')
  await expect(earlier.getByRole('group', { name: 'Text' })).toBeFocused()
  await page.keyboard.press(']')
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe(BAND)
  for (const key of ['3', 'h', 'c', 'Delete', 'Shift+ArrowRight']) {
    await page.keyboard.press(key)
    await expect(workbench.status.filter({ hasText: 'for reading only. Marks' })).toBeVisible()
    await page.keyboard.press(']')
    await expect(workbench.status.filter({ hasText: 'for reading only. Marks' })).toBeHidden()
  }
  expect(await workbench.painted('green')).toEqual([])

  await page.keyboard.press('ControlOrMeta+f')
  await earlier.getByLabel('Find in this source').fill('passengers')
  await expect(earlier.getByText('1 of 1')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.reload()
  await expect(earlier.getByText(SPEECH)).toBeVisible()
  await earlier.getByRole('button', { name: 'Back to current' }).click()
  await expect(earlier).toHaveCount(0)
  await expect(workbench.pane(TITLE)).toHaveCount(2)
})

test('the queue is worked through by keys alone, and each answer is undone', async ({ page, workbench }) => {
  await page.getByRole('dialog').getByRole('button', { name: 'Review passages' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Review passages' })
  const passage = (position: number) => dialog.getByRole('region', { name: `Passage ${position} of 2` })
  await expect(passage(1)).toBeFocused()
  await expect(
    passage(1).getByText(/not in the new text|without these words|Little of the passage/),
  ).toBeVisible()
  await page.keyboard.press('j')
  await expect(passage(2)).toBeFocused()
  await expect(passage(2).getByText('The words are not in the new text.')).toBeVisible()
  await page.keyboard.press('o')
  await expect(dialog.getByText('Kept as an orphan.')).toBeVisible()
  await expect(passage(2).getByText('The first ferry')).toBeVisible()
  await expect(passage(2)).toBeFocused()

  await page.keyboard.press('r')
  await expect(dialog).toBeHidden()
  const bar = page.getByRole('region', { name: 'Re-attach' })
  const attach = bar.getByRole('button', { name: 'Attach the passage to this selection' })
  await expect(attach).toBeDisabled()
  await expect(workbench.pane(TITLE).getByRole('group', { name: 'Text' })).toBeFocused()
  await expect
    .poll(async () => {
      const words = await page.evaluate(() => document.getSelection()?.toString() ?? '')
      if (!words.startsWith('Hardly forty')) await page.keyboard.press(']')
      return words
    })
    .toBe(REWRITTEN)
  await expect(attach).toBeEnabled()
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Nothing is left to review')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect.poll(() => workbench.painted('yellow')).toContainEqual(REWRITTEN)

  await page.getByRole('link', { name: 'Annotations' }).click()
  const queue = page.getByRole('button', { name: /^Review passages/ })
  await expect(queue).toBeHidden()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(queue).toHaveText('Review passages (1)')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(queue).toHaveText('Review passages (2)')
})
