import { writeBundle } from '../../shared/bundle/write-bundle.ts'
import { expect, expectAccessibleInAllLooks, test } from '../support/app-test.ts'
import { OPTIONS } from '../support/bags.ts'
import { DENSE_TITLE, denseProject } from '../support/dense-project.ts'

test('of thirty annotations on one screen each is reached by key and named; those on one place are listed', async ({
  page,
  workbench,
}) => {
  const { annotations } = await denseProject()
  const buffer = Buffer.from(await writeBundle(await denseProject(), OPTIONS))
  await workbench.openBundle({ name: 'dense.zip', mimeType: 'application/zip', buffer })
  await workbench.open(DENSE_TITLE)
  await expect.poll(() => workbench.painted('gray')).not.toHaveLength(0)
  const told = workbench.status.filter({ hasText: /saved on this computer/ })
  await workbench.pane(DENSE_TITLE).getByRole('group', { name: 'Text' }).focus()

  const here = annotations
    .filter(({ id }) => id.startsWith('00000000'))
    .sort((a, b) => a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end)
  for (const { colour, anchor } of here) {
    await page.keyboard.press('j')
    await expect(told).toContainText(
      `${colour} highlight: “${anchor.exact.replace(/\s+/g, ' ').slice(0, 200)}`,
    )
  }
  for (const _ of here.slice(4)) await page.keyboard.press('k')
  await page.keyboard.press('o')
  const list = page.getByRole('listbox', { name: /^\d highlights here$/ })
  await expect(list).toBeVisible()
  await expectAccessibleInAllLooks(page, 'thirty annotations on a screen')
  const names = await list.getByRole('option').allTextContents()
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) {
    const option = list.getByRole('option', { name, exact: true })
    await option.click()
    await expect(option).toHaveAttribute('aria-selected', 'true')
  }
})
