import { configure, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ImportDoor } from '../../../../renderer/src/features/import/index.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { toast } from '../../../../renderer/src/ui/toast-store.ts'
import type { ParseOutcome } from '../../../../shared/contract/parsed.ts'
import { browserDatabase, mount } from '../../../support/mount.tsx'
import { parsedFrom, textOf } from '../../../support/parsed.ts'
import { wireStory } from '../../../support/wire-story.ts'
import { chooseFiles } from './choose-files.ts'

// Texts are read again when an import is over, which a busy machine takes its time for.
configure({ asyncUtilTimeout: 10_000 })

beforeEach(async () => {
  await page.viewport(1100, 900)
  workspace.setState(workspace.getInitialState())
  for (const { id } of toast.getSnapshot()) toast.dismiss(id)
})

const NO_FILES = { next: () => Promise.resolve(null), onWaiting: () => () => {} }

/** Stands for the host's parser: the first line is the title. */
async function parse(_: string, bytes: Uint8Array): Promise<ParseOutcome> {
  const [title = '', ...rest] = new TextDecoder().decode(bytes).split('\n')
  return { kind: 'parsed', document: await parsedFrom(title, textOf(...rest), bytes), attached: [] }
}

const file = (title: string, ...lines: readonly string[]) =>
  new File([[title, ...lines].join('\n')], `${title}.txt`)
const story = wireStory()
const agency = file('Agency report', ...story)
const paper = file('Ferry sails again', 'From our agencies.', ...story)
const other = file('Another matter', ...wireStory(8))

async function mountDoor(...files: readonly File[]) {
  const db = await browserDatabase()
  mount(db, <ImportDoor parse={parse} host={NO_FILES} />)
  chooseFiles(...files)
  return db
}
const press = async (name: string | RegExp, within_: HTMLElement = document.body) =>
  userEvent.click(await within(within_).findByRole('button', { name }))
const openReport = async () => {
  workspace.getState().openDialog({ kind: 'import-report' })
  return screen.findByRole('dialog', { name: 'Import report' })
}

test('a message offers recognised copies as one lineage, and the result can be taken back', async () => {
  const db = await mountDoor(agency, paper, other)
  expect(
    await screen.findByText(/shares? 9\d % of its words|holds 100 % of the words|shares 100 %/),
  ).toBeTruthy()
  await press('Make one lineage')
  expect(await screen.findByText('2 sources are the lineage “Agency report”')).toBeTruthy()
  expect((await db.lineages.toArray())[0]?.members).toHaveLength(2)
  expect(await db.sources.count()).toBe(3)
  await press('Take back')
  await waitFor(async () => expect(await db.lineages.count()).toBe(0))
})

test('a line of the report offers a lineage, says that it is one, and lets the source out again', async () => {
  const db = await mountDoor(agency, paper)
  const report = await openReport()
  await press('One lineage: “Agency report” and “Ferry sails again”', report)
  await waitFor(() =>
    expect(within(report).getAllByText('In the lineage “Agency report”, 2 sources.')).toHaveLength(2),
  )
  expect(document.activeElement).toBe(
    within(report).getByRole('group', { name: 'Copies of “Agency report”' }),
  )
  await press('Take out: “Ferry sails again” of the lineage', report)
  await waitFor(async () => expect(await db.lineages.count()).toBe(0))
  await undo(db)
  expect(await within(report).findAllByText(/^In the lineage/)).toHaveLength(2)
})

test('copies that are not the same are not offered again, until the decision is withdrawn', async () => {
  const db = await mountDoor(agency, paper)
  const report = await openReport()
  await press('Not the same: “Agency report” and “Ferry sails again”', report)
  expect(await within(report).findAllByText(/You said they are not the same/)).toHaveLength(2)
  expect(within(report).queryByRole('button', { name: /^One lineage/ })).toBeNull()
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Make one lineage' })).toBeNull())
  await press('Suggest again: “Agency report” and “Ferry sails again”', report)
  expect(await within(report).findAllByRole('button', { name: /^One lineage/ })).toHaveLength(2)
  expect(await db.decisions.count()).toBe(0)
})

test('all recognised copies are put in lineages in one step', async () => {
  const third = file('A third paper', ...wireStory(8), 'It was printed on page three.')
  const db = await mountDoor(agency, paper, other, third)
  const report = await openReport()
  await press('Put all recognised copies in lineages', report)
  await waitFor(async () => expect(await db.lineages.count()).toBe(2))
  await waitFor(() =>
    expect(
      within(report).queryByRole('button', { name: 'Put all recognised copies in lineages' }),
    ).toBeNull(),
  )
  await undo(db)
  expect(await db.lineages.count()).toBe(0)
  expect(
    await within(report).findByRole('button', { name: 'Put all recognised copies in lineages' }),
  ).toBeTruthy()
})

test('a copy of what came in earlier is recognised, and an undone import takes its offer along', async () => {
  const db = await mountDoor(agency)
  await waitFor(async () => expect(await db.sources.count()).toBe(1))
  await screen.findByText(/1 source imported/)
  chooseFiles(paper)
  expect(await screen.findByRole('button', { name: 'Make one lineage' })).toBeTruthy()
  await undo(db)
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Make one lineage' })).toBeNull())
})
