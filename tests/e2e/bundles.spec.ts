import { readFileSync } from 'node:fs'
import { edit, seal, unpack } from '../support/bags.ts'
import { expect, test } from '../support/app-test.ts'
import { SAMPLE_BUNDLE } from '../support/sample-project.ts'

const good = new Uint8Array(readFileSync(SAMPLE_BUNDLE))
const PROJECT_FILE = 'data/workbench/project.json'

/** Bundles that must be refused, with words of the reason a person is given. */
const REFUSED: readonly (readonly [string, () => Promise<Uint8Array>, RegExp])[] = [
  ['one that is not a ZIP', async () => Buffer.from('Dear editor, please find attached'), /not a ZIP/i],
  [
    'one in which a byte has changed',
    async () => {
      const bag = new Map(await unpack(good))
      return seal(bag).map((byte, index, all) => (index === Math.floor(all.length / 2) ? byte ^ 1 : byte))
    },
    /damaged/i,
  ],
  [
    'one of a newer program',
    async () =>
      seal(
        edit(await unpack(good), PROJECT_FILE, (text) =>
          text.replace('"formatVersion": "1.', '"formatVersion": "2.'),
        ),
      ),
    /newer/i,
  ],
  [
    'one whose quotations are not in its texts',
    async () =>
      seal(
        edit(await unpack(good), PROJECT_FILE, (text) => text.replace('formally opened', 'secretly opened')),
      ),
    /not.*consistent|contradict|does not match|invalid|holds together/i,
  ],
]

for (const [what, make, reason] of REFUSED) {
  test(`${what} is refused with a reason, and nothing is changed`, async ({ page, workbench }) => {
    await page.getByRole('button', { name: 'Open the sample project' }).click()
    await expect(workbench.claims.getByRole('article')).toHaveCount(4)
    const before = await page.getByRole('button', { name: /^Project:/ }).getAttribute('aria-label')

    await page.getByLabel('Open bundle').setInputFiles({
      name: 'from-somebody.zip',
      mimeType: 'application/zip',
      buffer: Buffer.from(await make()),
    })
    const dialog = page.getByRole('dialog', { name: /bundle/i })
    await expect(dialog).toContainText(reason)
    await dialog
      .getByRole('button', { name: /Close|Done|OK/ })
      .first()
      .click()

    await expect(workbench.claims.getByRole('article')).toHaveCount(4)
    expect(await page.getByRole('button', { name: /^Project:/ }).getAttribute('aria-label')).toBe(before)
  })
}

test('a bundle of a project that is here can be opened as a copy beside it', async ({ page, workbench }) => {
  await page.getByRole('button', { name: 'Open the sample project' }).click()
  await expect(workbench.claims.getByRole('article')).toHaveCount(4)
  await workbench
    .claim(/Peru was completed/)
    .getByRole('button', { name: 'Claim menu' })
    .click()
  await page.getByRole('menuitem', { name: 'Delete claim' }).click()
  await expect(workbench.claims.getByRole('article')).toHaveCount(3)
  await workbench.saved()

  await page
    .getByLabel('Open bundle')
    .setInputFiles({ name: 'sample.zip', mimeType: 'application/zip', buffer: Buffer.from(good) })
  await page.getByRole('dialog').getByRole('button', { name: 'Open as a copy' }).click()
  await expect(page.getByRole('button', { name: /^Project:.*copy/ })).toBeVisible()
  await expect(workbench.claims.getByRole('article')).toHaveCount(4)

  await page.getByRole('button', { name: /^Project:/ }).click()
  await page.getByRole('menuitem', { name: /^Two helicopter centres, five reports$/ }).click()
  await expect(workbench.claims.getByRole('article')).toHaveCount(3)
})
