import { expect, expectAccessibleInAllLooks, test } from '../support/app-test.ts'
import { markdownReport } from '../support/markdown-report.ts'

const FERRY = 'Ferry sails again'
const WORDS = 'left at six'

test('the end of a highlight is dragged with the mouse and moved by keys; overlapping ones are picked from a list', async ({
  page,
  workbench,
}) => {
  await workbench.importFiles([
    markdownReport(FERRY, [
      'The first boat left at six in the morning, the harbour master said. Many were waiting.',
    ]),
  ])
  await workbench.open(FERRY)
  await workbench.selectWithMouse(FERRY, WORDS)
  await page.keyboard.press('1')
  await expect.poll(() => workbench.painted('yellow')).toEqual([WORDS])

  const handle = workbench.pane(FERRY).locator('[data-edge=end]')
  const grip = await handle.boundingBox()
  if (grip === null) throw new Error('no handle')
  await page.mouse.move(grip.x + 4, grip.y + grip.height / 2)
  await page.mouse.down()
  await page.mouse.move(grip.x + 30, grip.y + grip.height / 2, { steps: 4 })
  await page.mouse.up()
  await expect(workbench.status).toContainText(/Highlight now ends with “left at six \S/)
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => workbench.painted('yellow')).toEqual([WORDS])

  await workbench.pane(FERRY).getByRole('group', { name: 'Text' }).focus()
  await page.keyboard.press('ControlOrMeta+Shift+ArrowRight')
  await expect.poll(() => workbench.painted('yellow')).toEqual(['left at six in'])
  await page.keyboard.press('Shift+ArrowLeft')
  await expect.poll(() => workbench.painted('yellow')).toEqual(['left at six i'])
  await page.keyboard.press('ControlOrMeta+Alt+Shift+ArrowLeft')
  await expect.poll(() => workbench.painted('yellow')).toEqual(['boat left at six i'])
  await page.keyboard.press('Shift+ArrowDown')
  const sentence = 'boat left at six in the morning, the harbour master said.'
  await expect.poll(() => workbench.painted('yellow')).toEqual([sentence])

  await workbench.selectWithMouse(FERRY, 'the morning')
  await page.keyboard.press('3')
  await expect.poll(() => workbench.painted('green')).toEqual(['the morning'])
  await page.keyboard.press('o')
  const list = page.getByRole('listbox', { name: '2 highlights here' })
  await expect(list).toBeVisible()
  await expectAccessibleInAllLooks(page, 'the list of highlights on one place')
  await list.getByRole('option', { name: 'Green' }).click()
  await expect(list.getByRole('option', { name: 'Green' })).toHaveAttribute('aria-selected', 'true')
})
