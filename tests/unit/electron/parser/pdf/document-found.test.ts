import { expect, test } from 'vitest'
import { foundIn } from '../../../../../electron/parser/pdf/document-found.ts'
import { column, pdfFile, wrapped } from './pdf-file.ts'
import { BRIDGE, readingOf } from './reading.ts'

const found = (info: Record<string, unknown>, xmp: Record<string, unknown> = {}) =>
  foundIn(new Map(Object.entries(info)), new Map(Object.entries(xmp)))
const values = (entries: readonly { readonly value: unknown; readonly from: string }[]) =>
  entries.map(({ value, from }) => [from, value])

test('trusts the XMP packet more than the older dictionary, and keeps both', () => {
  const both = found(
    { Title: 'bridge_final_v2', Author: 'A. Typist' },
    { 'dc:title': 'Bridge closed', 'dc:creator': ['Ana Kovač', 'Ivan Horvat'] },
  )
  expect(values(both.title)).toEqual([
    ['xmp.dc:title', 'Bridge closed'],
    ['pdf.Title', 'bridge_final_v2'],
  ])
  expect(values(both.authors)).toEqual([
    ['xmp.dc:creator', ['Ana Kovač', 'Ivan Horvat']],
    ['pdf.Author', ['A. Typist']],
  ])
})

test.each([
  'Microsoft Word - bridge.doc',
  'bridge.indd',
  'Untitled',
  'No Title',
  'kkg_pi_province_save_the_date_final',
  'about:blank',
  'https://news.example/a',
  '  ',
])('takes “%s” for no title', (title) => {
  expect(found({ Title: title }).title).toEqual([])
})

test('takes programs and accounts for no authors', () => {
  expect(found({ Author: 'Microsoft Office User' }).authors).toEqual([])
  expect(found({ Author: 'admin' }).authors).toEqual([])
})

test('does not take the day a file was made for the day an article was published', () => {
  const made = { CreationDate: "D:20240305101500+01'00'" }
  expect(found(made).published).toEqual([])
  expect(found(made, { 'dc:date': '2024-03-05T10:15:00+01:00' }).published).toEqual([])
  expect(values(found(made, { 'dc:date': '2019-04-02' }).published)).toEqual([
    ['xmp.dc:date', { iso: '2019-04-02', precision: 'day' }],
  ])
  expect(values(found(made, { 'prism:publicationdate': '2024-03-05' }).published)).toEqual([
    ['xmp.prism:publicationdate', { iso: '2024-03-05', precision: 'day' }],
  ])
})

test('reads address, publisher and language, and nothing from what is no text', () => {
  const described = found(
    { Language: 'hr_HR', Title: 7, Author: null },
    {
      'prism:url': 'https://courier.example/bridge',
      'dc:publisher': 'The Sava Courier',
      'dc:source': 'shelf 4',
    },
  )
  expect(values(described.url)).toEqual([['xmp.prism:url', 'https://courier.example/bridge']])
  expect(values(described.publisher)).toEqual([['xmp.dc:publisher', 'The Sava Courier']])
  expect(values(described.language)).toEqual([['pdf.Lang', 'hr-HR']])
  expect(described.title).toEqual([])
})

test('finds all of it in a file', async () => {
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Most zatvoren – šest mjeseci</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>Ana Kovač</rdf:li><rdf:li>Ivan Horvat</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`
  const { found: all } = await readingOf(
    pdfFile({
      pages: [column(wrapped(BRIDGE, 70), { x: 72, y: 100 })],
      info: '/Title (Microsoft Word - most.doc) /Author (Ana Kovac)',
      catalogue: '/Lang (hr)',
      xmp,
    }),
  )
  expect(values(all.title)).toEqual([['xmp.dc:title', 'Most zatvoren – šest mjeseci']])
  expect(values(all.authors)).toEqual([
    ['xmp.dc:creator', ['Ana Kovač', 'Ivan Horvat']],
    ['pdf.Author', ['Ana Kovac']],
  ])
  expect(values(all.language)).toEqual([['pdf.Lang', 'hr']])
})

test('takes byline and date above the text into the metadata, and the address a browser prints below it', async () => {
  const { found: all, blocks } = await readingOf(
    pdfFile({
      pages: [
        [
          { text: '22/11/2026, 10:24', x: 30, y: 20, size: 7 },
          { text: 'Bridge closed for weeks', x: 72, y: 60, size: 22 },
          { text: 'By Ana Kovac', x: 72, y: 90, size: 9 },
          { text: '2 April 2019', x: 72, y: 110, size: 9 },
          ...column(wrapped(BRIDGE, 70), { x: 72, y: 150 }),
          { text: 'https://courier.example/bridge', x: 30, y: 780, size: 7 },
          { text: '1/1', x: 570, y: 780, size: 7 },
        ],
      ],
    }),
  )
  expect(blocks).toEqual([['paragraph', BRIDGE]])
  expect(values(all.authors)).toEqual([['text', ['Ana Kovac']]])
  expect(values(all.published)).toEqual([['text', { iso: '2019-04-02', precision: 'day' }]])
  expect(values(all.url)).toEqual([['pdf.running-line', 'https://courier.example/bridge']])
})
