import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parseFile } from '../../../../electron/parser/parse-file.ts'
import type { ParsedDocument } from '../../../../shared/contract/parsed.ts'
import type { BlockKind } from '../../../../shared/text/document.ts'

/** One file of every format, written for this purpose; the user guide's table of formats names each. */
const FOLDER = 'tests/fixtures/formats'
const outcomeOf = (name: string) => parseFile(name, new Uint8Array(readFileSync(path.join(FOLDER, name))))

type Expected = {
  readonly format: ParsedDocument['format']
  readonly title: string
  readonly author: string
  readonly date: string | null
  readonly words: string
  readonly kinds: readonly BlockKind[]
  readonly images: number
}

const ARTICLES: Readonly<Record<string, Expected>> = {
  'night-buses.txt': {
    format: 'text',
    title: 'Night buses return to the outer quays',
    author: 'Ines Alder',
    date: '2025-03-03',
    words: 'A naïve reading of the timetable – the last bus leaves at ten to two – hides',
    kinds: ['paragraph'],
    images: 0,
  },
  'library-boat.md': {
    format: 'markdown',
    title: 'Library boat to stay afloat for another year',
    author: 'Tom Bracken',
    date: '2025-03-11',
    words: 'who teaches nineteen children',
    kinds: ['paragraph', 'quote', 'heading', 'tableRow', 'footnote'],
    images: 0,
  },
  'museum-map.html': {
    format: 'html',
    title: 'Harbour museum shows the map that moved a border',
    author: 'Clara Winther',
    date: '2025-03-14T06:30+01:00',
    words: 'two parishes went to court for three generations',
    kinds: ['paragraph'],
    images: 1,
  },
  'shared-gymnasium.mhtml': {
    format: 'mhtml',
    title: 'Two schools will share one gymnasium until 2027',
    author: 'Arne Holt',
    date: '2025-03-18T06:30+01:00',
    words: 'four of its nine beams',
    kinds: ['paragraph'],
    images: 1,
  },
  'smell-of-bread.webarchive': {
    format: 'webarchive',
    title: 'Saltmarsh bakery wins its case about the smell of bread',
    author: 'Nora Quist',
    date: '2025-03-21T06:30+01:00',
    words: 'They were not admitted as evidence.',
    kinds: ['paragraph'],
    images: 1,
  },
  'tidal-gauge.pdf': {
    format: 'pdf',
    title: 'Tidal gauge at the pilots’ pier had been wrong for six years',
    author: 'Henrik Sand',
    date: '2025-03-25',
    words:
      'The gauge that tells ships how deep the water is at the pilots’ pier has shown eleven centimetres',
    kinds: ['paragraph'],
    images: 0,
  },
  'wind-farm.docx': {
    format: 'docx',
    title: 'Wind farm will pay for the dredging of the north channel',
    author: 'Ada Merrin',
    date: null,
    words: 'may use the channel without dues until 2031',
    kinds: ['paragraph', 'tableRow', 'footnote'],
    images: 1,
  },
  'seamens-choir.odt': {
    format: 'odt',
    title: 'Choir of the seamen’s church looks for tenors',
    author: 'Mira Falk',
    date: null,
    words: 'thirty-one sopranos and two tenors',
    kinds: ['paragraph', 'listItem', 'footnote'],
    images: 1,
  },
  'post-office.rtf': {
    format: 'rtf',
    title: 'Post office leaves the market square after 112 years',
    author: 'Ben Sallow',
    date: null,
    words: 'It was sent by post.',
    kinds: ['paragraph', 'footnote'],
    images: 0,
  },
  'saltmarsh-ferry.epub': {
    format: 'epub',
    title: 'A short history of the Saltmarsh ferry',
    author: 'Greta Lindqvist',
    date: '2025-04-02',
    words: 'until the rope broke under a wedding party',
    kinds: ['heading', 'paragraph'],
    images: 1,
  },
  'swing-bridge.eml': {
    format: 'eml',
    title: 'Council to vote on the opening hours of the swing bridge',
    author: 'Saltmarsh Press Office',
    date: '2025-04-07T10:30+02:00',
    words: 'The fire brigade has asked for a key.',
    kinds: ['paragraph'],
    images: 0,
  },
}

test.each(Object.entries(ARTICLES))(
  '%s comes out whole, with what it says of itself',
  async (name, expected) => {
    const outcome = await outcomeOf(name)
    if (outcome.kind !== 'parsed') throw new Error(`${name} is ${outcome.kind}`)
    const { format, meta, text, images } = outcome.document
    expect({
      format,
      title: meta.title.value,
      author: meta.authors?.value.join(', '),
      date: meta.published?.value.iso ?? null,
      kinds: [...new Set(text.blocks.map(({ kind }) => kind))],
      images: images.length,
    }).toEqual({
      format: expected.format,
      title: expected.title,
      author: expected.author,
      date: expected.date,
      kinds: expected.kinds,
      images: expected.images,
    })
    expect(text.content).toContain(expected.words)
    expect(text.content).not.toMatch(/Most read|Share this|Page 1|newsletter/)
  },
)

const CONTAINERS: Readonly<Record<string, readonly ['files' | 'articles', number]>> = {
  'april.zip': ['files', 2],
  'desk.mbox': ['articles', 2],
  'archive-export.txt': ['articles', 2],
}

test.each(Object.entries(CONTAINERS))('%s is taken for what it holds', async (name, [holds, count]) => {
  const outcome = await outcomeOf(name)
  if (outcome.kind !== 'several') throw new Error(`${name} is ${outcome.kind}`)
  expect([outcome.holds, outcome.files.length, outcome.refused]).toEqual([holds, count, []])
})

test('every file of the folder is looked at, and the user guide names it', () => {
  const files = readdirSync(FOLDER)
  expect(Object.keys({ ...ARTICLES, ...CONTAINERS }).toSorted()).toEqual(files.toSorted())
  const guide = readFileSync('docs/guide.md', 'utf8')
  expect(files.filter((name) => !guide.includes(name))).toEqual([])
})

test('the pages of a PDF are kept', async () => {
  const outcome = await outcomeOf('tidal-gauge.pdf')
  if (outcome.kind !== 'parsed') throw new Error(outcome.kind)
  const pages = outcome.document.text.blocks.flatMap((block) => block.pages?.map(({ page }) => page) ?? [])
  expect(new Set(pages)).toEqual(new Set([1, 2, 3]))
})
