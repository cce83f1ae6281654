import type { Page } from '@playwright/test'
import { expect, expectAccessible, expectAccessibleInLightAndDark, test } from '../support/app-test.ts'
import type { Workbench } from '../support/workbench-driver.ts'

const NORTHLIGHT = 'Venezuela gets its own school for Russian helicopters'
const HARBOUR = 'Rostec: flying school for Russian helicopters has started work in Venezuela'

/** Every screen, and how one gets to it from the reading view with two sources open. */
const SCREENS: readonly (readonly [string, (page: Page, workbench: Workbench) => Promise<void>])[] = [
  ['reading', async () => undefined],
  [
    'the toolbar on a selection',
    (_, workbench) => workbench.selectWithMouse(NORTHLIGHT, 'military helicopter crews'),
  ],
  [
    'the menu of a claim',
    async (page) => {
      await page.getByRole('button', { name: 'Claim menu' }).first().click()
      await expect(page.getByRole('menu')).toBeVisible()
    },
  ],
  ['the list of annotations', (page) => page.getByRole('tab', { name: 'Annotations' }).click()],
  ['the matrix', (page) => page.getByRole('link', { name: 'Matrix' }).click()],
  ['the comparison', lookThroughCompare],
  ['the annotations view', (page) => page.getByRole('link', { name: 'Annotations' }).click()],
  ['the codebook', (page) => page.getByRole('link', { name: 'Codebook' }).click()],
  ['the timeline', (page) => page.getByRole('link', { name: 'Timeline' }).click()],
  ['the parties', (page) => page.getByRole('link', { name: 'Parties' }).click()],
  [
    'the memos',
    async (page) => {
      await page.getByRole('link', { name: 'Memos' }).click()
      await expect(page.getByRole('region', { name: 'Memo as it reads' })).toBeVisible()
    },
  ],
  ['the palette', (page) => pressFor(page, 'ControlOrMeta+k')],
  ['search', (page) => pressFor(page, 'ControlOrMeta+Shift+F')],
  ['settings', (page) => pressFor(page, 'ControlOrMeta+,')],
  ['the keyboard map', (page) => commandFor(page, 'Keyboard map')],
  ['the projects', (page) => commandFor(page, 'Projects')],
  ['a draft to be checked', (page) => commandFor(page, 'Check a draft')],
  ['the bin', (page) => commandFor(page, 'Bin')],
  ['backups', (page) => commandFor(page, 'Restore a backup')],
  [
    'source details',
    async (page) => {
      await page.getByRole('button', { name: `More about ${NORTHLIGHT}` }).click()
      await page.getByRole('menuitem', { name: /details/ }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'export',
    async (page) => {
      await page.getByRole('button', { name: 'Export bundle' }).click()
      await expect(page.getByRole('dialog', { name: 'Export bundle' })).toBeVisible()
    },
  ],
  [
    'the project menu',
    async (page) => {
      await page.getByRole('button', { name: /^Project:/ }).click()
      await expect(page.getByRole('menu')).toBeVisible()
    },
  ],
]

/** Looks at the other tabs and at both dialogs on the way; the table of differences stays. */
async function lookThroughCompare(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Compare' }).click()
  const grid = page.getByRole('grid', { name: 'Differences by source' })
  for (const tab of ['Shared wording', 'Quotations', 'Facts', 'Dossier', 'Differences']) {
    await page.getByRole('tab', { name: tab }).click()
    await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible()
    await expect(page.getByRole('progressbar')).toHaveCount(0)
    if (tab !== 'Differences') await expectAccessible(page, tab)
  }
  for (const dialog of ['Not the same thing', 'Correct a date']) {
    await grid.getByRole('rowheader', { name: /^Date/ }).getByRole('button').first().click()
    await page.getByRole('menuitem', { name: dialog }).click()
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible()
    await expectAccessible(page, dialog)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
}

async function pressFor(page: Page, keys: string): Promise<void> {
  await page.keyboard.press(keys)
  await expect(page.getByRole('dialog')).toBeVisible()
}

async function commandFor(page: Page, title: string): Promise<void> {
  await pressFor(page, 'ControlOrMeta+k')
  await page.keyboard.type(title)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: title })).toBeVisible()
}

test('the first screen is accessible', async ({ page, workbench }) => {
  await expect(workbench.page.getByRole('button', { name: 'Open the sample project' })).toBeVisible()
  await expectAccessibleInLightAndDark(page, 'the first screen')
})

test('every screen of a project is accessible', async ({ page, workbench }) => {
  test.setTimeout(300_000)
  await page.getByRole('button', { name: 'Open the sample project' }).click()
  await workbench.open(NORTHLIGHT)
  await workbench.openBeside(HARBOUR)
  for (const [screen, reach] of SCREENS) {
    await test.step(screen, async () => {
      await reach(page, workbench)
      await expectAccessibleInLightAndDark(page, screen)
      await page.reload()
      await page.getByRole('link', { name: 'Read' }).click()
      await expect(workbench.pane(HARBOUR)).toBeVisible()
    })
  }
})
