import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { savedInMhtml } from '../../../../../electron/parser/mhtml/read-mhtml.ts'
import { savedInWebarchive } from '../../../../../electron/parser/webarchive/read-webarchive.ts'

const fixture = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/formats/${name}`))

test('the page of an MHTML file is found as it was saved, with its pictures under their addresses', () => {
  const page = savedInMhtml(fixture('shared-gymnasium.mhtml'))
  expect(page?.html).toMatch(/<h1[^>]*>Two schools will share one gymnasium until 2027<\/h1>/)
  expect(page?.address).toMatch(/^https:\/\/courier\.saltmarsh\.example\//)
  expect(page?.parts.map(({ type }) => type)).toEqual(['image/png'])
  expect(page?.parts[0]?.names[0]).toMatch(/^https:\/\/courier\.saltmarsh\.example\/.*\.png$/)
})

test('styles come with a page, what else was saved beside it does not', () => {
  const part = (type: string, location: string, body: string) =>
    `--x\r\nContent-Type: ${type}\r\nContent-Location: ${location}\r\n\r\n${body}\r\n`
  const file = [
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n',
    part('text/html', 'https://a.example/page', '<p>Words</p>'),
    part('text/css', 'https://a.example/style.css', 'p { color: red }'),
    part('text/html', 'https://a.example/frame', '<p>A frame</p>'),
    part('text/javascript', 'https://a.example/script.js', 'alert(1)'),
    part('image/svg+xml', 'https://a.example/drawing.svg', '<svg/>'),
    '--x--',
  ].join('')
  const page = savedInMhtml(new TextEncoder().encode(file))
  expect(page?.html).toBe('<p>Words</p>')
  expect(page?.parts.map(({ names }) => names)).toEqual([['https://a.example/style.css']])
})

test('the page of a web archive is found as it was saved', () => {
  const page = savedInWebarchive(fixture('smell-of-bread.webarchive'))
  expect(page?.html).toContain('Saltmarsh bakery wins its case about the smell of bread')
  expect(page?.address).toMatch(/^https:/)
  expect(page?.parts.every(({ type }) => type.startsWith('image/'))).toBe(true)
})

test.each([[savedInMhtml], [savedInWebarchive]])('a file without a page has none: %o', (read) => {
  expect(read(new Uint8Array())).toBe(null)
  expect(read(new TextEncoder().encode('only words'))).toBe(null)
})
