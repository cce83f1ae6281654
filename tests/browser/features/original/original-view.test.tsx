import { hostAnswers } from '../../../support/host-answers.ts'
import { act, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { addVersion } from '../../../../renderer/src/data/versions.ts'
import { runCommand } from '../../../../renderer/src/state/commands.ts'
import { wishOriginal } from '../../../../renderer/src/state/original-wish.ts'
import { workspace } from '../../../../renderer/src/state/workspace.ts'
import { present } from '../../../../shared/assert.ts'
import { offset } from '../../../../shared/text/offsets.ts'
import { PIXEL } from '../../../support/hostile-page.ts'
import { browserDatabase } from '../../../support/mount.tsx'
import { parsedFrom, textOf } from '../../../support/parsed.ts'
import { importFile, openOriginal, originalOf } from './open-original.tsx'

configure({ asyncUtilTimeout: 10_000 })

const utf8 = (text: string) => new TextEncoder().encode(text)
const frameIn = (element: HTMLElement) =>
  waitFor(() => {
    const frame = present(element.querySelector('iframe'), 'frame')
    expect(frame.contentDocument?.body.childElementCount).toBeGreaterThan(0)
    return frame
  })
afterEach(() => hostAnswers.clear())

test('a web page is shown in a frame that names itself, may run nothing and takes the keyboard', async () => {
  const db = await browserDatabase()
  const source = await importFile(db, {
    title: 'Museum',
    format: 'html',
    bytes: utf8('<h1>The museum</h1><script>top.ran = 1</script>'),
  })
  await openOriginal(db, source)
  const frame = await frameIn(originalOf(source))
  expect(frame.title).toBe('Original: Museum')
  expect(frame.getAttribute('sandbox')).toBe('allow-same-origin')
  expect(frame.tabIndex).toBe(0)
  expect(frame.contentDocument?.body.textContent).toBe('The museum')
  expect(Reflect.get(window, 'ran')).toBe(undefined)
})

test('a page is read in the encoding that its import found', async () => {
  const db = await browserDatabase()
  const bytes = Uint8Array.from('<p>caf\u00e9</p>', (letter) => letter.charCodeAt(0))
  const source = await importFile(db, { title: 'Old', format: 'html', bytes })
  const version = present(await db.versions.get(source.currentVersionId), 'version')
  await db.versions.put({ ...version, encoding: { used: 'windows-1252', declared: null, how: 'detected' } })
  await openOriginal(db, source)
  const frame = await frameIn(originalOf(source))
  expect(frame.contentDocument?.body.textContent).toBe('café')
})

test('the page saved in a file is asked of the host, and shown with the pictures and styles saved with it', async () => {
  const picture = Uint8Array.from(atob(PIXEL.slice(PIXEL.indexOf(',') + 1)), (letter) => letter.charCodeAt(0))
  hostAnswers.set('original.page', () => ({
    page: {
      html: '<link rel="stylesheet" href="css/a.css"><p>Saved</p><img src="../dot.png" alt="A dot">',
      address: 'https://a.example/news/page',
      parts: [
        {
          names: ['https://a.example/news/css/a.css'],
          type: 'text/css',
          bytes: utf8('p { background: url(../../dot.png); margin-left: 9px }'),
        },
        { names: ['https://a.example/dot.png'], type: 'image/png', bytes: picture },
      ],
    },
  }))
  const db = await browserDatabase()
  const source = await importFile(db, { title: 'Saved', format: 'mhtml', bytes: utf8('x') })
  await openOriginal(db, source)
  const inside = present((await frameIn(originalOf(source))).contentDocument, 'document')
  await expect.poll(() => inside.querySelector('img')?.naturalWidth).toBe(1)
  const style = present(inside.defaultView, 'window').getComputedStyle(
    present(inside.querySelector('p'), 'words'),
  )
  expect(style.marginLeft).toBe('9px')
  expect(style.backgroundImage).toMatch(/^url\("blob:/)
})

test('a host that finds no page in a file, or is gone, is said', async () => {
  const db = await browserDatabase()
  const source = await importFile(db, { title: 'Saved', format: 'webarchive', bytes: utf8('x') })
  const original = await openOriginal(db, source)
  await waitFor(() => original.getByText(/^No page can be found in the file\./))
})

test.each([['text'], ['markdown'], ['eml']] as const)(
  'a file of the format %s is shown in its characters',
  async (format) => {
    const db = await browserDatabase()
    const words = '# A heading\n\nwith **marks** & <b>\n'
    const source = await importFile(db, { title: 'Plain', format, bytes: utf8(words) })
    const original = await openOriginal(db, source)
    const shown = await original.findByRole('group', { name: 'Characters of the file' })
    expect(shown.textContent).toBe(words)
    expect(shown.tabIndex).toBe(0)
  },
)

test('a document of an office program can be saved, to be opened there', async () => {
  const db = await browserDatabase()
  const source = await importFile(db, { title: 'Letter', format: 'docx', bytes: utf8('PK') })
  const original = await openOriginal(db, source)
  await waitFor(() => original.getByText('This is a Word document'))
  expect(original.getByRole('button', { name: 'Save original file' })).toBeTruthy()
})

test('a project without the file says so', async () => {
  const db = await browserDatabase()
  const source = await importFile(db, { title: 'Lost', format: 'html', bytes: utf8('<p>x') })
  await db.originals.clear()
  const original = await openOriginal(db, source)
  await waitFor(() => original.getByText(/^The file is not in this project\./))
})

test('a command shows the original beside the text, and takes it away again', async () => {
  const db = await browserDatabase()
  const source = await importFile(db, { title: 'Plain', format: 'text', bytes: utf8('words') })
  await openOriginal(db, source)
  const article = screen.getByRole('article')
  act(() => void runCommand('pane.original'))
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Original: Plain' })).toBe(null))
  // The text was not made anew, so that a selection in it stays.
  expect(screen.getByRole('article')).toBe(article)
  act(() => void runCommand('pane.original'))
  await waitFor(() => originalOf(source))
  expect(screen.getByRole('article')).toBe(article)
})

test('an original shown instead of the text makes room for it again when it is hidden', async () => {
  const db = await browserDatabase()
  const source = await importFile(db, { title: 'Plain', format: 'text', bytes: utf8('words') })
  const original = await openOriginal(db, source, 'instead')
  expect(screen.queryByRole('article')).toBe(null)
  fireEvent.click(original.getByRole('button', { name: 'Hide the original' }))
  await screen.findByRole('article')
  await waitFor(() => expect(document.activeElement?.querySelector('article')).not.toBe(null))
})

test('keys of the program work in the frame of a page, letters do not', async () => {
  const db = await browserDatabase()
  const source = await importFile(db, { title: 'Museum', format: 'html', bytes: utf8('<h1>The museum</h1>') })
  await openOriginal(db, source)
  const inside = present((await frameIn(originalOf(source))).contentDocument, 'document')
  const heard: string[] = []
  const listen = (event: KeyboardEvent) => {
    heard.push(event.key)
    if (event.key === 'k') event.preventDefault()
  }
  window.addEventListener('keydown', listen)
  const press = (key: string, more: KeyboardEventInit = {}) =>
    inside.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
  await expect.poll(() => (press('F6'), heard)).toContain('F6')
  press('h')
  press('Escape')
  expect(press('k', { ctrlKey: true })).toBe(false)
  window.removeEventListener('keydown', listen)
  expect(heard.filter((key) => key !== 'F6')).toEqual(['Escape', 'k'])
})

test('the passage that is asked for is found in a page, whatever stands between its letters', async () => {
  const db = await browserDatabase()
  const html = `<nav>The menu</nav>${'<p>Before it.</p>'.repeat(80)}<p id="it">The <b>words</b> of&nbsp;the “article”.</p>`
  const source = await importFile(db, { title: 'Museum', format: 'html', bytes: utf8(html) })
  await openOriginal(db, source)
  const frame = await frameIn(originalOf(source))
  act(() => wishOriginal(workspace.getState().activePane ?? '', offset(0)))
  const found = () => frame.contentDocument?.querySelector('[data-variorum-pointed]')
  await expect.poll(() => found()?.id).toBe('it')
  const { top, bottom } = present(found(), 'passage').getBoundingClientRect()
  expect(top).toBeGreaterThan(0)
  expect(bottom).toBeLessThan(frame.clientHeight)
})

test('a passage that was asked for is not asked for again when the original is shown the next time', async () => {
  const db = await browserDatabase()
  const source = await importFile(db, {
    title: 'Museum',
    format: 'html',
    bytes: utf8('<p>The words of the article.'),
  })
  await openOriginal(db, source)
  await frameIn(originalOf(source))
  const pane = workspace.getState().activePane ?? ''
  act(() => wishOriginal(pane, offset(0)))
  await expect
    .poll(
      () =>
        originalOf(source)
          .querySelector('iframe')
          ?.contentDocument?.querySelectorAll('[data-variorum-pointed]').length,
    )
    .toBe(1)
  act(() => workspace.getState().showOriginal(pane, null))
  act(() => workspace.getState().showOriginal(pane, 'beside'))
  const again = await frameIn(originalOf(source))
  expect(again.contentDocument?.querySelector('[data-variorum-pointed]')).toBe(null)
})

test('an earlier version has the file it was made of beside it', async () => {
  const db = await browserDatabase()
  const source = await importFile(db, { title: 'Plain', format: 'text', bytes: utf8('the first file') })
  const first = source.currentVersionId
  const bytes = utf8('the second file')
  await addVersion(
    db,
    source.id,
    await parsedFrom('Plain', textOf('Other words.'), bytes),
    'second.txt',
    bytes,
  )
  const original = await openOriginal(db, source)
  await waitFor(() => original.getByText('the second file'))
  act(() => workspace.getState().openVersion(source.id, first))
  act(() => workspace.getState().showOriginal(workspace.getState().activePane ?? '', 'beside'))
  await waitFor(() => screen.getByText('the first file'))
})

test('a page that the window did not get done with is shown again only when it is asked for', async () => {
  const db = await browserDatabase()
  const source = await importFile(db, { title: 'Slow', format: 'html', bytes: utf8('<h1>Slow</h1>') })
  const version = present(await db.versions.get(source.currentVersionId), 'version')
  localStorage.setItem('variorum.page-unfinished', version.originalSha256)
  const original = await openOriginal(db, source)
  fireEvent.click(await original.findByRole('button', { name: 'Show it all the same' }))
  await frameIn(originalOf(source))
  await expect.poll(() => localStorage.getItem('variorum.page-unfinished')).toBe(null)
})
