import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseFile } from '../../../../electron/parser/parse-file.ts'
import { sha256 } from '../../../../shared/ids.ts'
import { bytesOf, parsed } from './outcome.ts'

const files = ['page.html', 'pasted.txt', 'note.md'].map((name) => ({
  name,
  bytes: new Uint8Array(readFileSync(`tests/fixtures/import/${name}`)),
}))

/** That any damage to a file gives a valid document or a refusal is in `fuzz.test.ts`. */
describe('parsing any file', () => {
  test('gives the same text for the same bytes, and hashes of both', async () => {
    for (const { name, bytes } of files) {
      const first = await parsed(name, bytes)
      const second = await parsed(`another-${name}`, bytes.slice())
      expect(second.text).toEqual(first.text)
      expect(second.textSha256).toBe(first.textSha256)
      expect(first).toMatchObject({
        importer: 'variorum-import-1',
        byteLength: bytes.length,
        originalSha256: await sha256(bytes),
        textSha256: await sha256(bytesOf(first.text.content)),
      })
    }
  })

  test('has one text for one article, whatever ends its lines', async () => {
    const text = 'Bridge opens\n\nThe bridge across the old harbour opened to traffic on Tuesday.'
    const [unix, windows, old] = await Promise.all(
      ['\n', '\r\n', '\r'].map((end) => parsed('a.txt', text.replaceAll('\n', end))),
    )
    expect(windows?.textSha256).toBe(unix?.textSha256)
    expect(old?.textSha256).toBe(unix?.textSha256)
  })

  test('warns of unbalanced direction controls and of a language that is not the declared one', async () => {
    const prose =
      'Die Brücke über den alten Hafen wurde am Dienstag wieder für den Verkehr geöffnet, sagte der Rat der Stadt. '.repeat(
        6,
      )
    const document = await parsed(
      'a.html',
      `<html lang="en"><body><p>${prose}</p><p>Die Datei \u202e heißt anders, als sie zu heißen scheint.</p></body></html>`,
    )
    expect(document.warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['bidi-controls-dropped', 'language-conflict']),
    )
    expect(document.meta.language).toMatchObject({
      value: 'de',
      from: 'detected',
      others: [{ value: 'en', from: 'html.lang' }],
    })
  })
})

test('a text too large in any encoding is refused by its beginning, a page of that size is not', async () => {
  const large = new Uint8Array(20_000_001).fill(0x61)
  expect(await parseFile('a.txt', large)).toEqual({ kind: 'refused', code: 'too-large', detail: null })
  // Were all of it decoded, this would be binary.
  large.fill(0, 10_000_000)
  expect(await parseFile('a.txt', large)).toMatchObject({ code: 'too-large' })
  large.set(new TextEncoder().encode('<!doctype html><html><body><p>Words</p>'))
  expect(await parseFile('a.html', large)).not.toMatchObject({ code: 'too-large', kind: 'parsed' })
})
