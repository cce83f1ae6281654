import { expect, test } from '../support/app-test.ts'

const NORTHLIGHT = 'Venezuela gets its own school for Russian helicopters'

test('a selection that is dragged out of a text takes nothing of the window or of other texts with it', async ({
  page,
  workbench,
}) => {
  await page.getByRole('button', { name: 'Open the sample project' }).click()
  await workbench.open(NORTHLIGHT)
  const article = workbench.pane(NORTHLIGHT).getByRole('article')
  const words = await article.innerText()
  const box = await article.boundingBox()
  const claim = await workbench.claims.getByRole('article').first().boundingBox()
  if (box === null || claim === null) throw new Error('not on screen')
  await page.mouse.move(box.x + 120, box.y + 40)
  await page.mouse.down()
  await page.mouse.move(box.x + 160, box.y + 60, { steps: 4 })
  await page.mouse.move(claim.x + claim.width / 2, claim.y + claim.height / 2, { steps: 8 })
  const selected = await page.evaluate(() => document.getSelection()?.toString() ?? '')
  await page.mouse.up()
  expect(selected.length).toBeGreaterThan(20)
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
  expect(flat(words)).toContain(flat(selected))
})

test('a quotation of a claim can be selected, the words of the window cannot', async ({
  page,
  workbench,
}) => {
  await page.getByRole('button', { name: 'Open the sample project' }).click()
  await expect(workbench.claims.getByRole('article').first()).toBeVisible()
  const selectable = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).userSelect)
  expect(await selectable('aside q')).toBe('text')
  expect(await selectable('article[data-version]')).toBe('text')
  expect(await selectable('footer')).toBe('none')
  expect(await selectable('header h2')).toBe('none')
})
