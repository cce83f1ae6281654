import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { parseFile } from '../../../../../electron/parser/parse-file.ts'
import { ParseOutcome } from '../../../../../shared/contract/parsed.ts'
import { hasSharedMaterial, sharedMaterial } from '../../../../support/shared-material.ts'
import { epub } from '../epub/book.ts'
import { bytesOf } from '../outcome.ts'
import { docx, odt, p, r, styled, table } from './documents.ts'

const OFFICE = /\.(?:docx|odt|rtf|epub)$/
/** Cases of each format; more on demand. */
const RUNS = Number(process.env['FUZZ'] ?? 120)

const BODY = p('The berth', styled('Titel')) + p(r('Late', '<w:b/>')) + table([p('Item'), p('Cost')])
const files = await Promise.all([
  docx(BODY).then((bytes) => ({ name: 'a.docx', bytes })),
  odt('<text:p>The <text:span text:style-name="T1">berth</text:span></text:p><text:list/>').then((bytes) => ({
    name: 'a.odt',
    bytes,
  })),
  epub().then((bytes) => ({ name: 'a.epub', bytes })),
  Promise.resolve({
    name: 'a.rtf',
    bytes: bytesOf(
      "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset128 Gothic;}}{\\info{\\title A}}\\trowd\\intbl{\\b The}\\cell\\row{\\footnote note}{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt y}}\\u8364?\\'83\\'41\\par}",
    ),
  }),
])
/** Pieces that mean something to some reader, put where they do not belong. */
const PIECES = ['<w:tbl>', '</w:p>', '<!DOCTYPE x>', '&a;', '<a>'.repeat(300), '{', '}', '{'.repeat(300),
  '\\bin9', '\\cell\\row', '\\trowd', '{\\*', '\\u-1', '\\uc9', "\\'", '{\\footnote', '\\fromhtml1', '\\f-9', 'PK\u0005\u0006'] // prettier-ignore

const change = fc.record({
  cut: fc.double({ min: 0.3, max: 1, noNaN: true }),
  flips: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
  piece: fc.constantFrom('', ...PIECES),
  at: fc.nat(),
})

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

function changed(bytes: Uint8Array, { cut, flips, piece, at }: Change): Uint8Array {
  const kept = bytes.slice(0, Math.ceil(bytes.length * cut))
  for (const [place, value] of flips) kept[place % kept.length] = value
  const split = at % (kept.length + 1)
  return Uint8Array.from([...kept.subarray(0, split), ...bytesOf(piece), ...kept.subarray(split)])
}

describe.each(files)('a damaged $name', ({ name, bytes }) => {
  test('is read or refused, whatever was done to the file', async () => {
    await fc.assert(
      fc.asyncProperty(change, async (what) => {
        const outcome = await parseFile(name, changed(bytes, what))
        expect(v.is(ParseOutcome, outcome)).toBe(true)
      }),
      { numRuns: RUNS },
    )
  })
})

const parts = [
  {
    name: 'a.docx',
    part: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${BODY}</w:body></w:document>`,
    build: (text: string) => docx('', { more: { 'word/document.xml': text } }),
  },
  {
    name: 'a.odt',
    part: '<text:p>The <text:span text:style-name="T1">berth</text:span><text:note><text:note-body><text:p>x</text:p></text:note-body></text:note></text:p><text:list><text:list-item><text:p>y</text:p></text:list-item></text:list>',
    build: (text: string) => odt(text),
  },
  {
    name: 'a.epub',
    part: '<html><body><h1>The <a id="x"/>sale</h1><aside role="doc-footnote"><p>Note</p></aside><table><tr><td>a</td><td>b</td></tr></table></body></html>',
    build: (text: string) => epub({ 'OPS/text/two.xhtml': text }),
  },
]

describe.each(parts)('damaged markup in an intact $name', ({ name, part, build }) => {
  test('is read or refused, whatever was done to it', async () => {
    await fc.assert(
      fc.asyncProperty(change, async (what) => {
        const text = new TextDecoder().decode(changed(bytesOf(part), what))
        const outcome = await parseFile(name, await build(text))
        expect(v.is(ParseOutcome, outcome)).toBe(true)
      }),
      { numRuns: RUNS },
    )
  })
})

describe.runIf(hasSharedMaterial)('real documents, many of them odd or damaged', () => {
  const folder = sharedMaterial('corpus', 'documents')
  const names = hasSharedMaterial ? readdirSync(folder).filter((name) => OFFICE.test(name)) : []
  /** Pictures, charts, an empty page: there is nothing to read in them. */
  const EMPTY = [
    'testWORD_charts.docx',
    'testWORD_multi_authors.docx',
    'testBinControlWord.rtf',
    'testRTFEmbeddedLink.rtf',
    'test_list_override.rtf',
  ]
  const NAMED: Readonly<Record<string, string>> = {
    'protected_normal_case.docx': 'password-protected Office document',
    'testAltChunkMHT.docx': 'Word document that only embeds another file',
    'testODTEncrypted.odt': 'OpenDocument text',
  }

  test.each(names)('%s gives its text or says why not', async (name) => {
    const outcome = await parseFile(name, new Uint8Array(readFileSync(`${folder}/${name}`)))
    if (EMPTY.includes(name)) expect(outcome).toMatchObject({ kind: 'refused', code: 'empty' })
    else if (Object.hasOwn(NAMED, name))
      expect(outcome).toMatchObject({ kind: 'refused', detail: NAMED[name] })
    else {
      expect(outcome).toMatchObject({ kind: 'parsed' })
      const content = outcome.kind === 'parsed' ? outcome.document.text.content : ''
      expect(content).toMatch(/\p{L}/u)
      expect(content).not.toMatch(/\ufffd|\\[a-z]+\d|<w:|HYPERLINK/u)
    }
  })
})
