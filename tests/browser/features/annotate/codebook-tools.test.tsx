import { browserDatabase, mount } from '../../../support/mount.tsx'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { setCodes } from '../../../../renderer/src/data/annotations.ts'
import { ensureCode, moveCode } from '../../../../renderer/src/data/codes.ts'
import { CodebookView } from '../../../../renderer/src/features/annotate/index.ts'
import { retrieveState } from '../../../../renderer/src/features/annotate/retrieve/retrieve-state.ts'
import { tableState } from '../../../../renderer/src/features/annotate/tables/table-state.ts'
import { twoReports } from '../../../support/two-reports.ts'
import { freshWindow, marked } from './tools.tsx'

beforeEach(async () => {
  await freshWindow()
  retrieveState.setState(retrieveState.getInitialState())
  tableState.setState(tableState.getInitialState())
})

/** Date in Event, on “Friday” and “Monday”; Actor on “Friday” too and on “specialists” after it. */
async function codebook() {
  const db = await browserDatabase()
  const { wire, agency } = await twoReports(db)
  const [event, date, actor] = [
    await ensureCode(db, 'Event'),
    await ensureCode(db, 'Date'),
    await ensureCode(db, 'Actor'),
  ]
  await moveCode(db, date.id, { partOf: event.id, before: null })
  await setCodes(db, (await marked(db, wire, 'opened on Friday')).id, [date.id, actor.id])
  await setCodes(db, (await marked(db, wire, 'specialists')).id, [actor.id])
  await setCodes(db, (await marked(db, agency, 'on Monday')).id, [date.id])
  mount(
    db,
    <div style={{ blockSize: 660, inlineSize: 960 }}>
      <CodebookView showClaim={() => Promise.resolve()} />
    </div>,
  )
  await expect.element(page.getByRole('treeitem', { name: /^Date/ })).toBeVisible()
  return { db, event, date, actor }
}

const query = page.getByRole('combobox', { name: 'Query' })
const list = page.getByRole('list', { name: 'Passages found' })
const found = (words: string) => list.getByRole('button', { name: words })

test('a query is completed, found, ticked and coded, and what is wrong with one is said', async () => {
  const { db } = await codebook()
  await page.getByRole('tab', { name: 'Find passages' }).click()
  await query.click()
  await userEvent.keyboard('eve')
  await page.getByRole('option', { name: /Event/ }).click()
  await expect.element(query).toHaveValue('code:Event ')
  await expect.element(page.getByText(/coded “Event” or a code in it: 2 passages in 2 sources/)).toBeVisible()
  await query.fill('code:Event BEFORE/5 code:Actor')
  await expect.element(found('opened on Friday')).toBeVisible()
  await expect.element(found('on Monday')).not.toBeInTheDocument()
  await query.fill('code:Event AND (')
  await expect.element(page.getByText(/Something to look for is missing/)).toBeVisible()
  await query.fill('code:Date')
  await userEvent.keyboard('{Escape}')
  await page.getByRole('checkbox', { name: 'Select “on Monday”' }).click()
  await page.getByRole('button', { name: 'Code selected' }).click()
  await page.getByRole('combobox', { name: 'Name of the code' }).fill('Doubtful')
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click()
  await expect.poll(() => db.codes.where('name').equals('Doubtful').count()).toBe(1)
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect.poll(() => db.codes.count()).toBe(3)
})

test('the table of codes is walked by keys and leads to the passages of a cell', async () => {
  await codebook()
  await page.getByRole('tab', { name: 'Tables' }).click()
  const cell = (name: string) => page.getByRole('gridcell', { name, exact: true })
  await expect.element(cell('Date: 2 passages')).toHaveTextContent('2')
  await expect.element(page.getByRole('row', { name: /^Event/ })).not.toBeInTheDocument()
  await page.getByRole('checkbox', { name: 'Count the codes in a code with it' }).click()
  await expect.element(cell('Event: 2 passages')).toBeVisible()
  await page.getByRole('combobox', { name: 'Table' }).click()
  await page.getByRole('option', { name: 'Codes by code' }).click()
  await page.getByRole('columnheader', { name: 'Code', exact: true }).click()
  await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}')
  await expect.element(cell('Actor, Event: 1 passage')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(query).toHaveValue('code:Actor AND code:Event')
  await expect.element(query).toHaveFocus()
  await expect.element(found('opened on Friday')).toBeVisible()
})

test('a code is split by digits, and that is taken back', async () => {
  const { db, actor } = await codebook()
  await page.getByRole('treeitem', { name: /^Actor/ }).click()
  await page.getByRole('button', { name: 'Code menu' }).click()
  await page.getByRole('menuitem', { name: 'Split into several codes' }).click()
  const dialog = page.getByRole('dialog', { name: 'Split into several codes' })
  await dialog.getByRole('combobox', { name: 'Code 1' }).fill('Person')
  await dialog.getByRole('combobox', { name: 'Code 2' }).fill('Date')
  dialog
    .getByRole('button', { name: /^opened on Friday/ })
    .element()
    .focus()
  await userEvent.keyboard('2')
  await expect.element(dialog.getByRole('button', { name: 'specialists: stays' })).toHaveFocus()
  await userEvent.keyboard('1')
  await expect.element(dialog.getByText('2 of 2 go, 0 stay')).toBeVisible()
  await dialog.getByRole('button', { name: 'Split', exact: true }).click()
  await expect.element(page.getByRole('treeitem', { name: 'Person, 1 passage' })).toBeVisible()
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect.poll(() => db.annotations.where('codeIds').equals(actor.id).count()).toBe(2)
})

test('a codebook of another program is looked at, then imported', async () => {
  const { db } = await codebook()
  const qdc =
    '<CodeBook><Codes><Code name="Date" color="#f00"><Code name="Weekday"/></Code></Codes></CodeBook>'
  const input = page
    .getByLabelText('Import codebook')
    .elements()
    .find((each) => each instanceof HTMLInputElement)
  await userEvent.upload(input ?? page.getByLabelText('Import codebook'), new File([qdc], 'book.qdc'))
  const dialog = page.getByRole('dialog', { name: 'Import codebook' })
  await expect.element(dialog).toHaveTextContent('2 codes in the file: 1 new, 1 different from yours.')
  await dialog.getByRole('radio', { name: 'Change to what the file says' }).click()
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await expect
    .element(page.getByRole('treeitem', { name: 'Weekday, 0 passages' }))
    .toHaveAttribute('aria-level', '3')
  expect(await db.codes.where('name').equals('Date').first()).toMatchObject({ colour: 'red' })
})
