import { act, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { present } from '../../../../shared/assert.ts'
import type { SourceText } from '../../../../shared/text/document.ts'
import { span } from '../../../../shared/text/offsets.ts'
import { browserDatabase } from '../../../support/mount.tsx'
import { textOf } from '../../../support/parsed.ts'
import { column, pdfFile } from '../../../unit/electron/parser/pdf/pdf-file.ts'
import { importFile, openOriginal } from './open-original.tsx'

// The thread of pdf.js is started for each test, and is large.
configure({ asyncUtilTimeout: 25_000 })

const PAGES = ['one', 'two', 'three', 'four', 'five', 'six']
const pages = PAGES.map((word) => column([`Page ${word}`], { x: 72, y: 100, size: 30 }))

/** A paragraph for each page. */
function pagedText(): SourceText {
  const text = textOf(
    ...PAGES.map((word) => `The words of page ${word}. ${'They go on and on. '.repeat(60)}`),
  )
  return {
    ...text,
    blocks: text.blocks.map((block, index) => ({ ...block, pages: [{ at: block.start, page: index + 1 }] })),
  }
}

async function openPdf(bytes = pdfFile({ pages })) {
  const db = await browserDatabase()
  const source = await importFile(db, { title: 'Gauge', format: 'pdf', bytes, text: pagedText() })
  return { db, source, original: await openOriginal(db, source) }
}

const drawn = (name: string) => () => {
  const canvas = screen.getByRole<HTMLCanvasElement>('img', { name })
  const { data } = present(canvas.getContext('2d'), 'context').getImageData(0, 0, canvas.width, canvas.height)
  return data.some((value, index) => index % 4 !== 3 && value < 100)
}

test('the pages of a PDF are drawn beside the text, near the view only', async () => {
  const { original } = await openPdf()
  await original.findByRole('img', { name: 'Page 1 of 6' })
  await expect.poll(drawn('Page 1 of 6')).toBe(true)
  expect(original.queryByRole('img', { name: 'Page 6 of 6' })).toBe(null)
  expect(screen.getByRole('article').textContent).toContain('The words of page one')
})

test('one goes from page to page by buttons, by number and by keys', async () => {
  const { original } = await openPdf()
  const field = await original.findByRole<HTMLInputElement>('textbox', { name: 'Page of 6' })
  await original.findByRole('img', { name: 'Page 1 of 6' })
  fireEvent.click(original.getByRole('button', { name: 'Next page' }))
  await waitFor(() => expect(field.value).toBe('2'))
  fireEvent.change(field, { target: { value: '5' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  await waitFor(() => expect(field.value).toBe('5'))
  await expect.poll(drawn('Page 5 of 6')).toBe(true)
  fireEvent.change(field, { target: { value: '77' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  await waitFor(() => expect(field.value).toBe('5'))
  const scroller = original.getByRole('group', { name: 'Pages' })
  fireEvent.keyDown(scroller, { key: 'ArrowLeft' })
  await waitFor(() => expect(field.value).toBe('4'))
})

test('pages grow and shrink, and one stays on the page that one is on', async () => {
  const { original } = await openPdf()
  const field = await original.findByRole<HTMLInputElement>('textbox', { name: 'Page of 6' })
  const first = await original.findByRole('img', { name: 'Page 1 of 6' })
  const width = first.getBoundingClientRect().width
  fireEvent.click(original.getByRole('button', { name: 'Next page' }))
  await waitFor(() => expect(field.value).toBe('2'))
  fireEvent.keyDown(original.getByRole('group', { name: 'Pages' }), { key: '+' })
  await waitFor(() =>
    expect(original.getByRole('img', { name: 'Page 2 of 6' }).getBoundingClientRect().width).toBeGreaterThan(
      width * 1.2,
    ),
  )
  expect(field.value).toBe('2')
  fireEvent.click(original.getByRole('button', { name: 'Fit to width' }))
  await waitFor(() =>
    expect(original.getByRole('img', { name: 'Page 2 of 6' }).getBoundingClientRect().width).toBe(width),
  )
  expect(field.value).toBe('2')
})

test('the page follows the text, and is left alone when only the pages are scrolled', async () => {
  const { original } = await openPdf()
  const field = await original.findByRole<HTMLInputElement>('textbox', { name: 'Page of 6' })
  await original.findByRole('img', { name: 'Page 1 of 6' })
  const pane = workspace.getState().activePane ?? ''
  const text = pagedText()
  act(() => workspace.getState().reportOffset(pane, present(text.blocks[3], 'block').start))
  await waitFor(() => expect(field.value).toBe('4'))
  fireEvent.click(original.getByRole('button', { name: 'Previous page' }))
  await waitFor(() => expect(field.value).toBe('3'))
  fireEvent.click(original.getByRole('button', { name: /^Page of the text/ }))
  await waitFor(() => expect(field.value).toBe('4'))
})

test('a selected passage is shown on its page', async () => {
  const { source, original } = await openPdf()
  const field = await original.findByRole<HTMLInputElement>('textbox', { name: 'Page of 6' })
  await original.findByRole('img', { name: 'Page 1 of 6' })
  const { start } = present(pagedText().blocks[4], 'block')
  const paneId = workspace.getState().activePane ?? ''
  const rect = { left: 0, top: 0, right: 0, bottom: 0 }
  act(() =>
    workspace.getState().setSelection({
      paneId,
      sourceId: source.id,
      versionId: source.currentVersionId,
      rect,
      span: span(start + 4, start + 9),
    }),
  )
  await expect.poll(() => runCommand('passage.original')).toBe(true)
  await waitFor(() => expect(field.value).toBe('5'))
})

test('the page one reads on is the first that is shown', async () => {
  const { source } = await openPdf()
  const pane = workspace.getState().activePane ?? ''
  act(() => workspace.getState().showOriginal(pane, null))
  const { start } = present(pagedText().blocks[3], 'block')
  act(() => workspace.getState().requestReveal({ sourceId: source.id, span: span(start, start) }))
  // The paragraph above is still to be seen, and it is where one reads.
  const before = present(pagedText().blocks[2], 'block').start
  await waitFor(() => expect(workspace.getState().offsets[pane]).toBe(before))
  act(() => workspace.getState().showOriginal(pane, 'instead'))
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Page of 6' })
  expect(field.value).toBe('3')
  await expect.poll(drawn('Page 3 of 6')).toBe(true)
})

test.each([
  ['is damaged', new TextEncoder().encode('%PDF-1.4 and nothing more'), 'The file is damaged.'],
  [
    'asks for a password',
    pdfFile({
      pages,
      trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'0'.repeat(64)}> /U <${'0'.repeat(64)}> >>`,
    }),
    'The file asks for a password.',
  ],
])('a PDF that %s says so, and what is left to do', async (_, bytes, words) => {
  const { original } = await openPdf(bytes)
  await waitFor(() => original.getByText('The original cannot be shown'))
  original.getByText(new RegExp(`^${words}.* save the file`))
})

test('nothing that a PDF wants to run is run', async () => {
  const catalogue =
    '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); globalThis.ran = true; top.ran = true) >>'
  const { original } = await openPdf(pdfFile({ pages, catalogue }))
  await original.findByRole('img', { name: 'Page 1 of 6' })
  await expect.poll(drawn('Page 1 of 6')).toBe(true)
  expect(Reflect.get(window, 'ran')).toBe(undefined)
})
