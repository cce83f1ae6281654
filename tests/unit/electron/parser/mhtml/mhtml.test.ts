import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { ParseOutcome } from '../../../../../shared/contract/parsed.ts'
import { parseFile } from '../../../../../electron/parser/parse-file.ts'
import { sharedMaterial } from '../../../../support/shared-material.ts'
import { bytesOf, parsed, refusal } from '../outcome.ts'

const quoted = (html: string): string =>
  html
    .replaceAll('=', '=3D')
    .replace(/[\u0080-\uffff]/g, (letter) =>
      Array.from(bytesOf(letter), (byte) => `=${byte.toString(16).toUpperCase()}`).join(''),
    )
    .replace(/.{60}/g, '$&=\r\n')

const ARTICLE = `<!doctype html><html lang="en"><head><title>Harbour opens – The Quay</title></head><body>
<article><h1>Harbour opens</h1><p>The new harbour opened on Friday, two years later than planned, the authority said.</p>
<p>Its <a href="/ferries">first ferry</a> left at noon with four hundred passengers on board, most of them from the islands.</p>
<p>Residents had waited at the gates since dawn, and the mayor spoke for an hour before anybody was let in.</p></article>
</body></html>`
const FRAME =
  '<html><body><p>Buy one ferry ticket and get a second one free, this week only at the quay.</p></body></html>'

/** As Chromium saves a page. */
const CHROMIUM = `From: <Saved by Blink>\r
Snapshot-Content-Location: https://quay.example/2019/04/harbour?from=home\r
Subject: =?utf-8?Q?Harbour_opens_=E2=80?=\r
 =?utf-8?Q?=93_The_Quay?=\r
Date: Fri, 5 Apr 2024 09:15:00 -0000\r
MIME-Version: 1.0\r
Content-Type: multipart/related;\r
\ttype="text/html";\r
\tboundary="----MultipartBoundary--x----"\r
\r
\r
------MultipartBoundary--x----\r
Content-Type: text/html\r
Content-ID: <frame-2@mhtml.blink>\r
Content-Transfer-Encoding: quoted-printable\r
Content-Location: https://ads.example/frame\r
\r
${quoted(FRAME)}\r
------MultipartBoundary--x----\r
Content-Type: text/html\r
Content-ID: <frame-1@mhtml.blink>\r
Content-Transfer-Encoding: quoted-printable\r
Content-Location: https://quay.example/2019/04/harbour?from=home\r
\r
${quoted(ARTICLE)}\r
------MultipartBoundary--x----\r
Content-Type: image/png\r
Content-Transfer-Encoding: base64\r
Content-Location: https://quay.example/pier.png\r
\r
iVBORw0KGgo=\r
------MultipartBoundary--x------\r
`

describe('a page saved as one file', () => {
  test('gives the page and its address, not its frames', async () => {
    const { format, meta, text } = await parsed('page.mhtml', CHROMIUM)
    expect(format).toBe('mhtml')
    expect(text.content).toContain('Residents had waited at the gates')
    expect(text.content).not.toContain('ticket')
    expect(meta.url).toMatchObject({
      value: 'https://quay.example/2019/04/harbour?from=home',
      from: 'saved-from',
    })
    expect(meta.title.value).toBe('Harbour opens')
    expect(text.blocks.flatMap(({ marks }) => marks.map(({ href }) => href))).toContain(
      'https://quay.example/ferries',
    )
  })

  test('is not taken for published on the day it was saved', async () => {
    const { meta } = await parsed('page.mhtml', CHROMIUM)
    expect(meta.published?.value.iso.slice(0, 7)).toBe('2019-04')
  })

  test('is read up to where it was cut off, and refused when nothing of the page is left', async () => {
    const cut = CHROMIUM.slice(0, CHROMIUM.indexOf('and the mayor'))
    expect((await parsed('page.mhtml', cut)).text.content).toContain('first ferry')
    expect(await refusal('page.mhtml', CHROMIUM.slice(0, 400))).toEqual(['empty', null])
  })

  test('in another charset keeps its letters', async () => {
    const latin = CHROMIUM.replaceAll(
      'Content-Type: text/html\r',
      'Content-Type: text/html; charset=windows-1252\r',
    ).replace(
      quoted(ARTICLE),
      ARTICLE.replace('Harbour opens –', 'Hafen').replace('the mayor', 'der B=FCrgermeister'),
    )
    expect((await parsed('page.mhtml', latin)).text.content).toContain('der Bürgermeister')
  })

  test('however damaged, is a valid document or a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(CHROMIUM.length),
        fc.nat(400),
        fc.string({ maxLength: 30 }),
        async (at, many, other) => {
          const bytes = bytesOf(CHROMIUM.slice(0, at) + other + CHROMIUM.slice(at + many))
          v.parse(ParseOutcome, await parseFile('page.mhtml', bytes))
        },
      ),
      { numRuns: 60 },
    )
  })

  const FIREFOX = sharedMaterial('corpus', 'documents', 'testMHTMLFirefox.mhtml')
  test.runIf(existsSync(FIREFOX))('by an old Firefox is read as well', async () => {
    const { format, meta } = await parsed('page.mhtml', readFileSync(FIREFOX))
    expect([format, meta.url?.value]).toEqual(['mhtml', 'http://aperture.sourceforge.net/'])
  })
})
