import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { ParseOutcome } from '../../../../../shared/contract/parsed.ts'
import { readBinaryPlist } from '../../../../../electron/parser/webarchive/binary-plist.ts'
import { parseFile } from '../../../../../electron/parser/parse-file.ts'
import { bytesOf, parsed, refusal } from '../outcome.ts'
import { plistOf } from './plist-of.ts'

const PAGE = `<html><head><title>Harbour opens</title></head><body><article><h1>Harbour opens</h1>
<p>The new harbour opened on Friday, two years later than planned, the port authority said in a statement.</p>
<p>Its first ferry left at noon with four hundred passengers on board, and the gates were open until dusk.</p>
</article></body></html>`

const archive = (more: Record<string, string | Uint8Array> = {}) =>
  plistOf({
    WebMainResource: {
      WebResourceData: bytesOf(PAGE),
      WebResourceFrameName: '',
      WebResourceMIMEType: 'text/html',
      WebResourceTextEncodingName: 'UTF-8',
      WebResourceURL: 'https://quay.example/2019/04/05/harbour.html',
      ...more,
    },
    WebSubresources: [{ WebResourceData: bytesOf('body{}'), WebResourceURL: 'https://quay.example/ä.css' }],
  })

describe('a page saved by Safari', () => {
  test('gives its main page and where it came from', async () => {
    const { format, meta, text } = await parsed('page.webarchive', archive())
    expect(format).toBe('webarchive')
    expect(text.content).toContain('Its first ferry left at noon')
    expect(meta.url).toMatchObject({
      value: 'https://quay.example/2019/04/05/harbour.html',
      from: 'saved-from',
    })
    expect(meta.published).toMatchObject({ value: { iso: '2019-04-05' }, from: 'url' })
  })

  test('of which nothing is a page is refused', async () => {
    expect(await refusal('a.webarchive', archive({ WebResourceMIMEType: 'image/png' }))).toEqual([
      'unsupported',
      'web archive of a file of type image/png',
    ])
    expect(await refusal('a.webarchive', plistOf({ Other: 'list' }))).toEqual(['damaged', null])
  })

  test('however damaged, is a valid document or a refusal', async () => {
    const whole = archive()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 9), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.nat(whole.length - 9),
        async (changes, cut) => {
          const bytes = whole.slice(0, cut < 40 ? whole.length - cut : whole.length)
          for (const [at, byte] of changes) if (at + 8 < bytes.length) bytes[at + 8] = byte
          v.parse(ParseOutcome, await parseFile('a.webarchive', bytes))
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('binary property lists', () => {
  test('are read as written', () => {
    expect(readBinaryPlist(plistOf({ a: ['x', 'Tür', 'long enough to need a length'] }))).toEqual(
      new Map([['a', ['x', 'Tür', 'long enough to need a length']]]),
    )
  })

  test('that hold themselves end as damaged, in no time', () => {
    const bytes = plistOf([['x'], ['y']])
    const root = bytes.indexOf(0xa2)
    bytes.set([0, 0, 0, 0], root + 1)
    expect(readBinaryPlist(bytes)).toBeNull()
  })
})
