import { expect, expectAccessible, test } from '../support/app-test.ts'

// Tall enough that all of the text is in view.
test.use({ viewport: { width: 1280, height: 1100 } })

const TITLE = 'The ferry berth opens'
const FIRST =
  'The ferry berth at Saltmarsh opened on Friday morning, the harbour office said in a note to the town.'
const SECOND =
  'About two hundred people were waiting at the pier, and the first boat left an hour later than announced.'
const THIRD =
  'Nobody gave a reason for the delay, and the timetable for the winter has not been published yet by the office.'

const pageWith = (
  picture: Buffer,
): string => `<!doctype html><html lang="en"><head><title>${TITLE}</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>${TITLE}</h1><p>${FIRST}</p>
<figure><img alt="People at the pier" width="640" height="360" src="data:image/png;base64,${picture.toString('base64')}"></figure>
<p>${SECOND}</p><p>READ MORE: Another story about ferries</p><p>${THIRD}</p></article>
</body></html>`

test('a picture of the file and what was removed show in their places; neither is part of what is selected', async ({
  page,
  workbench,
}) => {
  // Any picture will do, and this one has real bytes.
  const picture = await page.screenshot({ clip: { x: 0, y: 0, width: 640, height: 360 } })
  await workbench.importFiles([
    { name: 'berth.html', mimeType: 'text/html', buffer: Buffer.from(pageWith(picture)) },
  ])
  await workbench.open(TITLE)
  const pane = workbench.pane(TITLE)
  const drawn = pane.getByRole('img', { name: 'People at the pier' })
  await expect(drawn).toBeVisible()
  await expect.poll(() => drawn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640)

  await pane.getByRole('button', { name: 'Pane menu' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Show removed parts' }).click()
  const removed = pane.getByRole('group', { name: 'Removed part: related link' })
  await expect(removed).toContainText('READ MORE: Another story about ferries')
  await expectAccessible(page, 'pictures and removed parts')

  const from = await drawn.boundingBox()
  const words = pane.getByText(THIRD)
  const to = await words.boundingBox()
  if (from === null || to === null) throw new Error('not on screen')
  const first = await pane.getByText(FIRST).boundingBox()
  await page.mouse.move((first?.x ?? 0) + 4, (first?.y ?? 0) + 12)
  await page.mouse.down()
  await page.mouse.move(from.x + 40, from.y + from.height / 2, { steps: 4 })
  await page.mouse.move(to.x + to.width - 2, to.y + to.height - 4, { steps: 8 })
  await page.mouse.up()
  await expect
    .poll(() => page.evaluate(() => document.getSelection()?.toString().split(/\n+/)))
    .toEqual([FIRST, SECOND, THIRD])

  await page.getByRole('button', { name: 'Highlight green' }).click()
  await expect(page.getByText('1 highlight')).toBeVisible()

  await removed.getByRole('button', { name: /^Put back/ }).click()
  await expect(removed).toBeHidden()
  await expect(pane.getByText('READ MORE: Another story about ferries')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(removed).toBeVisible()

  await page.reload()
  await expect(removed).toBeVisible()
  await expect(drawn).toBeVisible()
})

test('a part that was left out is shown in the text from the details of its source', async ({
  page,
  workbench,
}) => {
  const post = "Moscow's arms seller says Venezuelan helicopter pilots have a new training base"
  await page.getByRole('button', { name: 'Open the sample project' }).click()
  await workbench.open(post)
  await page.keyboard.press('ControlOrMeta+d')
  await page
    .getByRole('button', { name: /^Show in text: Link to another article/ })
    .last()
    .click()
  const part = workbench.pane(post).getByRole('group', { name: 'Removed part: related link' }).last()
  await expect(part).toBeFocused()
  await expect(part).toBeInViewport()
})
