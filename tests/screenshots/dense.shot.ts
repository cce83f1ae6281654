import path from 'node:path'
import { instant } from '../../shared/time.ts'
import { writeBundle } from '../../shared/bundle/write-bundle.ts'
import { expect, test } from '../support/app-test.ts'
import { DENSE_TITLE, denseProject } from '../support/dense-project.ts'

const VIEWS = [
  { name: 'dense-light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dense-dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'dense-forced', colorScheme: 'dark', forcedColors: 'active' },
] as const

const OTHER_TITLE = "Moscow's arms seller says Venezuelan helicopter pilots have a new training base"
/** The how manieth annotation of the text the list of a place is asked for. */
const ANNOTATION_IN_A_PILE = 4

for (const { name, ...display } of VIEWS) {
  test.describe(name, () => {
    test.use({ ...display, viewport: { width: 900, height: 800 } })

    test('thirty annotations on one screen, and those that lie on one place', async ({ page, workbench }) => {
      const at = instant(new Date(Date.UTC(2026, 10, 22)))
      const bytes = await writeBundle(await denseProject(), { exportedAt: at, softwareVersion: '0.1.0' })
      await workbench.openBundle({
        name: 'dense.zip',
        mimeType: 'application/zip',
        buffer: Buffer.from(bytes),
      })
      await workbench.open(DENSE_TITLE)
      await workbench.pane(OTHER_TITLE).getByRole('button', { name: 'Close pane' }).click()
      await page.getByRole('button', { name: 'Close message' }).click()
      await expect.poll(() => workbench.painted('yellow')).not.toHaveLength(0)
      await workbench.pane(DENSE_TITLE).getByRole('group', { name: 'Text' }).focus()
      for (let step = 0; step < ANNOTATION_IN_A_PILE; step++) await page.keyboard.press('j')
      await page.keyboard.press('o')
      await expect(page.getByRole('listbox', { name: /highlights here/ })).toBeVisible()
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      await page.screenshot({
        path: path.resolve('docs/images', `${name}.png`),
        animations: 'disabled',
      })
    })
  })
}
