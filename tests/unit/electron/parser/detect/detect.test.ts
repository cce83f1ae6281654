import { describe, expect, test } from 'vitest'
import { binaryKind } from '../../../../../electron/parser/detect/binary-kind.ts'
import { decode } from '../../../../../electron/parser/detect/decode.ts'
import { textKind } from '../../../../../electron/parser/detect/text-kind.ts'
import { parseFile } from '../../../../../electron/parser/parse-file.ts'
import { rawZip } from '../../../../support/zip-attacks.ts'
import { bytesOf, parsed, refusal } from '../outcome.ts'
import { pdfFile } from '../pdf/pdf-file.ts'

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
    ['<!-- a -->'.repeat(400) + '<body>', 'html'],
    ['<!DOCTYPE l [<!ENTITY a "a]">]>\n<html><p>x', 'html'],
    ['<svg><symbol id="i"/></svg><div><p>One</p><p>Two</p></div>', 'html'],
    ['# A heading\n\nText.', 'markdown'],
    ['<!---->'.repeat(2000) + 'Words after remarks.', 'text'],
    ['<div> is how a block begins in pages, and an svg is a drawing.', 'text'],
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

  test('believes the name of a page that is mere markup', () => {
    expect(textKind('<div>'.repeat(5000) + 'deep', 'a.html')).toEqual({ format: 'html' })
    expect(textKind('Costs < 5 % and <div>.', 'a.html')).toEqual({ format: 'text' })
  })
})

describe('refusing what is no article', () => {
  test.each([
    ['PK\u0003\u0004\u0014\u0000xl/workbook.xml', 'Excel workbook (XLSX)'],
    ['PK\u0003\u0004mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'OpenDocument file'],
    ['<?xml version="1.0"?><nitf><body/></nitf>', 'XML document'],
  ])('%j by its name', async (content, kind) => {
    expect(await refusal('article.txt', content)).toEqual(['unsupported', kind])
  })

  test.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'a.svg'],
    ['\ufeff <!-- drawn --> <svg/>', 'a.txt'],
    ['<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><p>x</p><p>y</p></svg:svg>', 'a.html'],
    ['<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "x" "y" [\n<!ENTITY ns "a">\n]>\n<svg>', 'a.png'],
    ['<?xml version="1.0"?><!-- made by a program --><svg>', 'a.xml'],
    ['<svg><svg></svg><foreignObject><p>x</p><p>y</p></foreignObject></svg>\n', 'a.svg'],
  ])('a drawing, whatever it is called: %j', async (content, name) => {
    expect(await refusal(name, content)).toEqual(['drawing', null])
  })

  test('an archive that only its own program opens, with what to do about it', async () => {
    expect(await refusal('article.txt', 'Rar!\u001a\u0007')).toEqual(['archive', 'RAR archive'])
  })

  test('pictures by their signature, other binary files as such, and nothing as empty', async () => {
    expect(await refusal('a.html', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]))).toEqual([
      'picture',
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

describe('a file under a name of another kind', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
  const program = Uint8Array.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, 0, 0, ...png])
  const old = (stream: string) => {
    const start = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
    return Uint8Array.from([...start, ...Buffer.from(stream, 'utf16le')])
  }
  const words = 'The harbour opened again on Monday after three days of repairs to the gates.'
  const page = `<!doctype html><html><head><title>Harbour</title></head><body><h1>Harbour opens</h1><p>${words}</p></body></html>`

  test.each([
    ['letter.docx', png, 'picture'],
    ['notes.txt', program, 'program'],
    ['report.doc', old('WordDocument'), 'old-format'],
    ['sums.xls', old('Workbook'), 'old-format'],
    ['locked.docx', old('EncryptedPackage'), 'encrypted'],
    ['letter.wpd', Uint8Array.from([0xff, 0x57, 0x50, 0x43, 1, 0, 0, 0]), 'old-format'],
    ['letter.pages', rawZip([{ name: 'Index/Document.iwa', bytes: png }]), 'old-format'],
    ['letter.pages', rawZip([{ name: 'index.apxl', bytes: png }]), 'old-format'],
    ['talk.txt', Uint8Array.from([0x49, 0x44, 0x33, 4, 0, 0, 0, 0]), 'recording'],
  ])('%s is refused for what it is', async (name, content, code) => {
    expect((await refusal(name, content))[0]).toBe(code)
  })

  test('a ZIP called a PDF gives the files in it', async () => {
    const zip = rawZip([{ name: 'harbour.html', bytes: bytesOf(page) }])
    const outcome = await parseFile('harbour.pdf', zip)
    expect(outcome).toMatchObject({ kind: 'several', files: [{ path: 'harbour.html' }] })
  })

  test.each([
    ['harbour.doc', page, 'html'],
    ['harbour.doc', `{\\rtf1\\ansi ${words}\\par}`, 'rtf'],
    ['harbour.txt', page, 'html'],
  ])('%s is read as what it is', async (name, content, format) => {
    const outcome = await parseFile(name, bytesOf(content))
    expect(outcome.kind === 'parsed' && outcome.document.format).toBe(format)
    expect(outcome.kind === 'parsed' && outcome.document.text.content).toContain(words)
  })

  test('a PDF called a text is read as a PDF', async () => {
    const file = pdfFile({ pages: [[{ text: words, x: 40, y: 100 }]] })
    const outcome = await parseFile('harbour.txt', file)
    expect(outcome.kind === 'parsed' && outcome.document.format).toBe('pdf')
  })
})

test('a letter of more lines than any letter has is refused before it is taken apart', async () => {
  const head =
    'From: a@b.example\nTo: c@d.example\nSubject: x\nMessage-ID: <1@b.example>\nMIME-Version: 1.0\n\n'
  expect(await refusal('a.eml', head + 'ab\n'.repeat(1_000_001))).toEqual(['too-complex', null])
})

test('a list of words is refused before it becomes as many paragraphs', async () => {
  expect(await refusal('words.txt', 'ab\n\n'.repeat(300_001))).toEqual(['too-complex', null])
})

test('programs are called that, and a text that begins like one is a text', () => {
  const program = { name: 'program', format: null, refusal: 'program' }
  expect(binaryKind(new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2]))).toEqual(program)
  expect(binaryKind(new Uint8Array([0x4d, 0x5a, 0x90, 0, 3]))).toEqual(program)
  expect(binaryKind(new TextEncoder().encode('MZ, the paper of the harbour, closed.'))).toBeNull()
})
