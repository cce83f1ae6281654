import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { undo } from '../../../../renderer/src/data/history.ts'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { AnnotationList, AnnotationToolbar } from '../../../../renderer/src/features/annotate/index.ts'
import { quotationOf } from '../../../../shared/project/quotation.ts'
import { browserDatabase, mount } from '../../../support/mount.tsx'
import { twoReports } from '../../../support/two-reports.ts'
import { freshWindow, marked, only, select, showTools, toolbar } from './tools.tsx'

beforeEach(freshWindow)

const FRIDAY = 'opened on Friday'
const PLACE = 'Its location was not given'
const READS = `${FRIDAY} … ${PLACE}`
const add = toolbar.getByRole('button', { name: 'Add to quotation' })
const parts = page.getByRole('list', { name: 'Parts of the quotation' })

async function withFriday() {
  const db = await browserDatabase()
  const { wire, agency } = await twoReports(db)
  const row = await marked(db, wire, FRIDAY)
  showTools(db)
  return { db, wire, agency, row }
}

test('selected words are offered to the quotation of the active annotation of their text, and of no other', async () => {
  const { db, wire, agency, row } = await withFriday()
  await select(db, wire, PLACE)
  await expect.element(toolbar).toBeVisible()
  await expect.element(add).not.toBeInTheDocument()
  workspace.getState().setActiveAnnotation(row.id)
  await add.click()
  await expect.poll(async () => quotationOf(await only(db))).toBe(READS)
  await expect.poll(() => workspace.getState().activePart).toBe(1)
  await expect.element(toolbar).not.toBeInTheDocument()
  await select(db, agency, 'inaugurated on Thursday')
  await expect.element(toolbar).toBeVisible()
  await expect.element(add).not.toBeInTheDocument()
  expect(await undo(db)).toMatchObject({ kind: 'done' })
  expect(quotationOf(await only(db))).toBe(FRIDAY)
})

test('words it has already are not added, and it says so', async () => {
  const { db, wire, row } = await withFriday()
  workspace.getState().setActiveAnnotation(row.id)
  await select(db, wire, 'on Friday')
  await expect.element(add).toBeVisible()
  runCommand('annotate.addPart')
  await expect.element(page.getByText('The quotation has these words already.')).toBeVisible()
  expect(quotationOf(await only(db))).toBe(FRIDAY)
})

test('the card lists the parts as ways to them; removing one leaves the focus near by and can be taken back', async () => {
  const db = await browserDatabase()
  const { wire } = await twoReports(db)
  const row = await marked(db, wire, FRIDAY)
  mount(
    db,
    <>
      <AnnotationToolbar />
      <AnnotationList />
    </>,
  )
  workspace.getState().openSource(wire.id)
  workspace.getState().setActiveAnnotation(row.id)
  await select(db, wire, PLACE)
  await add.click()
  await expect.element(parts).toBeVisible()
  await expect.element(page.getByRole('list', { name: 'Annotations' })).toHaveTextContent(READS)
  await parts.getByRole('button', { name: FRIDAY }).click()
  expect(workspace.getState()).toMatchObject({ activePart: 0, reveal: { annotationId: row.id, part: 0 } })
  await parts.getByRole('button', { name: PLACE }).click()
  expect(workspace.getState()).toMatchObject({ activePart: 1, reveal: { annotationId: row.id, part: 1 } })
  await parts.getByRole('button', { name: PLACE }).click()
  await userEvent.keyboard('{Delete}')
  await expect.element(parts).not.toBeInTheDocument()
  expect(quotationOf(await only(db))).toBe(FRIDAY)
  await expect.poll(() => document.activeElement?.matches('button, textarea, input')).toBe(true)
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect.element(parts).toBeVisible()
  expect(quotationOf(await only(db))).toBe(READS)
})

test('the part one is at is removed by a command, which an ordinary highlight has not', async () => {
  const { db, wire, row } = await withFriday()
  workspace.getState().setActiveAnnotation(row.id)
  await select(db, wire, PLACE)
  await add.click()
  await expect.poll(() => workspace.getState().activePart).toBe(1)
  await expect.poll(() => runCommand('annotate.removePart')).toBe(true)
  await expect.poll(async () => quotationOf(await only(db))).toBe(FRIDAY)
  await expect.poll(() => runCommand('annotate.removePart')).toBe(false)
  await userEvent.keyboard('{Escape}')
})
