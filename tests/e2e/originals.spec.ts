import { readFileSync } from 'node:fs'
import { expect, expectAccessible, test } from '../support/app-test.ts'
import { HOSTILE_PAGE } from '../support/hostile-page.ts'

// A trace runs scripts of its own in every frame, which the frame of a page rightly stops, with an error for each.
test.use({ trace: 'off' })

const fixture = (name: string, mimeType: string) => ({
  name,
  mimeType,
  buffer: readFileSync(`tests/fixtures/formats/${name}`),
})
const GAUGE = 'Tidal gauge at the pilots’ pier had been wrong for six years'
const MUSEUM = 'Harbour museum shows the map that moved a border'
const GYMNASIUM = 'Two schools will share one gymnasium until 2027'

test('a PDF is shown page by page beside its text, a web page in its frame, and both again after a restart', async ({
  page,
  workbench,
}) => {
  await workbench.importFiles([
    fixture('tidal-gauge.pdf', 'application/pdf'),
    fixture('museum-map.html', 'text/html'),
    fixture('shared-gymnasium.mhtml', 'multipart/related'),
  ])
  await workbench.open(GAUGE)
  await page.keyboard.press('ControlOrMeta+Shift+O')
  const original = page.getByRole('region', { name: `Original: ${GAUGE}` })
  await expect(original.getByRole('img', { name: 'Page 1 of 3' })).toHaveAttribute('aria-busy', 'false')
  await expect(workbench.pane(GAUGE).getByRole('article')).toContainText('The gauge that tells ships')
  await original.getByRole('button', { name: 'Next page' }).click()
  await expect(original.getByRole('textbox', { name: 'Page of 3' })).toHaveValue('2')
  await original.getByRole('button', { name: 'Next page' }).click()
  await expect(original.getByRole('textbox', { name: 'Page of 3' })).toHaveValue('3')
  await expect(original.getByRole('img', { name: 'Page 3 of 3' })).toHaveAttribute('aria-busy', 'false')
  await expectAccessible(page, 'a PDF beside its text')

  await workbench.open(MUSEUM)
  const museum = page.frameLocator(`iframe[title="Original: ${MUSEUM}"]`)
  await expect(museum.getByRole('heading', { name: MUSEUM })).toBeVisible()
  await workbench.open(GYMNASIUM)
  const gymnasium = page.frameLocator(`iframe[title="Original: ${GYMNASIUM}"]`)
  await expect(gymnasium.getByRole('img').first()).toHaveJSProperty('complete', true)
  await expect(gymnasium.getByRole('img').first()).not.toHaveJSProperty('naturalWidth', 0)

  await page.reload()
  await expect(gymnasium.getByRole('heading', { name: GYMNASIUM })).toBeVisible()
  await page.getByRole('button', { name: 'Hide the original' }).click()
  await expect(page.getByRole('region', { name: /^Original: / })).toBeHidden()
  await expect(workbench.pane(GYMNASIUM).getByRole('group', { name: 'Text' })).toBeFocused()
})

test('the menu of a pane shows the original instead of the text, and a passage brings the text back', async ({
  page,
  workbench,
}) => {
  await workbench.importFiles([fixture('tidal-gauge.pdf', 'application/pdf')])
  await workbench.open(GAUGE)
  await workbench.pane(GAUGE).getByRole('button', { name: 'Pane menu' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Original instead of the text' }).click()
  const original = page.getByRole('region', { name: `Original: ${GAUGE}` })
  await expect(original.getByRole('img', { name: 'Page 1 of 3' })).toBeVisible()
  await expect(workbench.pane(GAUGE).getByRole('article')).toBeHidden()
  await page.keyboard.press('ControlOrMeta+K')
  await page.getByRole('dialog').getByRole('combobox').fill('Switch between the text and the original')
  await page.getByRole('option', { name: /Switch between the text and the original/ }).click()
  await expect(workbench.pane(GAUGE).getByRole('article')).toBeVisible()
})

test('a page that wants to call home, run and lead away does nothing of it', async ({
  page,
  workbench,
  problems,
}) => {
  await page.getByRole('button', { name: 'Import sources' }).first().waitFor()
  await workbench.importFiles([
    { name: 'hostile.html', mimeType: 'text/html', buffer: Buffer.from(HOSTILE_PAGE) },
  ])
  await workbench.sources.getByRole('listitem').getByRole('button').first().click()
  await page.keyboard.press('ControlOrMeta+Shift+O')
  const frame = page.frameLocator('iframe[title^="Original: "]')
  await expect(frame.getByRole('heading', { name: 'A page that calls home' })).toBeVisible()
  await expect(frame.getByAltText('A near picture')).toHaveJSProperty('naturalWidth', 1)
  // What covers the page covers no more than the page.
  await expect(frame.getByText('A cover')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Hide the original' })).toBeVisible()
  for (const words of ['that lead away', 'that run', 'that stay', 'Send']) {
    const box = await frame.getByText(words).boundingBox()
    if (box === null) throw new Error(`not on the screen: ${words}`)
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button: 'middle' })
  }
  expect(page.context().pages()).toHaveLength(1)
  await expect(frame.getByRole('heading', { name: 'A page that calls home' })).toBeVisible()
  await page.getByRole('button', { name: 'Hide the original' }).click()
  await expect(page.locator('iframe')).toHaveCount(0)
  expect(await page.evaluate(() => Reflect.get(window, 'hostile'))).toBe(undefined)
  expect(new URL(page.url()).hostname).toBe('127.0.0.1')
  // The test runner listens in the frame itself, which is stopped there like everything else; that there is nothing of the
  // page's own is shown in the tests of the feature.
  const others = problems.filter((problem) => !problem.includes("Blocked script execution in 'about:srcdoc'"))
  problems.splice(0, problems.length, ...others)
})
