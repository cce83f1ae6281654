import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, expectAccessible, test } from '../support/app-test.ts'

const RUSSIA = 'Rostec: flying school for Russian helicopters has started work in Venezuela'

/** The words of a PDF, in the order in which they are drawn. */
async function wordsOf(pdf: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => {
      const { items } = await (await document.getPage(at + 1)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join(' ')
    }),
  )
  return pages.join(' ').replace(/\s+/g, ' ')
}

test('a surface is chosen in the settings, and everything on it stays accessible', async ({
  page,
  workbench,
}) => {
  await page.getByRole('button', { name: 'Open the sample project' }).click()
  await workbench.open(RUSSIA)
  for (const surface of ['Sepia', 'High contrast', 'Dark', 'White']) {
    await page.keyboard.press('ControlOrMeta+,')
    await page
      .getByRole('radiogroup', { name: 'Reading surface' })
      .getByRole('radio', { name: surface })
      .check()
    await expectAccessible(page, `settings with the surface ${surface}`, { only: 'colours' })
    await page.getByRole('button', { name: 'Done' }).click()
    await expect(page.getByRole('dialog')).toBeHidden()
    await expectAccessible(page, `reader on the surface ${surface}`, { within: '[data-pane]' })
  }
  await page.reload()
  await expect(page.locator('[data-pane]').first()).toHaveAttribute('data-surface', 'white')
})

test('printing gives the text that is read, with its annotations at the end, and nothing of the window', async ({
  page,
  workbench,
}) => {
  await page.getByRole('button', { name: 'Open the sample project' }).click()
  await workbench.open(RUSSIA)
  await expect.poll(() => workbench.painted('orange')).toHaveLength(1)
  const words = await wordsOf(await page.pdf())
  expect(words).toContain("By Rostec's account the inauguration took place")
  expect(words).toContain('Annotations')
  expect(words).toContain('The only report with a head count.')
  expect(words).not.toContain('Import sources')
  await page.emulateMedia({ media: 'print' })
  await expectAccessible(page, 'what is printed')
  await page.emulateMedia({ media: null })
  await expect(workbench.pane(RUSSIA)).toBeVisible()
})
