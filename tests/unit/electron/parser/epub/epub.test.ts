import { expect, test } from 'vitest'
import { blocksOf, parsed, refusal, suppressedOf } from '../outcome.ts'
import { epub, PROSE } from './book.ts'

test('a book is one source: chapters in order, each with its heading, and notes behind their chapter', async () => {
  const document = await parsed('harbour.epub', await epub())
  expect(blocksOf(document)).toEqual([
    ['heading', 'The sale'],
    ['paragraph', `${PROSE}1`],
    ['paragraph', 'The rain stopped.'],
    ['footnote', '1. Minutes of 1931.'],
    ['heading', 'The return'],
    ['paragraph', 'Nobody spoke of it again.'],
    ['heading', 'Afterwards'],
    ['paragraph', 'It was over.'],
  ])
  expect(suppressedOf(document)).toEqual([
    ['navigation', 'The sale'],
    ['navigation', 'The return'],
    ['navigation', 'Afterwards'],
  ])
  expect(document.warnings).toEqual([])
})

test('the package says who wrote the book, who published it and when', async () => {
  const { meta } = await parsed('harbour.epub', await epub())
  expect(meta).toMatchObject({
    title: { value: 'The Harbour', from: 'properties.dc:title' },
    authors: { value: ['Ada Lund'] },
    publisher: { value: 'Quay Press' },
    published: { value: { iso: '1964-05-01', precision: 'day' } },
    modified: { value: { iso: '2021-02-03T04:05Z' } },
    language: { value: 'en-GB' },
    url: { value: 'https://quay.example/harbour', from: 'properties.dc:identifier' },
  })
})

test('scrambled fonts do no harm, but a book with copy protection is named as such', async () => {
  const encrypted = (algorithm: string, file: string) => ({
    'META-INF/encryption.xml': `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${file}"/></enc:CipherData></enc:EncryptedData></encryption>`,
  })
  const font = await epub(encrypted('http://www.idpf.org/2008/embedding', 'OPS/font.otf'))
  expect((await parsed('a.epub', font)).warnings).toEqual([])
  const locked = await epub(encrypted('http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'OPS/text/two.xhtml'))
  expect(await refusal('a.epub', locked)).toEqual(['copy-protected', 'EPUB book'])
})

test('a book without its package is refused, one with a page missing is read with a warning', async () => {
  const container = '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"/>'
  expect(await refusal('a.epub', await epub({ 'META-INF/container.xml': container }))).toEqual([
    'damaged',
    'EPUB book',
  ])
  const hostile = { 'OPS/book.opf': '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x;</p>' }
  expect(await refusal('a.epub', await epub(hostile))).toEqual(['entities', null])
  const spine =
    '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="text/two.xhtml" media-type="application/xhtml+xml"/><item id="b" href="../../gone.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/></spine></package>'
  const partial = await parsed('a.epub', await epub({ 'OPS/book.opf': spine }))
  expect(partial.text.content).toContain('Nobody spoke of it again.')
  expect(partial.warnings.map(({ code }) => code)).toContain('malformed')
})
