import { beforeAll, expect, test } from 'vitest'
import { readBundle } from '../../../../shared/bundle/read-bundle.ts'
import { writeBundle } from '../../../../shared/bundle/write-bundle.ts'
import { edit, OPTIONS, pack, unpack, type Bag } from '../../../support/bags.ts'
import { harbourProject } from './harbour-project.ts'

let bundle: Uint8Array
let bag: Bag
beforeAll(async () => {
  bundle = await writeBundle(await harbourProject(), OPTIONS)
  bag = await unpack(bundle)
})

test('one changed byte in any file of the bundle is noticed', async () => {
  for (const [path, bytes] of bag) {
    for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const flipped = bytes.slice()
      flipped[at] = (flipped[at] ?? 0) ^ 0x01
      const opened = await readBundle(pack(new Map([...bag, [path, flipped]])))
      expect(opened, `${path} at ${at}`).toMatchObject({ ok: false })
    }
  }
}, 120_000)

test('one changed byte anywhere in the ZIP is noticed, or changes nothing that is read', async () => {
  const whole = await readBundle(bundle)
  for (let at = 0; at < bundle.length; at += 193) {
    const flipped = bundle.slice()
    flipped[at] = (flipped[at] ?? 0) ^ 0xff
    const opened = await readBundle(flipped)
    if (opened.ok) expect(opened, `byte ${at}`).toEqual(whole)
  }
}, 120_000)

test.each([
  'data/report.html',
  'data/workbench/project.json',
  'bag-info.txt',
  'tagmanifest-sha256.txt',
  'bagit.txt',
])('a missing %s is noticed', async (path) => {
  const less = new Map(bag)
  less.delete(path)
  expect((await readBundle(pack(less))).ok).toBe(false)
})

test('a manifest that lists a file twice, or is not a manifest, is refused as damaged', async () => {
  const doubled = edit(bag, 'tagmanifest-sha256.txt', (text) => text + text)
  const garbage = edit(bag, 'tagmanifest-sha256.txt', () => 'nothing')
  for (const changed of [doubled, garbage])
    expect(await readBundle(pack(changed))).toMatchObject({ ok: false, error: { code: 'damaged' } })
})
