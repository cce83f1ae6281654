import { expect, test } from 'vitest'
import { openArchive } from '../../../../../electron/parser/zip/open-archive.ts'
import { type RawEntry, rawZip, zipAttacks } from '../../../../support/zip-attacks.ts'
import { bytesOf } from '../outcome.ts'

const ARTICLE = bytesOf('The bridge over the old harbour opened on Tuesday. '.repeat(40))
const GOOD: readonly RawEntry[] = [
  { name: 'saved/article.txt', bytes: ARTICLE, deflate: true },
  { name: 'saved/note.txt', bytes: bytesOf('A note.') },
]

async function opened(bytes: Uint8Array) {
  const archive = await openArchive(bytes)
  if (!archive.ok) throw new Error(`refused: ${archive.error.detail}`)
  return archive.value
}

/** The first refusal met when an archive is opened and everything in it is read. */
async function firstRefusal(bytes: Uint8Array): Promise<string | null> {
  const archive = await openArchive(bytes)
  if (!archive.ok) return archive.error.detail ?? archive.error.code
  for (const name of archive.value.names) {
    const content = await archive.value.extract(name)
    if (!content.ok) return content.error.detail ?? content.error.code
  }
  return null
}

test('gives the files of an archive, and null for what is not there', async () => {
  const archive = await opened(rawZip([{ name: 'saved/', bytes: new Uint8Array() }, ...GOOD]))
  expect(archive.names).toEqual(['saved/article.txt', 'saved/note.txt'])
  expect(await archive.read('saved/article.txt')).toEqual(ARTICLE)
  expect(archive.has('saved/other.txt')).toBe(false)
  expect(await archive.read('saved/other.txt')).toBeNull()
})

test('keeps to the size that the caller allows', async () => {
  const archive = await opened(rawZip(GOOD))
  expect(await archive.extract('saved/article.txt', 100)).toEqual({
    ok: false,
    error: { code: 'too-large', detail: null },
  })
  expect(await archive.read('saved/note.txt', 100)).toEqual(bytesOf('A note.'))
})

const REFUSED = [
  'a local name that differs',
  'data before the archive',
  'data after the archive',
  'entries that overlap',
  'a size that is too small',
  'a size that is too large',
  'an encrypted entry',
  'a bomb',
  'a bomb that lies about its size',
]

test.each(zipAttacks(GOOD, 'saved/').filter(({ what }) => REFUSED.includes(what)))(
  'refuses $what',
  async ({ bytes }) => {
    expect(await firstRefusal(bytes)).toMatch(/ZIP archive|too much|overlap/)
  },
)

const LEADS_OUT = ['a name that climbs out', 'an absolute name', 'a drive letter']
test.each(zipAttacks(GOOD, 'saved/').filter(({ what }) => LEADS_OUT.includes(what)))(
  'leaves out one file with $what, and reads the others',
  async ({ bytes }) => {
    const archive = await opened(bytes)
    expect(archive.names).toEqual(GOOD.map(({ name }) => name))
    expect(archive.refused).toEqual([
      { name: expect.stringContaining('evil.txt'), refusal: { code: 'unsafe-name', detail: null } },
    ])
    expect(await archive.read('saved/article.txt')).toEqual(ARTICLE)
    expect(archive.has(archive.refused[0]?.name ?? '')).toBe(false)
  },
)

test('gives neither of two files with one name, and reads the others', async () => {
  const twice = { name: 'saved/article.txt', bytes: bytesOf('Something else.') }
  const archive = await opened(rawZip([...GOOD, twice, twice]))
  expect(archive.names).toEqual(['saved/note.txt'])
  expect(archive.refused).toEqual([
    { name: 'saved/article.txt', refusal: { code: 'same-name', detail: null } },
  ])
  expect(await archive.read('saved/article.txt')).toBeNull()
})

test.each(zipAttacks(GOOD, 'saved/').filter(({ what }) => /link|pipe/.test(what)))(
  'overlooks $what',
  async ({ bytes }) => {
    expect((await opened(bytes)).names).toEqual(GOOD.map(({ name }) => name))
  },
)

test('refuses more files than any article has, and what is no archive', async () => {
  const many = Array.from({ length: 5001 }, (_, index) => ({ name: `${index}.txt`, bytes: bytesOf('x') }))
  expect(await firstRefusal(rawZip(many))).toBe('ZIP archive with more than 5000 files')
  expect(await firstRefusal(bytesOf('PK\u0003\u0004 and nothing more'))).toBe('ZIP archive')
})

test('stops when all files together inflate to more than the budget', async () => {
  const archive = await openArchive(rawZip(GOOD), { entries: 10, entryBytes: 10_000, totalBytes: 2042 })
  const read = archive.ok ? [await archive.value.extract('saved/article.txt')] : []
  if (archive.ok) read.push(await archive.value.extract('saved/note.txt'))
  expect(read.map((content) => content.ok)).toEqual([true, false])
})
