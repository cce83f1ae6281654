import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { REFUSAL_CODES } from '../../../../shared/bundle/refusal.ts'
import { readBundle } from '../../../../shared/bundle/read-bundle.ts'
import { writeBundle } from '../../../../shared/bundle/write-bundle.ts'
import { hasSharedMaterial, sharedMaterial } from '../../../support/shared-material.ts'
import { rawZip, zipAttacks } from '../../../support/zip-attacks.ts'
import { entriesOf, OPTIONS, pack, ROOT, unpack, type Bag } from '../../../support/bags.ts'
import { harbourProject } from './harbour-project.ts'

let bag: Bag
let attacks: ReturnType<typeof zipAttacks>
beforeAll(async () => {
  bag = await unpack(await writeBundle(await harbourProject(), OPTIONS))
  attacks = zipAttacks(entriesOf(bag), ROOT)
})

const refusal = async (bytes: Uint8Array) => {
  const opened = await readBundle(bytes)
  return opened.ok ? 'opened' : opened.error.code
}

test('the archive the attacks are made from opens', async () => {
  expect(await refusal(pack(bag))).toBe('opened')
})

test('folders and deflated entries, as other ZIP programs write them, are accepted', async () => {
  const folders = [ROOT, `${ROOT}data/`].map((name) => ({ name, bytes: new Uint8Array(), mode: 0o040755 }))
  const files = entriesOf(bag).map((entry) => ({ ...entry, deflate: true, mode: 0o100644 }))
  expect(await refusal(rawZip([...folders, ...files]))).toBe('opened')
})

/** Most attacks are called what they are; these are indistinguishable from damage, or from somebody else's archive. */
const EXPECTED: Readonly<Record<string, string>> = {
  'a size that is too small': 'damaged',
  'a size that is too large': 'damaged',
  'a bomb that lies about its size': 'damaged',
  'a payload file the manifest does not list': 'damaged',
  'a tag file nobody knows': 'damaged',
  'a payload file with no place': 'damaged',
  'a second folder': 'not-a-bundle',
}
const NAMES = zipAttacks([{ name: `${ROOT}bagit.txt`, bytes: new Uint8Array() }], ROOT).map(
  ({ what }) => what,
)

test.each(NAMES)('an archive with %s is refused', async (what) => {
  const attack = attacks.find((candidate) => candidate.what === what)
  expect(await refusal(attack?.bytes ?? new Uint8Array())).toBe(EXPECTED[what] ?? 'unsafe-archive')
})

test('more entries than a bundle can have are refused before they are read', async () => {
  const entries = Array.from({ length: 20_001 }, (_, index) => ({
    name: `${ROOT}${index}`,
    bytes: new Uint8Array(),
  }))
  expect(await refusal(rawZip(entries))).toBe('too-large')
})

test('files that are no archive are told from archives that were cut off', async () => {
  expect(await refusal(new Uint8Array())).toBe('not-a-zip')
  expect(await refusal(Buffer.from('<!doctype html><p>Not found'))).toBe('not-a-zip')
  const whole = pack(bag)
  expect(await refusal(whole.slice(0, whole.length / 2))).toBe('damaged')
})

test('an archive of something else is not a bundle', async () => {
  expect(await refusal(rawZip([{ name: 'photos/one.jpg', bytes: Buffer.from('x') }]))).toBe('not-a-bundle')
  expect(await refusal(rawZip([{ name: 'word.xml', bytes: Buffer.from('x') }]))).toBe('not-a-bundle')
})

const collected = sharedMaterial('interop/fixtures-own/zip-attacks')
describe.runIf(hasSharedMaterial)('collected attack files', () => {
  test.each(hasSharedMaterial ? readdirSync(collected) : ['(not on this machine)'])(
    '%s is refused',
    async (name) => {
      expect(REFUSAL_CODES).toContain(await refusal(new Uint8Array(readFileSync(`${collected}/${name}`))))
    },
  )
})

test('what a file manager adds to an archive does not make it another bundle', async () => {
  const litter = ['__MACOSX/a-project/._bagit.txt', `${ROOT}.DS_Store`, `${ROOT}data/Thumbs.db`]
  const entries = [...entriesOf(bag), ...litter.map((name) => ({ name, bytes: new Uint8Array([0, 1]) }))]
  expect(await readBundle(rawZip(entries))).toMatchObject({ ok: true })
})
