import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { expect, expectAccessible, test } from '../support/app-test.ts'
import { markdownReport } from '../support/markdown-report.ts'
import { dataUri, pngOf } from '../support/pictures.ts'

const TITLE = 'The long report on the ferry'
const SENTENCE = 'The ferry left the harbour at six, and nobody on the pier had been told why.'
const paragraphs = Array.from(
  { length: 70 },
  (_, index) => `Report ${index} of the day. ${`${SENTENCE} `.repeat(2 + (index % 4))}`,
)
const LONG = markdownReport(TITLE, paragraphs, { lang: 'en' })

test('a long text is read in two columns, highlighted in the second, and found again there after a restart', async ({
  page,
  workbench,
}) => {
  await page.setViewportSize({ width: 1800, height: 900 })
  await workbench.importFiles([LONG])
  await workbench.open(TITLE)
  await page.keyboard.press('ControlOrMeta+,')
  await page.getByRole('slider', { name: 'Line length' }).fill('50')
  await page.getByRole('button', { name: 'Done' }).click()
  const pane = workbench.pane(TITLE)
  await pane.getByRole('button', { name: 'Pane menu' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Two columns' }).click()
  await expect(workbench.status).toContainText('Two columns')
  const left = async (words: string) => (await pane.getByText(words).boundingBox())?.x ?? 0
  await expect
    .poll(async () => (await left('Report 5 of')) - (await left('Report 0 of')))
    .toBeGreaterThan(300)
  await expectAccessible(page, 'a text in two columns')

  const text = pane.getByRole('group', { name: 'Text' })
  await text.focus()
  await page.keyboard.press('PageDown')
  await expect.poll(() => text.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(300)
  await text.evaluate((scroller) => {
    scroller.scrollTop = 0
  })
  await workbench.selectWithMouse(TITLE, 'Report 5 of the day')
  await page.keyboard.press('3')
  await expect.poll(() => workbench.painted('green')).toEqual(['Report 5 of the day'])
  await expect(workbench.source(TITLE)).toHaveAccessibleName(/ % read/)

  await workbench.saved()
  await page.reload()
  await expect.poll(() => workbench.painted('green')).toEqual(['Report 5 of the day'])
  await expect
    .poll(async () => (await left('Report 5 of')) - (await left('Report 0 of')))
    .toBeGreaterThan(300)
  await expect(workbench.source(TITLE)).toHaveAccessibleName(/ % read/)
})

test('the preview of the type stays in view beside the last of the settings', async ({ page, workbench }) => {
  await page.setViewportSize({ width: 1440, height: 700 })
  await workbench.importFiles([LONG])
  await workbench.open(TITLE)
  await page.keyboard.press('ControlOrMeta+,')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('switch', { name: 'Single letters as shortcuts' }).focus()
  await expect(settings.getByRole('switch', { name: 'Single letters as shortcuts' })).toBeInViewport()
  await expect(settings.getByText('Ferry service resumes, a day later than announced')).toBeInViewport()
})

test('three panes stand beside both side panels of a usual screen without scrolling sideways', async ({
  page,
  workbench,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const others = ['The second report', 'The third report'].map((title) =>
    markdownReport(title, [`${title} says that ${SENTENCE}`]),
  )
  await workbench.importFiles([LONG, ...others])
  await workbench.open(TITLE)
  await workbench.openBeside('The second report')
  await workbench.openBeside('The third report')
  for (const title of [TITLE, 'The second report', 'The third report'])
    await expect(workbench.pane(title)).toBeInViewport({ ratio: 1 })
})

test('the margin shows what an annotation says, and the ruler leads to it without a mouse', async ({
  page,
  workbench,
}) => {
  await workbench.importFiles([LONG])
  await workbench.open(TITLE)
  await workbench.selectWithMouse(TITLE, 'Report 1 of the day')
  await page.keyboard.press('2')
  await expect.poll(() => workbench.painted('red')).toEqual(['Report 1 of the day'])
  await page.keyboard.press('n')
  await page.getByRole('textbox', { name: 'Note' }).fill('Which day was that?')
  await page.keyboard.press('Escape')
  const pane = workbench.pane(TITLE)
  const note = pane.getByRole('button', { name: 'Note: Which day was that?' })
  await expect(note).toBeVisible()
  // Where nothing is, below the views.
  await page.mouse.click(5, 640)
  await note.hover()
  const card = page.getByRole('tooltip').filter({ hasText: 'Report 1 of the day' })
  await expect(card).toBeVisible()
  await expect(card).toContainText('Which day was that?')
  await expectAccessible(page, 'the card of an annotation over the margin')
  await page.keyboard.press('Escape')
  await expect(card).toBeHidden()

  const text = pane.getByRole('group', { name: 'Text' })
  await text.focus()
  await page.keyboard.press('End')
  await expect.poll(() => text.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(1000)
  const ruler = pane.getByRole('scrollbar', { name: 'Overview' })
  await ruler.focus()
  await page.keyboard.press('ArrowUp')
  await expect(workbench.status).toContainText('red highlight: “Report 1 of the day”')
  await expect(note).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(text).toBeFocused()
})

const BERTH = 'The ferry berth opens'
const berthPage = `<!doctype html><html lang="en"><head><title>${BERTH}</title></head><body><article><h1>${BERTH}</h1>
<p>The ferry berth at Saltmarsh opened on Friday morning, the harbour office said in a note to the town.</p>
<figure><img alt="People at the pier" width="640" height="360" src="${dataUri(pngOf(640, 360))}"><figcaption>The pier on Friday, an hour before the boat.</figcaption></figure>
<p>About two hundred people were waiting, and the first boat left an hour later than the company had announced.</p>
<table><tr><th>Boat</th><th>Passengers</th></tr><tr><td>Ilse</td><td>forty</td></tr><tr><td>Marta</td><td>ninety</td></tr></table>
<p>Nobody gave a reason for the delay, and the timetable for the winter has not been published yet by the office.</p>
</article></body></html>`

/** The pictures drawn in a PDF, and its words. */
async function contentsOf(pdf: Buffer) {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => {
      const sheet = await document.getPage(at + 1)
      const [{ fnArray }, { items }] = await Promise.all([sheet.getOperatorList(), sheet.getTextContent()])
      return {
        pictures: fnArray.filter((operator) => operator === OPS.paintImageXObject).length,
        words: items.map((item) => ('str' in item ? item.str : '')).join(' '),
      }
    }),
  )
  return {
    pictures: pages.reduce((sum, { pictures }) => sum + pictures, 0),
    words: pages
      .map(({ words }) => words)
      .join(' ')
      .replace(/\s+/g, ' '),
  }
}

test('what is printed has the picture, its caption and the table', async ({ page, workbench }) => {
  await workbench.importFiles([{ name: 'berth.html', mimeType: 'text/html', buffer: Buffer.from(berthPage) }])
  await workbench.open(BERTH)
  const pane = workbench.pane(BERTH)
  await expect(pane.getByText('The pier on Friday')).toBeVisible()
  // A printer would have to be answered; what would be sent to it is read as a PDF.
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-sent', '')
  })
  await pane.getByRole('group', { name: 'Text' }).focus()
  await page.keyboard.press('ControlOrMeta+p')
  await expect(page.locator('body')).toHaveAttribute('data-sent', '')
  const { pictures, words } = await contentsOf(await page.pdf())
  expect(pictures).toBe(1)
  expect(words).toContain('The pier on Friday, an hour before the boat.')
  expect(words).toMatch(/Boat Passengers Ilse forty Marta ninety/)
  expect(words).not.toContain('Ilse |')
})
