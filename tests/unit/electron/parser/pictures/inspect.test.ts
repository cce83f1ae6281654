import { describe, expect, test } from 'vitest'
import { dataUriBytes } from '../../../../../electron/parser/pictures/data-uri.ts'
import { inspected } from '../../../../../electron/parser/pictures/inspect.ts'
import { pngOf } from '../../../../support/pictures.ts'
import { bytesOf } from '../outcome.ts'

const padded = (...head: readonly (number | string)[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      ...head.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from([part]))),
      Buffer.alloc(400),
    ]),
  )
const u16 = (value: number): string => String.fromCharCode(value >> 8, value & 255)
const u16le = (value: number): string => String.fromCharCode(value & 255, value >> 8)
const u32 = (value: number): string => u16(value >>> 16) + u16(value & 0xffff)
const PNG_HEAD = '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR'
const frame = `\u00ff\u00c2${u16(11)}\b${u16(300)}${u16(400)}`
const exif = (orientation: number): string =>
  `\u00ff\u00e1${u16(34)}Exif\0\0MM\0*${u32(8)}${u16(1)}${u16(0x112)}${u16(3)}${u32(1)}${u16(orientation)}\0\0${u32(0)}`
const svg = (attributes: string, before = ''): Uint8Array =>
  bytesOf(
    `${before}<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${'<path d="M0 0h9"/>'.repeat(20)}</svg>`,
  )

describe('bytes that a file gives for a picture', () => {
  test.each([
    ['PNG', 'image/png', [64, 80], pngOf(64, 80)],
    ['GIF', 'image/gif', [320, 200], padded('GIF89a', u16le(320), u16le(200))],
    ['progressive JPEG', 'image/jpeg', [400, 300], padded(`\u00ff\u00d8\u00ff\u00e0${u16(4)}ab`, frame)],
    ['JPEG lying on its side', 'image/jpeg', [300, 400], padded('\u00ff\u00d8', exif(6), frame)],
    ['JPEG with fill bytes', 'image/jpeg', [400, 300], padded('\u00ff\u00d8', exif(1), '\u00ff\u00ff', frame)],
    ['lossy WebP', 'image/webp', [500, 250], padded('RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\u009d\u0001*', u16le(500), u16le(250))],
    ['lossless WebP', 'image/webp', [100, 50], padded('RIFF\0\0\0\0WEBPVP8L\0\0\0\0/', 99, (49 << 6) & 255, 49 >> 2, 0)],
    ['extended WebP', 'image/webp', [70_000, 600], padded('RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0', 0x6f, 0x11, 1, 0x57, 2, 0)],
    ['AVIF with a thumbnail', 'image/avif', [900, 600], padded('\0\0\0\u0018ftypavif', '\0\0\0\u0014ispe\0\0\0\0', u32(90), u32(60), '\0\0\0\u0014ispe\0\0\0\0', u32(900), u32(600))],
  ])('are known to be %s by nothing but themselves, with their size', (_, type, [width, height], bytes) => {
    expect(inspected(bytes)).toEqual({ kind: 'shown', shown: { type, size: { width, height } } })
  }) // prettier-ignore

  test.each([
    ['small on one side', pngOf(600, 20)],
    ['of a tracker', new Uint8Array(Buffer.from('R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==', 'base64'))],
    ['few', bytesOf('<svg width="600" height="400"/>')],
  ])('that are %s are none', (_, bytes) => {
    expect(inspected(bytes)).toEqual({ kind: 'tiny' })
  }) // prettier-ignore

  test.each([
    ['a page', bytesOf(`<!doctype html>${'<p>no</p>'.repeat(50)}`)],
    [
      'a header that ends early',
      pngOf(64, 64).subarray(0, 20).length === 20 ? padded('GIF8') : new Uint8Array(),
    ],
    ['more pixels than any memory holds', padded(PNG_HEAD, u32(30_000), u32(30_000))],
    ['a side beyond measure', padded(PNG_HEAD, u32(0x7fffffff), u32(64))],
    ['no width', padded(PNG_HEAD, u32(0), u32(64))],
    ['segments without a frame', padded('\u00ff\u00d8', '\u00ff\u00e0\0\0'.repeat(5000))],
    ['a segment that leads beyond the end', padded('\u00ff\u00d8\u00ff\u00e1\u00ff\u00ff')],
    ['a drawing, which could hold a script', svg('width="90" height="90"')],
    ['a drawing behind a declaration', svg('width="90" height="90"', '<?xml version="1.0"?>\n')],
    ['comments without end', bytesOf('<!-- '.repeat(100_000))],
    ['an old metafile', padded('\u00d7\u00cd\u00c6\u009a')],
  ])('with %s cannot be shown', (_, bytes) => {
    expect(inspected(bytes)).toEqual({ kind: 'unfit' })
  })
})

describe('a data: address', () => {
  test.each([
    ['data:image/png;base64,AQID', [1, 2, 3]],
    ['data:;charset=utf-8;base64,AQID', [1, 2, 3]],
    ['data:image/png;base64,AQI%44', [1, 2, 3]],
    ['data:,a%20b%', [0x61, 0x20, 0x62, 0x25]],
    ['data:image/svg+xml,é', [0xc3, 0xa9]],
    ['data:image/png;base64,!?*', []],
  ])('%s is taken for what it means', (uri, bytes) => {
    expect(dataUriBytes(uri, 1000)).toEqual(Uint8Array.from(bytes))
  })

  test('that is too long is not decoded, and one without data has none', () => {
    expect(dataUriBytes(`data:image/png;base64,${'A'.repeat(20_000_000)}`, 10_000_000)).toBe('too-large')
    expect(dataUriBytes(`data:,${'A'.repeat(4000)}`, 1000)).toBe('too-large')
    expect(dataUriBytes('data:image/png;base64', 1000)).toBeNull()
  })
})
