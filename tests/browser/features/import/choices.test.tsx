import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { ImportDoor } from '../../../../renderer/src/features/import/index.ts'
import { undo } from '../../../../renderer/src/data/history.ts'
import type { WorkbenchDb } from '../../../../renderer/src/data/db.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { toast } from '../../../../renderer/src/ui/toast-store.ts'
import type { ParseOutcome } from '../../../../shared/contract/parsed.ts'
import { browserDatabase, mount } from '../../../support/mount.tsx'
import { parsedFrom, textOf } from '../../../support/parsed.ts'
import { chooseFiles } from './choose-files.ts'

beforeEach(() => {
  workspace.setState(workspace.getInitialState())
  for (const { id } of toast.getSnapshot()) toast.dismiss(id)
})

const NO_FILES = { next: () => Promise.resolve(null), onWaiting: () => () => {} }

/** Stands for the host's parser: a mailbox has one article a line, anything else has its title in the first line. */
async function parse(fileName: string, bytes: Uint8Array): Promise<ParseOutcome> {
  const text = new TextDecoder().decode(bytes)
  if (fileName.endsWith('.mbox')) {
    const files = text.split('\n').map((line, at) => ({
      path: `${at + 1}.eml`,
      bytes: new TextEncoder().encode(`${line}\nThe letter says that ${line} is late again.`),
    }))
    return { kind: 'several', holds: 'articles', files, refused: [] }
  }
  const [title = '', ...rest] = text.split('\n')
  return { kind: 'parsed', document: await parsedFrom(title, textOf(...rest), bytes), attached: [] }
}

const mountDoor = async () => {
  const db = await browserDatabase()
  mount(db, <ImportDoor parse={parse} host={NO_FILES} />)
  return db
}
const file = (name: string, ...lines: readonly string[]) => new File([lines.join('\n')], name)
const titles = async (db: WorkbenchDb) =>
  (await db.sources.toArray()).map(({ meta }) => meta.title.value).toSorted()
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }))

test('several articles in one file are shown first, and only the chosen ones become sources', async () => {
  const db = await mountDoor()
  chooseFiles(file('mails.mbox', 'Ferry', 'Bridge', 'Tunnel'))
  const dialog = await screen.findByRole('dialog', { name: 'Several articles in one file' })
  expect(await db.sources.count()).toBe(0)
  expect(within(dialog).getByRole('list', { name: 'Articles' }).textContent).toContain('no date · 8 words')
  await userEvent.click(within(dialog).getByRole('checkbox', { name: 'Bridge' }))
  const all = within(dialog).getByRole<HTMLInputElement>('checkbox', { name: 'All 3 articles in mails.mbox' })
  expect(all.indeterminate).toBe(true)
  await userEvent.click(within(dialog).getByRole('button', { name: 'Import 2 articles' }))
  await waitFor(async () => expect(await titles(db)).toEqual(['Ferry', 'Tunnel']))
  expect(await screen.findByText('2 sources imported, 1 article skipped.')).toBeTruthy()
  const [version] = await db.versions.toArray()
  expect(version?.fileName).toMatch(/^mails\.mbox\/[13]\.eml$/)
})

test('a mailbox holds up no other file, and can wait', async () => {
  const db = await mountDoor()
  chooseFiles(file('a.mbox', 'Ferry', 'Bridge'), file('note.txt', 'Note', 'The harbour opened.'))
  expect(await screen.findByText('1 source imported, 2 articles to choose from.')).toBeTruthy()
  expect(workspace.getState().dialog).toBeNull()
  expect(await titles(db)).toEqual(['Note'])
  chooseFiles(file('b.mbox', 'Tunnel', 'Pier'))
  const dialog = await screen.findByRole('dialog', { name: 'Several articles in one file' })
  await waitFor(() => expect(toast.getSnapshot()).toEqual([]))
  expect(within(dialog).getByRole('checkbox', { name: 'All 2 articles in a.mbox' })).toBeTruthy()
  await userEvent.click(within(dialog).getByRole('button', { name: 'Skip' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(await titles(db)).toEqual(['Note'])
})

const STATE_1 = ['Harbour', 'The new harbour opened on Friday, two years later than planned.'] as const
const STATE_2 = [...STATE_1, 'The minister came on Sunday to see it for himself.'] as const

test('a changed file is added as nothing until the user says what it is; a new version is one step', async () => {
  const db = await mountDoor()
  chooseFiles(file('harbour.txt', ...STATE_1))
  await waitFor(async () => expect(await db.sources.count()).toBe(1))
  const [before] = await db.sources.toArray()
  chooseFiles(file('harbour.txt', ...STATE_2))
  expect(await screen.findByText('1 changed file not added yet.')).toBeTruthy()
  expect(await db.versions.count()).toBe(1)
  await press('Show report')
  await press('Add as new version of Harbour')
  await waitFor(async () => expect(await db.versions.count()).toBe(2))
  const [after] = await db.sources.toArray()
  expect(after?.id).toBe(before?.id)
  expect(after?.currentVersionId).not.toBe(before?.currentVersionId)
  expect(screen.getByRole('dialog').textContent).toContain('New version of “Harbour”')
  await undo(db)
  expect((await db.sources.toArray())[0]?.currentVersionId).toBe(before?.currentVersionId)
})

test('a changed file can become a source of its own', async () => {
  const db = await mountDoor()
  chooseFiles(file('harbour.txt', ...STATE_1))
  await waitFor(async () => expect(await db.sources.count()).toBe(1))
  chooseFiles(file('harbour.txt', ...STATE_2))
  await screen.findByText('1 changed file not added yet.')
  await press('Show report')
  await press('Keep harbour.txt as separate source')
  await waitFor(async () => expect(await db.sources.count()).toBe(2))
})

test('a date, publisher or byline is filled in for several sources at once, and taken back as one step', async () => {
  const db = await mountDoor()
  chooseFiles(file('a.txt', 'Ferry', 'It was late.'), file('b.txt', 'Bridge', 'It was closed.'))
  await userEvent.click(await screen.findByRole('button', { name: 'Add dates' }))
  const fill = await screen.findByRole('form', { name: 'Fill in for several' })
  await userEvent.click(screen.getByRole('checkbox', { name: 'All 2 sources' }))
  const value = within(fill).getByRole('textbox', { name: 'Value for all ticked sources' })
  await userEvent.fill(value, 'some day')
  await userEvent.click(within(fill).getByRole('button', { name: 'Fill in for 2 sources' }))
  expect(fill.textContent).toContain('Write a date like 2019')
  await userEvent.fill(value, '29 Mar 2019')
  await userEvent.keyboard('{Enter}')
  const dates = async () => (await db.sources.toArray()).map(({ meta }) => meta.published?.value.iso)
  await waitFor(async () => expect(await dates()).toEqual(['2019-03-29', '2019-03-29']))
  await undo(db)
  expect(await dates()).toEqual([undefined, undefined])
})
