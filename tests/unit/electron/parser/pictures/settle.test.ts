import { describe, expect, test } from 'vitest'
import { settlePictures } from '../../../../../electron/parser/pictures/settle.ts'
import { sha256 } from '../../../../../shared/ids.ts'
import { dataUri, pngOf } from '../../../../support/pictures.ts'

const placed = (before: number, ...names: string[]) => ({ names, alt: '', before })
const codes = ({ warnings }: Awaited<ReturnType<typeof settlePictures>>) =>
  warnings.map(({ code, detail }) => [code, detail])

describe('the pictures of a source', () => {
  test('have their bytes once, wherever and by whatever name they stand', async () => {
    const png = pngOf()
    const settled = await settlePictures([placed(0, 'a'), placed(3, 'b'), placed(3, dataUri(png))], () => png)
    const hash = await sha256(png)
    expect(settled.images).toEqual(
      [0, 3, 3].map((before) => ({
        sha256: hash,
        type: 'image/png',
        before,
        alt: '',
        size: { width: 64, height: 64 },
      })),
    )
    expect(settled.files).toEqual([{ sha256: hash, bytes: png }])
    expect(settled.warnings).toEqual([])
  })

  test('are found by the first of their names that leads to one', async () => {
    const asked: string[] = []
    const settled = await settlePictures([placed(0, 'gone', 'there', 'other')], (name) => {
      asked.push(name)
      return name === 'gone' ? null : pngOf()
    })
    expect(asked).toEqual(['gone', 'there'])
    expect(settled.images).toHaveLength(1)
    expect(codes(settled)).toEqual([])
  })

  test('are counted where they are not in the file, but not for their placeholder', async () => {
    const settled = await settlePictures([
      placed(0, 'https://a.example/1.jpg'),
      placed(1, 'data:image/gif;base64,R0lGODlhAQABAAAAACw=', 'https://a.example/2.jpg'),
      placed(1, 'data:image/gif;base64,R0lGODlhAQABAAAAACw='),
    ])
    expect(codes(settled)).toEqual([['images-not-in-file', '2']])
  })

  test('are left out and counted beyond the limits', async () => {
    const large = new Uint8Array(9_000_000)
    large.set(pngOf())
    const many = await settlePictures(
      Array.from({ length: 300 }, (_, index) => placed(index, `picture ${index}`)),
      (name) => pngOf(64, 64, Number(name.slice(8))),
    )
    expect(many.files).toHaveLength(200)
    expect(codes(many)).toEqual([['images-left-out', '100']])
    const heavy = await settlePictures(
      Array.from({ length: 8 }, (_, index) => placed(index, String(index))),
      (name) => {
        const own = large.slice()
        own.set([Number(name)], own.length - 1)
        return own
      },
    )
    expect(heavy.files).toHaveLength(6)
    expect(codes(heavy)).toEqual([['images-left-out', '2']])
    const repeated = await settlePictures(
      Array.from({ length: 10_000 }, () => placed(0, 'same')),
      () => pngOf(),
    )
    expect([repeated.images.length, repeated.files.length]).toEqual([1000, 1])
    expect(codes(repeated)).toEqual([['images-left-out', '9000']])
    const single = await settlePictures([placed(0, 'a'), placed(0, 'b')], (name) =>
      name === 'a' ? 'too-large' : new Uint8Array(10_000_001),
    )
    expect(codes(single)).toEqual([['images-left-out', '2']])
  })

  test('hand over no more memory than their own, and a description in order', async () => {
    const shelf = new Uint8Array(5000)
    const png = pngOf()
    shelf.set(png, 100)
    const alt = `  The\u200b quay\n\non ${'Monday '.repeat(500)}\ud83d`
    const settled = await settlePictures([{ ...placed(0, 'a'), alt }], () =>
      shelf.subarray(100, 100 + png.length),
    )
    expect(settled.files[0]?.bytes.buffer.byteLength).toBe(png.length)
    expect(settled.images[0]?.alt).toMatch(/^The quay on Monday Monday/)
    expect(settled.images[0]?.alt.length).toBe(2000)
  })
})
