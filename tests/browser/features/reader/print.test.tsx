import { act, within } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { ensureCode } from '../../../../renderer/src/data/codes.ts'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { DEFAULTS, settings } from '../../../../renderer/src/state/settings.ts'
import { present } from '../../../../shared/assert.ts'
import { articleOf } from '../../../support/article.ts'
import { browserDatabase } from '../../../support/mount.tsx'
import { highlight, importArticle, openReader } from './open-reader.tsx'
import { withPictures } from './with-pictures.ts'

const TEXT = articleOf(
  ['heading', 'On the pier', { level: 2 }],
  ['paragraph', 'The ferry left the northern harbour at six. Nobody was hurt.'],
)
const field = <T,>(value: T) => ({ value, from: 'text', raw: null, others: [] })
const sheet = () => document.querySelector<HTMLElement>('[data-print-sheet]')
const tell = (event: string): void =>
  act(() => {
    window.dispatchEvent(new Event(event))
  })

test('what is printed is the text with numbered highlights, and their words and notes at the end', async () => {
  const db = await browserDatabase()
  const read = await importArticle(db, 'Ferry reaches the island', TEXT, {
    authors: field(['Ana Ruiz']),
    published: field({ iso: '2019-04-02', precision: 'day' }),
  })
  const { id } = await highlight(db, read, 'northern harbour at six', 'red', 'Which pier?')
  const code = await ensureCode(db, 'Times', 'blue')
  await db.annotations.update(id, { codeIds: [code.id] })
  await highlight(db, read, 'at six. Nobody was hurt', 'green')
  await openReader(db, read)
  await expect.poll(() => CSS.highlights.get('wb-hl-green')?.size).toBe(1)
  expect(sheet()).toBeNull()
  tell('beforeprint')
  const printed = within(present(sheet(), 'sheet'))
  expect(printed.getByText('Ana Ruiz · 2 Apr 2019')).toBeInTheDocument()
  expect(printed.getByText('On the pier').tagName).toBe('H2')
  expect(sheet()?.textContent).toContain('northern harbour at six1. Nobody was hurt2.')
  const marks = Array.from(sheet()?.querySelectorAll('mark') ?? [], (mark) => mark.textContent)
  expect(marks).toEqual(['northern harbour ', 'at six', '. Nobody was hurt'])
  const notes = Array.from(sheet()?.querySelectorAll('li') ?? [], (note) => note.textContent)
  expect(notes).toEqual([
    'northern harbour at six (red; Times)Which pier?',
    'at six. Nobody was hurt (green)',
  ])
  tell('afterprint')
  expect(sheet()).toBeNull()
})

const FULL = articleOf(
  ['paragraph', 'The ferry left at six.'],
  ['caption', 'Two boats at the pier.'],
  ['tableRow', 'Boat | Left | Passengers'],
  ['tableRow', 'Ilse | six | forty'],
  ['listItem', 'First the boats', { level: 1, ordered: true }],
  ['listItem', 'the small one', { level: 2, ordered: false }],
  ['listItem', 'Then the pier', { level: 1, ordered: true }],
  ['paragraph', 'That was all.'],
)

/** What *Print* would send, with the printer itself left out. */
async function print() {
  const sent = vi.spyOn(window, 'print').mockImplementation(() => undefined)
  onTestFinished(() => {
    sent.mockRestore()
    tell('afterprint')
  })
  act(() => void runCommand('source.print'))
  await expect.poll(() => sent.mock.calls.length).toBe(1)
  return present(sheet(), 'sheet')
}

test('tables, numbered lists and pictures with their captions are printed as such', async () => {
  const db = await browserDatabase()
  const text = await withPictures(db, FULL, [1, 7], { captions: ['', 'The engine, seen from above.'] })
  const suppressed = [
    { text: 'The engine, seen from above.', kind: 'caption' as const, reason: 'caption' as const, before: 7 },
    { text: 'Read more', kind: 'paragraph' as const, reason: 'boilerplate' as const, before: 7 },
  ]
  const read = await importArticle(db, 'Ferry', { ...text, suppressed })
  await highlight(db, read, 'six | forty', 'red')
  await openReader(db, read)
  await expect.poll(() => CSS.highlights.get('wb-hl-red')?.size).toBe(1)
  const printed = await print()
  const rows = Array.from(printed.querySelectorAll('tr'), (row) =>
    Array.from(row.querySelectorAll('td'), (cell) => cell.textContent),
  )
  expect(rows).toEqual([
    ['Boat', 'Left', 'Passengers'],
    ['Ilse', 'six', 'forty1'],
  ])
  const list = present(printed.querySelector('ol'), 'list')
  expect(Array.from(list.children, (item) => item.firstChild?.textContent)).toEqual([
    'First the boats',
    'Then the pier',
  ])
  expect(list.querySelector('ul > li')?.textContent).toBe('the small one')
  const pictures = Array.from(printed.querySelectorAll('img'))
  expect(pictures.map(({ naturalWidth }) => naturalWidth)).toEqual([600, 600])
  const [first, second] = pictures.map((picture) => present(picture.closest('figure'), 'figure'))
  expect(present(first, 'first').nextElementSibling?.textContent).toBe('Two boats at the pier.')
  expect(present(second, 'second').textContent).toBe('The engine, seen from above.')
  expect(printed.textContent).not.toContain('Read more')
})

test('a picture that is not there, or for which there was no time, is named; hidden ones stay off the paper', async () => {
  const db = await browserDatabase()
  const read = await importArticle(db, 'Ferry', await withPictures(db, FULL, [1]))
  await openReader(db, read)
  tell('beforeprint')
  expect(present(sheet(), 'sheet').textContent).toContain('[Picture: Two planes on a runway]')
  tell('afterprint')
  settings.getState().update({ pictures: false })
  onTestFinished(() => settings.getState().update(DEFAULTS))
  const printed = await print()
  expect(printed.textContent).not.toContain('[Picture')
  expect(printed.querySelector('img')).toBeNull()
})
