import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { binSources } from '../../../../renderer/src/data/sources.ts'
import { redo, undo } from '../../../../renderer/src/data/history.ts'
import { ImportDoor } from '../../../../renderer/src/features/import/index.ts'
import { takeOfferedBundle } from '../../../../renderer/src/state/offered-bundle.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { toast } from '../../../../renderer/src/ui/toast-store.ts'
import type { ParseOutcome } from '../../../../shared/contract/parsed.ts'
import { browserDatabase, mount } from '../../../support/mount.tsx'
import { parsedFrom, textOf } from '../../../support/parsed.ts'
import { dated } from '../../../support/sources.ts'
import { chooseFiles } from './choose-files.ts'

beforeEach(() => {
  workspace.setState(workspace.getInitialState())
  for (const { id } of toast.getSnapshot()) toast.dismiss(id)
})

const NO_FILES = { next: () => Promise.resolve(null), onWaiting: () => () => {} }

/** Stands for the host's parser: the file's first line is its title, a second one that is a date its date. */
async function parse(fileName: string, bytes: Uint8Array): Promise<ParseOutcome> {
  const [title = '', date = '', ...rest] = new TextDecoder().decode(bytes).split('\n')
  if (fileName.endsWith('.pdf')) return { kind: 'refused', code: 'unsupported', detail: 'PDF document' }
  const document = await parsedFrom(title, textOf(rest.join(' ')), bytes)
  const published = date === '' ? null : dated(date)
  return { kind: 'parsed', document: { ...document, meta: { ...document.meta, published } }, attached: [] }
}

const file = (name: string, ...lines: readonly string[]) => new File([lines.join('\n')], name)
/** The first bytes of a ZIP whose first entry has this name. */
const zipHead = (name: string) => {
  const head = new Uint8Array(30)
  head.set([0x50, 0x4b, 3, 4])
  head[26] = name.length
  return new Blob([head, name])
}

const openReport = async (button: string) => {
  await userEvent.click(await screen.findByRole('button', { name: button }))
  return screen.findByRole('dialog', { name: 'Import report' })
}

describe('importing files', () => {
  test('what comes in well is opened and told about in a line', async () => {
    const db = await browserDatabase()
    mount(db, <ImportDoor parse={parse} host={NO_FILES} />)
    chooseFiles(
      file('a.txt', 'First', '2019-03-29', 'It opened.'),
      file('b.txt', 'Second', '2019-03-30', 'It did.'),
    )
    expect(await screen.findByText('2 sources imported.')).toBeTruthy()
    const [first] = await db.sources.filter(({ meta }) => meta.title.value === 'First').toArray()
    expect(workspace.getState().panes.map((pane) => pane.sourceId)).toEqual([first?.id])
    expect(workspace.getState().dialog).toBeNull()
  })

  test('the report says of every file what became of it and why', async () => {
    const db = await browserDatabase()
    mount(db, <ImportDoor parse={parse} host={NO_FILES} />)
    const article = ['First', '2019-03-29', 'It opened.'] as const
    chooseFiles(
      file('a.txt', ...article),
      file('copy.txt', ...article),
      file('paper.pdf', 'x'),
      file('empty.txt'),
    )
    const report = await openReport('Show report')
    const lines = within(report)
      .getAllByRole('listitem')
      .map((line) => line.textContent)
    expect(lines[0]).toContain('Imported as “First”.')
    expect(lines[1]).toContain('the same file as “First”')
    expect(lines[2]).toContain('This is a PDF document, which cannot be read yet.')
    expect(lines[3]).toContain('There is no text in the file.')
    await userEvent.click(within(report).getByRole('radio', { name: 'Not imported 2' }))
    expect(within(report).getAllByRole('listitem')).toHaveLength(2)
  })

  test('a file of which a copy lies in the bin is imported, and the report says so', async () => {
    const db = await browserDatabase()
    mount(db, <ImportDoor parse={parse} host={NO_FILES} />)
    const article = file('a.txt', 'First', '2019-03-29', 'It opened.')
    chooseFiles(article)
    await waitFor(async () => expect(await db.sources.count()).toBe(1))
    await binSources(db, await db.sources.toCollection().primaryKeys())
    chooseFiles(article)
    await waitFor(async () => expect(await db.sources.count()).toBe(2))
    const report = await openReport('Show report')
    expect(report.textContent).toContain('as “First”. A copy lies in the bin.')
  })

  test('a date the file does not give is asked for, not invented', async () => {
    const db = await browserDatabase()
    mount(db, <ImportDoor parse={parse} host={NO_FILES} />)
    chooseFiles(file('a.txt', 'Undated report', '', 'It opened.'))
    await openReport('Add dates')
    const date = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Date of “Undated report”' })
    expect(date.value).toBe('')
    await waitFor(() => expect(document.activeElement).toBe(date))
    await userEvent.keyboard('29 Mar 2019')
    await waitFor(async () =>
      expect((await db.sources.toArray())[0]?.meta.published).toMatchObject({
        value: { iso: '2019-03-29', precision: 'day' },
        from: 'user',
      }),
    )
  })

  test('of very many sources without a date only those looked at are drawn, and all can be filled in', async () => {
    const db = await browserDatabase()
    mount(db, <ImportDoor parse={parse} host={NO_FILES} />)
    const words = Array.from({ length: 120 }, (_, at) => `Report number ${at}`)
    chooseFiles(...words.map((title, at) => file(`${at}.txt`, title, '', `${title} says it opened.`)))
    await userEvent.click(await screen.findByRole('button', { name: 'Add dates' }, { timeout: 20_000 }))
    const report = await screen.findByRole('dialog', { name: 'Import report' }, { timeout: 20_000 })
    const list = await within(report).findByRole('list', { name: 'Sources with something missing' })
    expect(within(list).getAllByRole('checkbox').length).toBeLessThan(60)
    await userEvent.click(within(report).getByRole('checkbox', { name: 'All 120 sources' }))
    expect(within(report).getByRole('button', { name: 'Fill in for 120 sources' })).toBeTruthy()
  })

  test('of many files the report shows filter and failures first, and what is missing folded', async () => {
    await page.viewport(900, 700)
    const db = await browserDatabase()
    mount(db, <ImportDoor parse={parse} host={NO_FILES} />)
    const words = Array.from({ length: 30 }, (_, at) => `Report number ${at}`)
    chooseFiles(
      ...words.map((title, at) => file(`${at}.txt`, title, '', `${title} says so.`)),
      file('a.pdf', 'x'),
    )
    const report = await openReport('Show report')
    const summary = within(report).getByText('30 sources say nowhere when they were published')
    const all = within(report).getByLabelText('All 30 sources')
    expect(all.checkVisibility()).toBe(false)
    const failures = within(report).getByRole('radio', { name: 'Not imported 1' })
    expect(failures.getBoundingClientRect().bottom).toBeLessThan(500)
    expect(
      within(report)
        .getAllByRole('listitem')
        .find((item) => item.checkVisibility())?.textContent,
    ).toContain('a.pdf')
    await userEvent.click(summary)
    expect(all.checkVisibility()).toBe(true)
  })

  test('a project closed under the window ends the import, and the report says why', async () => {
    const db = await browserDatabase()
    mount(db, <ImportDoor parse={parse} host={NO_FILES} />)
    db.close({ disableAutoOpen: true })
    chooseFiles(file('a.txt', 'First', '2019-03-29', 'It opened.'))
    expect(await screen.findByText('1 file not imported.')).toBeTruthy()
    expect(await screen.findByText(/The project was closed under this window/)).toBeTruthy()
    expect(screen.queryByRole('progressbar')).toBeNull()
  })

  test('progress can be seen and cancelled; what is done stays', async () => {
    const db = await browserDatabase()
    const slow = async (name: string, bytes: Uint8Array, signal: AbortSignal) => {
      if (name !== 'a.txt') await new Promise((resolve) => signal.addEventListener('abort', resolve))
      return parse(name, bytes)
    }
    mount(db, <ImportDoor parse={slow} host={NO_FILES} />)
    chooseFiles(...['a', 'b', 'c'].map((name) => file(`${name}.txt`, name, '2019', `Text ${name}.`)))
    const bar = await screen.findByRole('progressbar', { name: 'Importing sources' })
    await waitFor(() => expect(bar.getAttribute('aria-valuetext')).toBe('1 of 3'))
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    const report = await openReport('Show report')
    expect(report.textContent).toContain('Import cancelled')
    expect((await db.sources.toArray()).some(({ meta }) => meta.title.value === 'a')).toBe(true)
    expect(screen.queryByRole('progressbar')).toBeNull()
  })
})

describe('taking back an import', () => {
  test('an undo while it runs ends it, and nothing of what is gone is said to be here', async () => {
    const db = await browserDatabase()
    let go = () => {}
    const rest = new Promise<void>((resolve) => (go = resolve))
    const slow = async (name: string, bytes: Uint8Array) => {
      if (name !== 'a.txt') await rest
      return parse(name, bytes)
    }
    mount(db, <ImportDoor parse={slow} host={NO_FILES} />)
    chooseFiles(...['a', 'b', 'c'].map((name) => file(`${name}.txt`, name, '2019', `Text ${name}.`)))
    await waitFor(async () => expect(await db.sources.count()).toBe(1))
    await undo(db)
    go()
    const report = await openReport('Show report')
    await waitFor(() =>
      expect(report.textContent).toContain('Import ended: 1 source taken back, 2 files not read.'),
    )
    expect(within(report).getByRole('radio', { name: 'Taken back 1' })).toBeTruthy()
    expect(await db.sources.count()).toBe(0)
  })

  test('message and report follow an undo after it, and a redo', async () => {
    const db = await browserDatabase()
    mount(db, <ImportDoor parse={parse} host={NO_FILES} />)
    chooseFiles(file('a.txt', 'First', '2019', 'It opened.'), file('b.txt', 'Second', '2019', 'It did.'))
    expect(await screen.findByText('2 sources imported.')).toBeTruthy()
    await undo(db)
    expect(await screen.findByText('2 sources taken back.')).toBeTruthy()
    await redo(db)
    expect(await screen.findByText('2 sources imported.')).toBeTruthy()
    const report = await openReport('Show report')
    expect(screen.getAllByText('2 sources imported.')).toHaveLength(1)
    await undo(db)
    expect(await within(report).findAllByText('Taken back')).toHaveLength(2)
  })
})

describe('other ways in', () => {
  test('files dropped anywhere on the window are imported', async () => {
    const db = await browserDatabase()
    mount(db, <ImportDoor parse={parse} host={NO_FILES} />)
    const data = new DataTransfer()
    data.items.add(file('dropped.txt', 'Dropped', '2019', 'Text.'))
    window.dispatchEvent(new DragEvent('dragenter', { dataTransfer: data, cancelable: true }))
    expect(await screen.findByText('Drop to import')).toBeTruthy()
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }))
    await waitFor(async () => expect(await db.sources.count()).toBe(1))
    expect(screen.queryByText('Drop to import')).toBeNull()
  })

  test('a single bundle is offered for opening instead', async () => {
    const db = await browserDatabase()
    mount(db, <ImportDoor parse={parse} host={NO_FILES} />)
    chooseFiles(new File([zipHead('my-project/bag-info.txt')], 'project.zip'))
    await waitFor(() => expect(workspace.getState().dialog).toEqual({ kind: 'open-bundle' }))
    expect(takeOfferedBundle()?.name).toBe('project.zip')
    expect(await db.sources.count()).toBe(0)
  })

  test('files the program was started with are fetched and imported, one after the other', async () => {
    const db = await browserDatabase()
    const waiting = ['one', 'two'].map((name) => ({
      fileName: `${name}.txt`,
      bytes: new TextEncoder().encode(`${name}\n2019\nText ${name}.`),
    }))
    const host = { next: () => Promise.resolve(waiting.shift() ?? null), onWaiting: () => () => {} }
    mount(db, <ImportDoor parse={parse} host={host} />)
    await waitFor(async () => expect(await db.sources.count()).toBe(2))
  })
})
