import { configure, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { undo } from '../../../../renderer/src/data/history.ts'
import { binSources } from '../../../../renderer/src/data/sources.ts'
import { SourceDetails, SourceList } from '../../../../renderer/src/features/library/index.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { browserDatabase, importText, mount } from '../../../support/mount.tsx'
import { wireStory } from '../../../support/wire-story.ts'

// All texts are read before anything is suggested, which a busy machine takes its time for.
configure({ asyncUtilTimeout: 10_000 })

beforeEach(() => workspace.setState(workspace.getInitialState()))

async function twoCopies() {
  await page.viewport(1100, 900)
  const db = await browserDatabase()
  const story = wireStory()
  const agency = await importText(db, 'Agency report', '2019-03-29', ...story)
  const copy = await importText(db, 'Ferry sails again', '2021-05-02', 'From our agencies.', ...story)
  mount(db, <SourceDetails />)
  workspace.getState().openDialog({ kind: 'source-details', sourceId: agency.id })
  return { db, agency, copy }
}

const region = (name: string) => screen.findByRole('region', { name })
const press = async (inside: HTMLElement, name: string) =>
  userEvent.click(within(inside).getByRole('button', { name }))

test('the details of a source suggest what may go back to the same report, and open it beside', async () => {
  const { agency, copy } = await twoCopies()
  const suggestion = await region('Same origin?')
  expect(suggestion).toHaveTextContent('Ferry sails again100 % of this text also stands there')
  await press(suggestion, 'Open “Ferry sails again” beside')
  expect(workspace.getState().dialog).toBeNull()
  expect(workspace.getState().panes.map(({ sourceId }) => sourceId)).toEqual([agency.id, copy.id])
})

test('a suggestion becomes a lineage, which is named, noted, left, dissolved, and brought back by undo', async () => {
  const { db } = await twoCopies()
  await press(await region('Same origin?'), 'One lineage with “Ferry sails again”')
  const lineage = await region('Lineage')
  expect(screen.queryByRole('region', { name: 'Same origin?' })).toBeNull()
  const members = within(lineage).getByRole('list', { name: 'Sources of the lineage' })
  expect(members).toHaveTextContent(/Agency report29 Mar 2019 · this source.*Ferry sails again2 May 2021/)

  const name = within(lineage).getByRole('textbox', { name: 'Name of the lineage' })
  await userEvent.fill(name, 'The wire')
  await waitFor(async () => expect((await db.lineages.toArray())[0]?.name).toBe('The wire'))
  await userEvent.fill(name, '')
  expect(lineage).toHaveTextContent('A lineage needs a name')
  await userEvent.fill(within(lineage).getByRole('textbox', { name: 'Note on the lineage' }), 'By telephone.')
  await waitFor(async () => expect((await db.lineages.toArray())[0]?.note).toBe('By telephone.'))
  expect((await db.lineages.toArray())[0]?.name).toBe('The wire')

  await press(lineage, 'Take out Ferry sails again')
  await region('Same origin?')
  const group = screen.getByRole('group', { name: 'Lineage and copies' })
  await waitFor(() => expect(group.contains(document.activeElement)).toBe(true))
  expect(screen.queryByRole('region', { name: 'Lineage' })).toBeNull()
  await undo(db)
  await press(await region('Lineage'), 'Dissolve lineage')
  await waitFor(async () => expect(await db.lineages.count()).toBe(0))
  await undo(db)
  await press(await region('Lineage'), 'Open Ferry sails again')
  expect(workspace.getState().dialog).toBeNull()
})

test('a source that is not the same stays in the list as decided, and can be suggested again', async () => {
  const { db } = await twoCopies()
  await press(await region('Same origin?'), 'Not the same as “Ferry sails again”')
  await waitFor(async () =>
    expect(await region('Same origin?')).toHaveTextContent('You said it is not the same.'),
  )
  expect(await db.decisions.count()).toBe(1)
  await press(await region('Same origin?'), 'Suggest again: “Ferry sails again”')
  await waitFor(async () => expect(await region('Same origin?')).toHaveTextContent('100 % of this text'))
})

test('the list signs the sources of a lineage and finds them by its name; binned members do not count', async () => {
  await page.viewport(420, 700)
  const db = await browserDatabase()
  const story = wireStory()
  const paper = await importText(db, 'Zebra crossing closed', '2021-05-02', 'From our agencies.', ...story)
  await importText(db, 'Another matter', '2021-05-03', ...wireStory(8))
  const agency = await importText(db, 'Agency report', '2019-03-29', ...story)
  mount(db, <SourceList />)
  await userEvent.click(await screen.findByRole('button', { name: /^Zebra/ }))
  await userEvent.click(screen.getByRole('button', { name: 'More about Agency report' }))
  await userEvent.click(screen.getByRole('menuitem', { name: 'One lineage with the source you read' }))
  const signed = 'Lineage: Agency report, 2 sources'
  await screen.findByRole('button', { name: `Agency report, 29 Mar 2019, ${signed}` })
  expect(screen.getByRole('button', { name: new RegExp(`^Zebra.*${signed}`) })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^Another.*Lineage/ })).toBeNull()

  await userEvent.fill(screen.getByRole('searchbox', { name: 'Search sources' }), 'agency report')
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(2))
  await userEvent.clear(screen.getByRole('searchbox', { name: 'Search sources' }))
  await binSources(db, [agency.id])
  await waitFor(() => expect(screen.queryByRole('button', { name: /Lineage:/ })).toBeNull())
  expect((await db.lineages.toArray())[0]?.members).toHaveLength(2)
  expect(paper.deletedAt).toBeNull()
})
