import { expect, test } from 'vitest'
import { binaryKind } from '../../../../../electron/parser/detect/binary-kind.ts'
import { rawZip, type RawEntry } from '../../../../support/zip-attacks.ts'
import { bytesOf } from '../outcome.ts'

const entry = (name: string, text = 'x'): RawEntry => ({ name, bytes: bytesOf(text) })
const kindOf = (...entries: readonly RawEntry[]) => binaryKind(rawZip(entries))?.name

test('an archive is known by the names in it, in whatever order they are', () => {
  const pictures = Array.from({ length: 300 }, (_, index) => entry(`word/media/${index}.png`))
  expect(kindOf(...pictures, entry('word/document.xml'), entry('[Content_Types].xml'))).toBe(
    'Word document (DOCX)',
  )
  expect(kindOf(entry('xl/workbook.xml'), entry('[Content_Types].xml'))).toBe('Excel workbook (XLSX)')
  expect(kindOf(entry('OPS/a.xhtml'), entry('META-INF/container.xml'))).toBe('EPUB book')
  expect(kindOf(entry('Index/Document.iwa'))).toBe('document of Apple Pages, Numbers or Keynote')
})

test('the type that OpenDocument files name is found last or compressed', () => {
  const text: RawEntry = {
    name: 'mimetype',
    bytes: bytesOf('application/vnd.oasis.opendocument.text'),
    deflate: true,
  }
  expect(kindOf(entry('content.xml'), text)).toBe('OpenDocument text (ODT)')
  expect(kindOf(entry('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'))).toBe(
    'OpenDocument file',
  )
  expect(kindOf(entry('mimetype', 'application/vnd.sun.xml.writer'))).toBe(
    'document of OpenOffice 1 (SXW or the like)',
  )
  expect(kindOf({ ...text, bytes: bytesOf('a'.repeat(100_000)) })).toBe('ZIP archive')
})

test('an archive of documents is an archive, whatever the documents in it are', () => {
  const book = new TextDecoder().decode(rawZip([entry('mimetype', 'application/epub+zip')]))
  expect(kindOf(entry('book.epub', book))).toBe('ZIP archive')
  expect(kindOf(entry('word/notes.txt'), entry('word/more.txt'))).toBe('ZIP archive')
})
