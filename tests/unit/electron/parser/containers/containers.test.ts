import { describe, expect, test } from 'vitest'
import { parseFile } from '../../../../../electron/parser/parse-file.ts'
import { rawZip } from '../../../../support/zip-attacks.ts'
import { zipOf } from '../../../../support/zip.ts'
import { bytesOf, parsed } from '../outcome.ts'

const article = (headline: string) => `${headline}

The new harbour opened on Friday, two years later than planned, the port authority said.

Its first ferry left at noon with four hundred passengers on board, most of them from the islands.`

const pathsIn = async (name: string, content: string | Uint8Array) => {
  const outcome = await parseFile(name, typeof content === 'string' ? bytesOf(content) : content)
  return outcome.kind === 'several' ? outcome.files.map(({ path }) => path) : outcome.kind
}
const piecesIn = async (name: string, content: string) => {
  const outcome = await parseFile(name, bytesOf(content))
  if (outcome.kind !== 'several') throw new Error(outcome.kind)
  return Promise.all(outcome.files.map(({ path, bytes }) => parsed(path, bytes)))
}

describe('an archive', () => {
  test('gives its files in the order a person expects, without litter', async () => {
    const zip = await zipOf({
      'reports/a10.txt': article('Ten'),
      'reports/a2.txt': article('Two'),
      '__MACOSX/reports/._a2.txt': 'x',
      'reports/.DS_Store': 'x',
      'page_files/style.css': 'x',
    })
    expect(await parseFile('all.zip', zip)).toMatchObject({ kind: 'several', holds: 'files', refused: [] })
    expect(await pathsIn('all.zip', zip)).toEqual(['reports/a2.txt', 'reports/a10.txt'])
  })

  test('inside an archive stays closed and is named', async () => {
    const zip = await zipOf({ 'a.txt': article('A'), 'inner.zip': await zipOf({ 'b.txt': article('B') }) })
    expect(await parseFile('all.zip', zip)).toMatchObject({
      kind: 'several',
      files: [{ path: 'a.txt' }],
      refused: [{ path: 'inner.zip', code: 'nested-archive' }],
    })
  })

  test('that is one of our bundles is said to be one', async () => {
    const zip = await zipOf({ 'p/bagit.txt': 'BagIt', 'p/data/workbench/project.json': '{}' })
    expect(await parseFile('project.zip', zip)).toMatchObject({ kind: 'refused', code: 'bundle' })
  })

  test('that was made to overwhelm is refused once, however many files are in it', async () => {
    const zeros = '0'.repeat(17_000_000)
    const zip = await zipOf({ 'a.txt': zeros, 'b.txt': zeros, 'c.txt': article('C') })
    expect(await parseFile('bomb.zip', zip)).toEqual({
      kind: 'refused',
      code: 'harmful',
      detail: 'a small file unpacks to far too much',
    })
  })

  test('loses only the file whose name leads out of it, or that shares its name, with the reason', async () => {
    const bytes = bytesOf(article('A'))
    const zip = rawZip([
      { name: '../../evil.txt', bytes },
      { name: 'a.txt', bytes },
      { name: 'twice.txt', bytes },
      { name: 'twice.txt', bytes: bytesOf(article('Another')) },
    ])
    expect(await parseFile('all.zip', zip)).toMatchObject({
      kind: 'several',
      files: [{ path: 'a.txt' }],
      refused: [
        { path: '../../evil.txt', code: 'unsafe-name' },
        { path: 'twice.txt', code: 'same-name' },
      ],
    })
  })

  test('that is damaged is refused', async () => {
    const zip = await zipOf({ 'a.txt': article('A') })
    expect((await parseFile('a.zip', zip.slice(0, -30))).kind).toBe('refused')
  })
})

const NEXIS = [1, 2, 3]
  .map(
    (number) => `                               ${number} of 3 DOCUMENTS

                              The Harbour Gazette

                           March ${26 + number}, 2019 Friday

Harbour opens for the ${['first', 'second', 'third'][number - 1]} time

BYLINE: By Ana Petrova

SECTION: NEWS; Pg. ${number}

LENGTH: 812 words

${article('').trim()}

LOAD-DATE: March 30, 2019

LANGUAGE: ENGLISH

                      Copyright 2019 Gazette Media Ltd
                              All Rights Reserved

`,
  )
  .join('\f')

const FACTIVA = ['Harbour opens', 'Ferry sails']
  .map(
    (headline, index) => `${headline}
By Ana Petrova
612 words
29 March 2019
The Harbour Gazette
HARGAZ
English
Copyright 2019. Gazette Media Ltd.

${article('').trim()}

Document HARGAZ002019032${index}ef3t0001${index}

`,
  )
  .join('')

describe('the export of a news database', () => {
  test('with counted documents is as many articles, with what its labels say as metadata', async () => {
    const pieces = await piecesIn('export.txt', NEXIS)
    expect(pieces).toHaveLength(3)
    expect(pieces[1]?.meta).toMatchObject({
      title: { value: 'Harbour opens for the second time' },
      authors: { value: ['Ana Petrova'] },
      published: { value: { iso: '2019-03-28' } },
      publisher: { value: 'Gazette Media Ltd' },
    })
    expect(pieces[1]?.text.content).toMatch(/^The new harbour opened on Friday/)
    expect(pieces[1]?.text.content).not.toMatch(/LENGTH|LOAD-DATE|Rights/)
    expect(pieces[1]?.text.suppressed.map(({ text }) => text)).toContain('LENGTH: 812 words')
  })

  test('with a key below each document is as many articles', async () => {
    const pieces = await piecesIn('factiva.txt', FACTIVA)
    expect(pieces.map(({ meta }) => [meta.title.value, meta.published?.value.iso])).toEqual([
      ['Harbour opens', '2019-03-29'],
      ['Ferry sails', '2019-03-29'],
    ])
    expect(pieces[0]?.text.content).not.toMatch(/HARGAZ|words|English/)
  })

  test('with one page per article, each with its length, is as many articles', async () => {
    const pages = ['One', 'Two'].map((headline) => `${article(headline)}\n\nLength: 40 words\n`)
    expect(await pathsIn('pages.txt', pages.join('\f'))).toEqual(['1.txt', '2.txt'])
  })

  test('as a web page is as many pages', async () => {
    const html = `<html><head><title>Search</title></head><body>${['One', 'Two']
      .map(
        (headline) => `<div class="article enArticle"><h1>${headline}</h1><p>${article('').trim()}</p></div>`,
      )
      .join('')}</body></html>`
    const pieces = await piecesIn('export.html', html)
    expect(pieces.map(({ meta }) => meta.title.value)).toEqual(['One', 'Two'])
  })

  test.each([
    ['an article that counts its parts', 'This is part 1 of 2.\n\nDocument 1 of 12\n\nAnd it goes on.'],
    ['page numbers', 'Page 1 of 2\n\nThe harbour opened.\n\nPage 2 of 2\n\nThe ferry sailed.'],
    ['documents that do not count up', 'Document 1 of 3\n\nText.\n\nDocument 1 of 7\n\nText.'],
    ['form feeds alone', 'The harbour opened.\fThe ferry sailed.\fEverybody went home.'],
    ['copyright lines', 'One.\n\nCopyright 2019 A\n\nTwo.\n\nCopyright 2019 B'],
  ])('%s make no several articles', async (_, text) => {
    expect(await pathsIn('a.txt', text)).toBe('parsed')
  })
})
