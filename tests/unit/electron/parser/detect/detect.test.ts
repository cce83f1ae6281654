import { describe, expect, test } from 'vitest'
import { decode } from '../../../../../electron/parser/detect/decode.ts'
import { textKind } from '../../../../../electron/parser/detect/text-kind.ts'
import { bytesOf, parsed, refusal } from '../outcome.ts'

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
const utf16 = (text: string, bigEndian: boolean) =>
  Uint8Array.from(
    Array.from(text).flatMap((letter) => (bigEndian ? [0, letter.charCodeAt(0)] : [letter.charCodeAt(0), 0])),
  )
const polish =
  'Most zosta\u0142 otwarty we wtorek, dwa lata po zamkni\u0119ciu, powiedzia\u0142 burmistrz miasta.'

describe('decoding', () => {
  test('believes a byte order mark, then valid UTF-8, whatever a page declares', () => {
    expect(decode(bytesOf('\ufeffBrücke')).encoding).toMatchObject({ used: 'utf-8', how: 'bom' })
    const stale = decode(bytesOf('<meta charset="iso-8859-1">Brücke'))
    expect(stale).toMatchObject({
      encoding: { used: 'utf-8', declared: 'iso-8859-1', how: 'strict-utf8' },
      warnings: [],
    })
    expect(stale.text).toContain('Brücke')
  })

  test('reads the quotes and dashes of old pages, which are windows-1252 whatever they call it', () => {
    const old = decode(latin1('<html><meta charset=iso-8859-1>\x93Br\xfccke\x94 \x96 5 \x80'))
    expect(old.text).toContain('“Brücke” – 5 €')
    expect(old.encoding).toEqual({ used: 'windows-1252', declared: 'iso-8859-1', how: 'meta' })
  })

  test('recognises UTF-16 with and without a mark', () => {
    const text = 'The bridge opened on Tuesday.'
    expect(decode(Uint8Array.from([0xff, 0xfe, ...utf16(text, false)])).text).toBe(text)
    expect(decode(utf16(text, false))).toMatchObject({
      text,
      encoding: { used: 'utf-16le', how: 'detected' },
    })
    expect(decode(utf16(text, true)).text).toBe(text)
  })

  test('guesses an undeclared encoding from the text and says that it did', () => {
    const cp1250 = Uint8Array.from(polish, (letter) => ({ ł: 0xb3, ę: 0xea })[letter] ?? letter.charCodeAt(0))
    const decoded = decode(cp1250)
    expect(decoded.text).toBe(polish)
    expect(decoded.warnings.map(({ code }) => code)).toEqual(['encoding-guessed'])
  })

  test('warns of what could not be decoded', () => {
    expect(decode(Uint8Array.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00])).warnings).toContainEqual({
      code: 'replacement-chars',
      detail: null,
    })
  })
})

describe('telling formats apart', () => {
  test.each([
    ['<!DOCTYPE html><p>x', 'html'],
    ['\n<!-- saved -->\n<html lang="de">', 'html'],
    ['<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html>', 'html'],
    ['<div><p>One</p><p>Two</p></div>', 'html'],
    ['# A heading\n\nText.', 'markdown'],
    ['---\ntitle: x\n---\nText', 'markdown'],
    ['See [this](https://a.example) and **that** one.', 'markdown'],
    ['Costs rose by 5 < 6 % on Monday.', 'text'],
    ['#1 of the list\n- one', 'text'],
  ])('%j is %s', (text, format) => {
    expect(textKind(text, 'file.txt')).toEqual({ format })
  })

  test('uses the name only to tell Markdown from plain text', () => {
    expect(textKind('Plain words.', 'a.md')).toEqual({ format: 'markdown' })
    expect(textKind('<html><p>x', 'a.md')).toEqual({ format: 'html' })
  })
})

describe('refusing what is no article', () => {
  test.each([
    ['PK\u0003\u0004\u0014\u0000xl/workbook.xml', 'Excel workbook (XLSX)'],
    ['PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'OpenDocument file'],
    ['Rar!\u001a\u0007', 'RAR archive'],
    ['<?xml version="1.0"?><nitf><body/></nitf>', 'XML document'],
  ])('%j by its name', async (content, kind) => {
    expect(await refusal('article.txt', content)).toEqual(['unsupported', kind])
  })

  test('pictures by their signature, other binary files as such, and nothing as empty', async () => {
    expect(await refusal('a.html', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]))).toEqual([
      'unsupported',
      'PNG image',
    ])
    expect(await refusal('a.txt', Uint8Array.from([1, 2, 0, 3, 200, 7]))).toEqual(['binary', null])
    expect(await refusal('a.txt', new Uint8Array())).toEqual(['empty', null])
    expect(await refusal('a.txt', ' \r\n\ufeff\u00a0 ')).toEqual(['empty', null])
    expect(await refusal('a.txt', new Uint8Array(64_000_001))).toEqual(['too-large', null])
  })

  test('and refusing neither a text in a rare encoding nor one with a stray control character', async () => {
    expect((await parsed('a.txt', utf16('The bridge opened on Tuesday, at six.', false))).encoding.used).toBe(
      'utf-16le',
    )
    expect((await parsed('a.txt', 'Page one.\fPage\u0007 two.')).text.content).toBe('Page one. Page two.')
  })
})
