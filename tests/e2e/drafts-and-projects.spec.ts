import { readFileSync } from 'node:fs'
import { expect, expectAccessibleInAllLooks, test } from '../support/app-test.ts'

const DRAFT = 'What we know'
const TEXT = `The helicopter training centre in Venezuela opened on Friday. We asked the ministry.

The training centre was set up under a contract with a state manufacturer. Two hundred pilots come each year.`

test('a draft is checked sentence by sentence by keys, and exported with footnotes', async ({
  page,
  workbench,
}) => {
  await page.getByRole('button', { name: 'Open the sample project' }).click()
  await expect(workbench.sources).toBeVisible()
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Command palette' }).fill('Check a draft')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Check a draft' })
  await dialog.getByRole('textbox', { name: 'Title' }).fill(DRAFT)
  await dialog.getByRole('textbox', { name: 'Text' }).fill(TEXT)
  await dialog.getByRole('button', { name: 'Check', exact: true }).click()
  const text = workbench.pane(DRAFT).getByRole('article')
  await expect(text).toContainText('We asked the ministry.')
  await expect(workbench.claims.getByRole('tab', { name: 'Draft' })).toHaveAttribute('aria-selected', 'true')
  await expect(workbench.source(DRAFT)).toHaveAccessibleName(/^What we know, draft,/)
  const sentences = workbench.claims.getByRole('list', { name: 'Sentences of the draft' })
  await expect(sentences.getByRole('button', { name: /^Not linked: / })).toHaveCount(4)

  await expect(sentences.getByRole('button', { name: /^Not linked: The helicopter/ })).toBeFocused()
  const here = sentences.locator('[aria-current=true]')
  await page.keyboard.press('p')
  await expect(here).toHaveText(/opened on Friday/)
  await page.keyboard.press('a')
  const picker = page.getByRole('dialog', { name: 'Link sentence to a claim' })
  await expect(picker.getByRole('option').first()).toHaveText(/opened on Friday 29 March/)
  await page.keyboard.press('Enter')
  await expect(sentences.getByRole('button', { name: /^Disputed: The helicopter/ })).toBeVisible()

  await sentences.getByRole('button', { name: /^Not linked: We asked/ }).click()
  await expect(here).toHaveText(/We asked/)
  await page.keyboard.press('Shift+A')
  await expect(sentences.getByRole('button', { name: /^Needs no claim: We asked/ })).toBeVisible()
  await page.keyboard.press('p')
  await expect(here).toHaveText(/under a contract/)
  await page.keyboard.press('a')
  await expect(picker.getByRole('option').first()).toHaveText(/set up under a contract/)
  await page.keyboard.press('Enter')
  await expect(sentences.getByRole('button', { name: /^Supported: The training centre/ })).toBeVisible()
  await expect(workbench.claims.getByRole('checkbox', { name: '2 sentences without support' })).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('5 sources')
  await expectAccessibleInAllLooks(page, 'the check of a draft')

  await workbench.claims.getByRole('button', { name: 'Export draft with footnotes' }).click()
  const exporting = page.getByRole('dialog', { name: 'Export draft with footnotes' })
  await exporting.getByRole('combobox', { name: 'Format' }).click()
  await page.getByRole('option', { name: 'Markdown' }).click()
  const download = page.waitForEvent('download')
  await exporting.getByRole('button', { name: 'Export' }).click()
  const written = readFileSync(await (await download).path(), 'utf8')
  expect(written).toContain('opened on Friday.[^1] We asked the ministry.')
  expect(written).toMatch(/\[\^1\]: The helicopter training centre.*\(Disputed, medium confidence\)/)
  expect(written).toContain('rests on no claim')
})

test('a project is duplicated, takes a source from the other, goes to the bin and comes back', async ({
  page,
  workbench,
}) => {
  await page.getByRole('button', { name: 'Open the sample project' }).click()
  await expect(workbench.sources).toBeVisible()
  await page.getByRole('button', { name: /^Project: / }).click()
  await page.getByRole('menuitem', { name: 'Projects' }).click()
  const dialog = page.getByRole('dialog', { name: 'Projects' })
  const copy = dialog.getByRole('button', { name: /^Copy of Two helicopter centres/ })
  await dialog.getByRole('button', { name: /^More about project Two/ }).click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(copy).toHaveAccessibleName(/5 sources · 12 annotations · 4 claims/)
  await copy.click()
  await expect(page.getByRole('button', { name: /^Project: Copy of Two/ })).toBeVisible()

  await workbench.sources
    .getByRole('listitem')
    .first()
    .getByRole('button', { name: /^More about/ })
    .click()
  await page.getByRole('menuitem', { name: 'Copy to another project' }).click()
  const copying = page.getByRole('dialog', { name: 'Copy sources to another project' })
  await copying.getByRole('button', { name: 'Copy', exact: true }).click()
  await expect(page.getByText('Nothing was copied')).toBeVisible()

  await page.getByRole('button', { name: /^Project: / }).click()
  await page.getByRole('menuitem', { name: 'Projects' }).click()
  await dialog.getByRole('button', { name: /^More about project Copy/ }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page
    .getByRole('dialog', { name: 'Delete the open project' })
    .getByRole('button', { name: 'Delete' })
    .click()
  await expect(page.getByRole('button', { name: /^Project: Two/ })).toBeVisible()
  await page.getByRole('button', { name: /^Project: / }).click()
  await page.getByRole('menuitem', { name: 'Bin' }).click()
  await page.getByRole('button', { name: /^Restore project Copy of Two/ }).click()
  await expect(page.getByRole('dialog', { name: 'Bin' })).toContainText('The bin is empty')
})
