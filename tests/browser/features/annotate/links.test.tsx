import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createLink } from '../../../../renderer/src/data/create-link.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { linksOf } from '../../../../renderer/src/data/links.ts'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { browserDatabase } from '../../../support/mount.tsx'
import { twoReports } from '../../../support/two-reports.ts'
import { freshWindow, marked, RECT, select, showTools, toolbar } from './tools.tsx'

beforeEach(freshWindow)

const bar = page.getByRole('region', { name: 'Linking passages' })
const dialog = page.getByRole('dialog', { name: 'Link passages' })
const links = page.getByRole('list', { name: 'Links' })

async function opened() {
  const db = await browserDatabase()
  const reports = await twoReports(db)
  showTools(db)
  return { db, ...reports }
}

const choose = async (relation: string) => {
  await page.getByRole('combobox', { name: 'Relation' }).click()
  await page.getByRole('option', { name: relation, exact: true }).click()
}

test('two selections become linked passages in one step, with what is said of them', async () => {
  const { db, wire, agency } = await opened()
  await select(db, wire, 'opened on Friday')
  await toolbar.getByRole('button', { name: 'Link' }).click()
  await expect.element(bar).toHaveTextContent('Linking from opened on Friday')
  await select(db, agency, 'inaugurated on Thursday')
  await toolbar.getByRole('button', { name: 'Link to this' }).click()
  await expect.element(dialog).toHaveTextContent('Training base opened, Moscow says')
  await choose('contradicts')
  await dialog.getByRole('textbox', { name: 'Note' }).fill('A day apart')
  await dialog.getByRole('button', { name: 'Link', exact: true }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  await expect
    .poll(() => db.links.toArray())
    .toMatchObject([{ relation: 'contradicts', note: 'A day apart' }])
  expect(await db.annotations.count()).toBe(2)
  await expect.element(bar).not.toBeInTheDocument()
  await undo(db)
  expect([await db.links.count(), await db.annotations.count()]).toEqual([0, 0])
})

test('a link is not made to the passage it begins at, and Esc gives it up', async () => {
  const { db, wire } = await opened()
  const row = await marked(db, wire, 'opened on Friday')
  workspace.getState().setActiveAnnotation(row.id)
  await expect.poll(() => runCommand('annotate.link')).toBe(true)
  await expect.element(bar).toBeVisible()
  runCommand('annotate.link')
  await expect.element(page.getByRole('status')).toHaveTextContent('This is where the link begins')
  await userEvent.keyboard('{Escape}')
  await expect.element(bar).not.toBeInTheDocument()
  expect(await db.links.count()).toBe(0)
})

async function linked(db: WorkbenchDb, reports: Awaited<ReturnType<typeof twoReports>>) {
  const from = await marked(db, reports.wire, 'opened on Friday')
  const to = await marked(db, reports.agency, 'inaugurated on Thursday')
  await createLink(
    db,
    { kind: 'annotation', annotation: from },
    { kind: 'annotation', annotation: to },
    'contradicts',
  )
  return { from, to }
}

test('a link is told from both ends, and leads to the other one', async () => {
  const { db, ...reports } = await opened()
  const { from, to } = await linked(db, reports)
  workspace.getState().setActiveAnnotation(from.id, RECT)
  await expect.element(links.getByRole('combobox', { name: 'Relation' })).toHaveTextContent('contradicts')
  workspace.getState().setActiveAnnotation(to.id, RECT)
  await expect
    .element(links.getByRole('combobox', { name: 'Relation' }))
    .toHaveTextContent('is contradicted by')
  await links.getByRole('button', { name: /opened on Friday.*Training centre opens/ }).click()
  await expect.poll(() => workspace.getState().activeAnnotation).toBe(from.id)
  expect(workspace.getState().reveal).toMatchObject({ sourceId: reports.wire.id, annotationId: from.id })
})

test('relation and note of a link can be changed, and it can be removed and taken back', async () => {
  const { db, ...reports } = await opened()
  const { from } = await linked(db, reports)
  workspace.getState().setActiveAnnotation(from.id, RECT)
  await links.getByRole('textbox', { name: 'Note on link' }).fill('A day apart')
  await expect.poll(async () => (await linksOf(db, from.id))[0]?.note).toBe('A day apart')
  await choose('explains')
  await expect.poll(async () => (await linksOf(db, from.id))[0]?.relation).toBe('explains')
  await links.getByRole('button', { name: 'Remove link' }).click()
  await expect.element(links).not.toBeInTheDocument()
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect.poll(() => db.links.count()).toBe(1)
})
