import { readFileSync } from 'node:fs'
import { expect, expectAccessibleInAllLooks, test } from '../support/app-test.ts'

const CLASH = '28 Mar / 29 Mar 2019 – 2 origins'

test('the timeline shows which times conflict, takes a time for a claim, and is exported as picture and table', async ({
  page,
  workbench,
}) => {
  await page.getByRole('button', { name: 'Open the sample project' }).click()
  await expect(workbench.sources).toBeVisible()
  await page.keyboard.press('ControlOrMeta+6')
  await expect(page.getByRole('link', { name: 'Timeline' })).toHaveAttribute('aria-current', 'page')
  await expect(page.getByText(CLASH)).toBeVisible()
  await expectAccessibleInAllLooks(page, 'the timeline')

  const picture = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export timeline' }).click()
  await page.getByRole('menuitem', { name: 'As a picture of this view (SVG)' }).click()
  const svg = readFileSync(await (await picture).path(), 'utf8')
  const isWhole = await page.evaluate(
    (text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') === null,
    svg,
  )
  expect(isWhole).toBe(true)
  expect(svg).toMatch(/^<\?xml .*<title id="title">Two helicopter centres, five reports: timeline<\/title>/s)
  expect(svg).toContain(CLASH)
  expect(svg).not.toMatch(/<script|<style|href=/)

  await page.getByRole('radio', { name: 'Table' }).check()
  const table = page.getByRole('table', { name: 'Timeline' })
  await expect(table.getByRole('row').nth(1)).toContainText('2019')
  await expectAccessibleInAllLooks(page, 'the table of the timeline')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export timeline' }).click()
  await page.getByRole('menuitem', { name: 'As a table (CSV)' }).click()
  const lines = readFileSync(await (await download).path(), 'utf8').split('\r\n')
  expect(lines[0]).toMatch(/From \(UTC\),Before \(UTC\),Precision,About/)
  expect(lines.find((line) => line.includes(',Contradicts,'))).toMatch(
    /^Events,Contradicts,2019-03-28,2019-03-28T00:00Z,2019-03-29T00:00Z,day,no,1,/,
  )

  await page.getByRole('button', { name: 'Without a time (3)' }).click()
  const dialog = page.getByRole('dialog', { name: 'Without a time' })
  await dialog.getByRole('button', { name: 'Set time of claim 3' }).click()
  await dialog.getByRole('textbox', { name: 'Time of the event' }).fill('about March 2019')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: 'Time of the event: about Mar 2019' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(table.getByRole('row', { name: /^about Mar 2019 Claim 3/ })).toBeVisible()
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click()
  await expect(table.getByRole('row', { name: /^about Mar 2019 Claim 3/ })).toBeHidden()
})
