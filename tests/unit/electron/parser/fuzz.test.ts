import { readFileSync } from 'node:fs'
import process from 'node:process'
import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { parseFile } from '../../../../electron/parser/parse-file.ts'
import { assertNever } from '../../../../shared/assert.ts'
import { ParseOutcome } from '../../../../shared/contract/parsed.ts'
import { BLOCK_SEPARATOR } from '../../../../shared/text/document.ts'
import { dataUri, pngOf } from '../../../support/pictures.ts'
import { bytesOf } from './outcome.ts'

/** More cases on demand: `FUZZ=100000`, spread over the formats. */
const CASES = Number(process.env['FUZZ'] ?? 400)
/** Processor time one small file may cost, however it is damaged; the same files undamaged take a fiftieth. */
const MOST_SECONDS = 10

const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(`tests/fixtures/import/${name}`))

const PNG = Buffer.from(pngOf(48, 48))

/** One valid file of each format that is text, most of them with a picture. */
const SEEDS: readonly (readonly [string, Uint8Array])[] = [
  ['page.html', fixture('page.html')],
  [
    'pictures.html',
    bytesOf(
      `<title>Ferry to sail</title><article><h1>Ferry to sail</h1><p>The ferry will sail again on Tuesday, the office said in a letter.</p><img src="${dataUri(PNG)}" srcset="data:image/svg+xml,%3Csvg%20width='90'%3E 2x" alt="Quay"><p>It did not sail on Monday, nor on the days before, as everybody on the island knew.</p></article>`,
    ),
  ],
  ['note.md', fixture('note.md')],
  ['pasted.txt', fixture('pasted.txt')],
  [
    'mail.eml',
    bytesOf(
      'From: Vera Lund <vera@gazette.example>\r\nTo: desk@gazette.example\r\nSubject: =?utf-8?Q?Ferry_to_sail?=\r\nDate: Tue, 04 May 2021 08:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe ferry will sail again on Tuesday, the office said.=20\r\n--b1\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+VGhlIGZlcnJ5IHdpbGwgc2FpbCBhZ2FpbiBvbiBUdWVzZGF5LjwvcD4=\r\n--b1--\r\n',
    ),
  ],
  [
    'box.mbox',
    bytesOf(
      'From vera@gazette.example Tue May  4 08:00:00 2021\nFrom: vera@gazette.example\nSubject: One\nDate: Tue, 04 May 2021 08:00:00 +0200\n\nThe ferry will sail again on Tuesday.\n\nFrom tom@gazette.example Wed May  5 08:00:00 2021\nFrom: tom@gazette.example\nSubject: Two\nDate: Wed, 05 May 2021 08:00:00 +0200\n\nIt did not, in the end.\n',
    ),
  ],
  [
    'page.mhtml',
    bytesOf(
      'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://gazette.example/ferry\r\nSubject: Ferry to sail\r\nDate: Tue, 4 May 2021 08:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b2"\r\n\r\n--b2\r\nContent-Type: text/html\r\nContent-Location: https://gazette.example/ferry\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><h1>Ferry to sail</h1><p>The ferry will sail again on Tuesday, th=\r\ne office said in a letter.</p><img src=3D"cid:quay"></body></html>\r\n--b2\r\nContent-Type: image/png\r\nContent-ID: <quay>\r\nContent-Transfer-Encoding: base64\r\n\r\n' +
        PNG.toString('base64') +
        '\r\n--b2--\r\n',
    ),
  ],
  [
    'note.rtf',
    bytesOf(
      "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Times;}}{\\info{\\title Ferry to sail}{\\author Vera Lund}}\\f0\\pard The ferry will sail again \\b on Tuesday\\b0 , the caf\\'e9 owner said.{\\*\\shppict{\\pict\\pngblip " +
        PNG.toString('hex') +
        '}}\\par\\u8220?Nobody\\u8221? knew.\\par}',
    ),
  ],
]

const SCRAPS = [
  '<div>'.repeat(300), '</p></div>', '<!--', ']]>', '<table><tr><td>', '<script>', '<svg><p>', '<template>', '&#xd800;', '&#0;',
  '\u0000', '\ufeff', '\u202e', '\u200d', '---\n', '> '.repeat(120), '[[[[', '*a_'.repeat(40), '`'.repeat(90), '|-|-|\n',
  '{\\*\\', '{'.repeat(200), '\\bin99999 ', '\\u-3913?', "\\'", '--b1', '--b1--', '--b2\r\n', '=?utf-8?B?', '=\r\n', '\r\n\r\n',
  'Content-Type: multipart/mixed; boundary=""\r\n', 'Content-Transfer-Encoding: base64\r\n', '\nFrom x\n', 'From: \r\n',
] // prettier-ignore

/** What a broken disk, a careless tool or an attacker does to a file: any number of small changes. */
const change = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: fc.nat(), value: fc.nat(255) }),
  fc.record({ kind: fc.constant('insert' as const), at: fc.nat(), scrap: fc.constantFrom(...SCRAPS) }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(), length: fc.nat(200) }),
  fc.record({ kind: fc.constant('repeat' as const), at: fc.nat(), length: fc.nat(400), times: fc.nat(30) }),
  fc.record({ kind: fc.constant('cut' as const), at: fc.nat() }),
)
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never

function changed(bytes: Uint8Array, edit: Change): Uint8Array {
  const at = bytes.length === 0 ? 0 : edit.at % bytes.length
  const before = Array.from(bytes.subarray(0, at))
  const rest = Array.from(bytes.subarray(at))
  switch (edit.kind) {
    case 'flip':
      return Uint8Array.from([...before, edit.value, ...rest.slice(1)])
    case 'insert':
      return Uint8Array.from([...before, ...bytesOf(edit.scrap), ...rest])
    case 'remove':
      return Uint8Array.from([...before, ...rest.slice(edit.length)])
    case 'repeat': {
      const piece = rest.slice(0, edit.length)
      return Uint8Array.from([...before, ...Array.from({ length: edit.times }, () => piece).flat(), ...rest])
    }
    case 'cut':
      return Uint8Array.from(before)
    default:
      return assertNever(edit)
  }
}

const names = fc.option(fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.eml', 'a.rtf', 'a', ''), { freq: 3 })

test.each(SEEDS)(
  'however %s is damaged, it gives a valid outcome in bounded time and throws nothing',
  { timeout: 600_000 },
  async (name, bytes) => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), names, async (edits, otherName) => {
        const damaged = edits.reduce(changed, bytes)
        const { user, system } = process.cpuUsage()
        const outcome = await parseFile(otherName ?? name, damaged)
        const spent = process.cpuUsage({ user, system })
        expect((spent.user + spent.system) / 1e6).toBeLessThan(MOST_SECONDS)
        v.parse(ParseOutcome, outcome)
        if (outcome.kind !== 'parsed') return
        const { content, blocks, images = [] } = outcome.document.text
        expect(images.every(({ before }) => before <= blocks.length)).toBe(true)
        expect(new Set(images.map(({ sha256 }) => sha256))).toEqual(
          new Set(outcome.document.images.map(({ sha256 }) => sha256)),
        )
        expect(blocks.map(({ start, end }) => content.slice(start, end)).join(BLOCK_SEPARATOR)).toBe(content)
        expect(content).not.toMatch(/\p{Cs}/u)
      }),
      { numRuns: Math.ceil(CASES / SEEDS.length) },
    )
  },
)
