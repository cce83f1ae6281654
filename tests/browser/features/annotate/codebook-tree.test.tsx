import { browserDatabase, mount } from '../../../support/mount.tsx'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { setCodes } from '../../../../renderer/src/data/annotations.ts'
import { ensureCode, moveCode } from '../../../../renderer/src/data/codes.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { CodebookView } from '../../../../renderer/src/features/annotate/index.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { twoReports } from '../../../support/two-reports.ts'
import { freshWindow, marked, only, select, showTools, toolbar } from './tools.tsx'

beforeEach(freshWindow)

/** Event with Date and Place in it, beside Actor; a passage has Date, another Date and Actor. */
async function codebook() {
  const db = await browserDatabase()
  const { wire } = await twoReports(db)
  const [actor, event] = [await ensureCode(db, 'Actor'), await ensureCode(db, 'Event')]
  const [date, place] = [await ensureCode(db, 'Date'), await ensureCode(db, 'Place')]
  await moveCode(db, date.id, { partOf: event.id, before: null })
  await moveCode(db, place.id, { partOf: event.id, before: null })
  await setCodes(db, (await marked(db, wire, 'opened on Friday')).id, [date.id])
  await setCodes(db, (await marked(db, wire, 'specialists')).id, [date.id, actor.id])
  mount(
    db,
    <div style={{ blockSize: 640, inlineSize: 900 }}>
      <CodebookView showClaim={() => Promise.resolve()} />
    </div>,
  )
  await expect.element(row('Actor')).toBeVisible()
  return { db, actor, event, date, place }
}

const row = (name: string) => page.getByRole('treeitem', { name: new RegExp(`^${name},`) })
const rows = () =>
  page
    .getByRole('treeitem')
    .elements()
    .map((item) => `${item.getAttribute('aria-level')} ${item.getAttribute('aria-label')}`)
const wholeOf = async (db: WorkbenchDb, name: string) => {
  const code = await db.codes.where('name').equals(name).first()
  return code?.partOf === undefined ? null : ((await db.codes.get(code.partOf))?.name ?? null)
}

test('the tree is walked by arrow keys and by name, and says what is in a closed code', async () => {
  await codebook()
  expect(rows()).toEqual([
    '1 Actor, 1 passage',
    '1 Event, 0 passages, 2 with the codes in it',
    '2 Date, 2 passages',
    '2 Place, 0 passages',
  ])
  await row('Actor').click()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(row('Event')).toHaveFocus()
  await expect.element(page.getByRole('heading', { name: '2 passages' })).toBeVisible()
  await page.getByRole('checkbox', { name: 'With the codes in it' }).click()
  await expect.element(page.getByRole('heading', { name: '0 passages' })).toBeVisible()
  await row('Event').click()
  await userEvent.keyboard('{ArrowLeft}')
  await expect.element(row('Event')).toHaveAttribute('aria-expanded', 'false')
  await expect.element(row('Date')).not.toBeInTheDocument()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  await expect.element(row('Date')).toHaveFocus()
  await userEvent.keyboard('{End}p{Home}')
  await expect.element(row('Actor')).toHaveFocus()
  await userEvent.keyboard('pl')
  await expect.element(row('Place')).toHaveFocus()
})

test('keys move a code, name it and delete it, and the focus stays with it', async () => {
  const { db } = await codebook()
  await row('Place').click()
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}')
  await expect.poll(() => rows()[2]).toBe('2 Place, 0 passages')
  await expect.element(row('Place')).toHaveFocus()
  await userEvent.keyboard('{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}')
  await expect.poll(() => wholeOf(db, 'Place')).toBeNull()
  await expect.element(row('Place')).toHaveFocus()
  await userEvent.keyboard('{F2}')
  await expect.element(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveFocus()
  await userEvent.keyboard('Scene{Enter}')
  await expect.element(row('Scene')).toHaveFocus()
  await userEvent.keyboard('{Delete}')
  await expect.element(row('Scene')).not.toBeInTheDocument()
  await expect.element(row('Date')).toHaveFocus()
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect.element(row('Scene')).toBeVisible()
})

test('a code is dragged into another, never below itself', async () => {
  const { db } = await codebook()
  await row('Event').dropTo(row('Date'))
  expect(await wholeOf(db, 'Event')).toBeNull()
  await row('Actor').dropTo(row('Event'))
  await expect.poll(() => wholeOf(db, 'Actor')).toBe('Event')
})

test('merging says beforehand what changes', async () => {
  const { db, actor, date } = await codebook()
  await row('Date').click()
  await page.getByRole('button', { name: 'Code menu' }).click()
  await page.getByRole('menuitem', { name: 'Merge into another code' }).click()
  const dialog = page.getByRole('dialog', { name: 'Merge into another code' })
  await expect.element(dialog).toHaveTextContent('1 passage will get “Actor” in its place.')
  await expect.element(dialog).toHaveTextContent('1 passage with both will keep “Actor” alone.')
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect.element(row('Date')).not.toBeInTheDocument()
  await expect.element(row('Actor')).toHaveAttribute('aria-selected', 'true')
  expect(await db.annotations.where('codeIds').equals(actor.id).count()).toBe(2)
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect.poll(() => db.annotations.where('codeIds').equals(date.id).count()).toBe(2)
})

test('a new code in another is named at once', async () => {
  const { db } = await codebook()
  await row('Actor').click()
  await page.getByRole('button', { name: 'Code menu' }).click()
  await page.getByRole('menuitem', { name: 'New code in this one' }).click()
  await expect.element(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveFocus()
  await userEvent.keyboard('Company{Enter}')
  await expect.element(row('Company')).toHaveFocus()
  expect(await wholeOf(db, 'Company')).toBe('Actor')
})

test('selected words become a code of their own', async () => {
  const db = await browserDatabase()
  const { wire } = await twoReports(db)
  showTools(db)
  await select(db, wire, 'opened on Friday')
  await toolbar.getByRole('button', { name: 'In vivo' }).click()
  await expect.poll(() => db.codes.toArray()).toMatchObject([{ name: 'opened on Friday' }])
  const { id, codeIds } = await only(db)
  expect(codeIds).toEqual((await db.codes.toArray()).map((code) => code.id))
  expect(workspace.getState().activeAnnotation).toBe(id)
})
