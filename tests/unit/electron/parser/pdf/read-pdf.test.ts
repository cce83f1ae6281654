import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFile } from '../../../../../electron/parser/parse-file.ts'
import { readPdf } from '../../../../../electron/parser/pdf/read-pdf.ts'
import { assembled, column, pdfFile, stream, wrapped } from './pdf-file.ts'
import { BRIDGE, COUNCIL, readingOf } from './reading.ts'

const ARTICLE = pdfFile({
  pages: [BRIDGE, COUNCIL].map((text) => column(wrapped(text, 70), { x: 72, y: 100 })),
})

const refusal = async (bytes: Uint8Array) => {
  const read = await readPdf(bytes, 'article.pdf')
  return read.ok ? null : read.error
}

test('leaves the bytes it is given as they are', async () => {
  const bytes = ARTICLE.slice()
  await readPdf(bytes, 'article.pdf')
  expect(bytes).toEqual(ARTICLE)
})

test('gives the same text for the same bytes, time after time', async () => {
  const [first, second] = [await readingOf(ARTICLE), await readingOf(ARTICLE)]
  expect(second.text).toEqual(first.text)
})

test('refuses a file that needs a password', async () => {
  const key = '0'.repeat(64)
  const locked = pdfFile({
    pages: [column([BRIDGE], { x: 72, y: 100 })],
    trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>`,
  })
  expect(await refusal(locked)).toEqual({ code: 'encrypted', detail: null })
})

test('refuses a scan, which has no text', async () => {
  expect(await refusal(pdfFile({ pages: [[], []] }))).toEqual({ code: 'no-text', detail: null })
})

test('names the pages without text where most of a file is a scan', async () => {
  const { warnings } = await readingOf(pdfFile({ pages: [[{ text: BRIDGE, x: 0, y: 100 }], [], []] }))
  expect(warnings).toEqual([{ code: 'pages-without-text', detail: '2, 3' }])
})

test('refuses what only begins like a PDF', async () => {
  const bytes = new TextEncoder().encode('%PDF-1.7\nThe rest of this file is a letter.')
  expect(await refusal(bytes)).toEqual({ code: 'damaged', detail: null })
})

test('refuses more pages than anybody reads', async () => {
  const pages = Array.from({ length: 3001 }, () => '5 0 R')
  const many = assembled(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Count 3001 /Kids [${pages.join(' ')}] >>`,
      stream(''),
      '<< >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] /Contents 3 0 R >>',
    ],
    '/Root 1 0 R',
  )
  expect(await refusal(many)).toEqual({ code: 'too-large', detail: '3001 pages' })
})

test('reads what there is of a file that breaks off, and says that its end is missing', async () => {
  const { blocks, warnings } = await readingOf(ARTICLE.slice(0, ARTICLE.length - 900))
  expect(blocks[0]).toEqual(['paragraph', BRIDGE])
  expect(warnings[0]).toEqual({ code: 'malformed', detail: 'the end is missing' })
})

test('reads Japanese that names a predefined character map and carries no font', async () => {
  const { blocks } = await readingOf(
    assembled(
      [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
        stream('BT /F1 12 Tf 20 200 Td <93fa967b8cea82cc905695b782c582b78142> Tj ET'),
        '<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /90ms-RKSJ-H /DescendantFonts [6 0 R] >>',
        '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor 7 0 R >>',
        '<< /Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80 >>',
      ],
      '/Root 1 0 R',
    ),
  )
  expect(blocks).toEqual([['paragraph', '日本語の新聞です。']])
})

test('marks letters that only the fonts of the file know', async () => {
  const own = pdfFile({ pages: [[{ text: 'word', x: 72, y: 100 }]] })
  const mapped = Buffer.from(own)
    .toString('latin1')
    .replace('/Differences [1 /fi /fl]', '/Differences [119 /uniE123]')
  const { blocks, warnings } = await readingOf(Uint8Array.from(mapped, (letter) => letter.charCodeAt(0)))
  expect(blocks).toEqual([['paragraph', '\ufffdord']])
  expect(warnings).toContainEqual({ code: 'replacement-chars', detail: '1' })
})

test('reads or refuses whatever a damaged file holds, and never fails', async () => {
  const damage = fc.array(fc.tuple(fc.nat(ARTICLE.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(damage, fc.nat(ARTICLE.length), async (changes, length) => {
      const bytes = ARTICLE.slice()
      for (const [at, byte] of changes) bytes[at] = byte
      const { kind } = await parseFile('damaged.pdf', length < 200 ? bytes : bytes.slice(0, length + 300))
      expect(['parsed', 'refused']).toContain(kind)
    }),
    { numRuns: 150, seed: 20_261_122 },
  )
})

const CORPUS = path.resolve('../shared/corpus/pdfs')
const files = (() => {
  try {
    return readdirSync(CORPUS).filter((name) => name.endsWith('.pdf'))
  } catch {
    return []
  }
})()

describe.runIf(files.length > 0)('with the corpus of odd and broken PDFs', () => {
  test.each(files)('%s gives text or says why not', async (name) => {
    const outcome = await parseFile(name, new Uint8Array(readFileSync(path.join(CORPUS, name))))
    if (outcome.kind === 'parsed') expect(outcome.document.text.content).not.toBe('')
    else
      expect(outcome).toMatchObject({
        kind: 'refused',
        code: expect.stringMatching(/^(?:no-text|unknown-letters|encrypted|empty)$/),
      })
  })
})
