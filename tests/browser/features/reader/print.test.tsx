import { act, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ensureCode } from '../../../../renderer/src/data/codes.ts'
import { present } from '../../../../shared/assert.ts'
import { articleOf } from '../../../support/article.ts'
import { browserDatabase } from '../../../support/mount.tsx'
import { highlight, importArticle, openReader } from './open-reader.tsx'

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
