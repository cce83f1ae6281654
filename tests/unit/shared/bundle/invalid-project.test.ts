import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { readBundle } from '../../../../shared/bundle/read-bundle.ts'
import { writeBundle } from '../../../../shared/bundle/write-bundle.ts'
import { edit, jsonOf, OPTIONS, seal, textOf, unpack, type Bag } from '../../../support/bags.ts'
import { pngOf } from '../../../support/pictures.ts'
import { harbourProject } from './harbour-project.ts'
import { quotingHarbourProject } from './harbour-variants.ts'

const PROJECT = 'data/workbench/project.json'
const FIRST = '00000002-1111-4111-8111-000000000000'
const BLOCKS = `data/text/${FIRST}.blocks.json`
let bag: Bag
beforeAll(async () => {
  bag = await unpack(await writeBundle(await harbourProject(), OPTIONS))
})

/** A bundle with correct checksums whose JSON was changed by hand. */
const withJson = (path: string, change: (file: ReturnType<typeof jsonOf>) => unknown) => {
  const file = jsonOf(bag, path)
  change(file)
  return readBundle(seal(edit(bag, path, () => JSON.stringify(file))))
}
const withText = (path: string, change: (text: string) => string) => readBundle(seal(edit(bag, path, change)))
const code = (opened: Awaited<ReturnType<typeof readBundle>>) => (opened.ok ? 'opened' : opened.error.code)

test('a bundle resealed without a change opens', async () => {
  expect(code(await withJson(PROJECT, () => {}))).toBe('opened')
})

const times = { createdAt: '2026-01-01T00:00:00.000Z', modifiedAt: '2026-01-01T00:00:00.000Z' }
const aParty = (number: number) => ({
  id: `0000000b-1111-4111-8111-00000000000${number}`,
  name: `Party ${number}`,
  kind: 'person',
  aliases: [],
  relations: [],
  note: '',
  ...times,
})
const derivation = (number: number, derived: unknown, origin: unknown) => ({
  id: `0000000c-1111-4111-8111-00000000000${number}`,
  derived,
  origin,
  note: '',
  ...times,
})
const assertion = (file: ReturnType<typeof jsonOf>) => ({
  id: '0000000d-1111-4111-8111-000000000000',
  claimId: null,
  annotationId: file.annotations[0].id,
  sourceId: file.annotations[0].sourceId,
  at: times.createdAt,
})

/** A decision about the passages of two annotations. */
const decision = (file: ReturnType<typeof jsonOf>, decided: object, ...marks: readonly number[]) => ({
  id: '0000000f-1111-4111-8111-000000000000',
  decided,
  passages: marks.map((mark) => {
    const { sourceId, anchor } = file.annotations[mark]
    return { sourceId, anchor: { ...anchor } }
  }),
  at: times.createdAt,
})

test('what stands in the lists of 1.3 as it should is opened', async () => {
  const opened = await withJson(PROJECT, (file) => {
    file.parties = [aParty(0)]
    file.claims[0].attribution = { party: aParty(0).id, role: 'mayor' }
    file.derivations = [derivation(0, file.sources[0].id, file.sources[1].id)]
    file.assertions = [assertion(file)]
  })
  expect(code(opened)).toBe('opened')
})

test('and so is a decision about passages, as 1.4 has them', async () => {
  const opened = await withJson(PROJECT, (file) => {
    file.passageDecisions = [decision(file, { kind: 'dismissed', about: 'date' }, 0, 4, 6)]
  })
  expect(code(opened)).toBe('opened')
})

const BROKEN: Record<string, (file: ReturnType<typeof jsonOf>) => unknown> = {
  'a claim id used twice': (file) => (file.claims[1].id = file.claims[0].id),
  'an annotation and a claim with one id': (file) => (file.annotations[8].id = file.claims[3].id),
  'evidence without a claim': (file) => file.claims.shift(),
  'evidence without an annotation': (file) => file.annotations.shift(),
  'evidence in another source than its annotation': (file) =>
    (file.evidence[0].sourceId = file.sources[2].id),
  'an unknown code on an annotation': (file) => (file.codes = []),
  'an annotation in a version that is not there': (file) =>
    (file.annotations[0].anchor.versionId = file.project.id),
  'an annotation in a version of another source': (file) =>
    (file.annotations[0].sourceId = file.sources[1].id),
  'an annotation that comes from a version of another source': (file) =>
    (file.annotations[0].anchor.state = {
      kind: 'approximate',
      score: 80,
      origin: { versionId: file.sources[1].versions[0].id, start: 0, end: 1 },
    }),
  'a source without its current version': (file) =>
    (file.sources[0].currentVersionId = file.sources[1].versions[0].id),
  'two versions with one number': (file) =>
    file.sources[0].versions.push({ ...file.sources[1].versions[0], number: 1 }),
  'a version restored from another source': (file) =>
    (file.sources[0].versions[0].restoredFrom = file.sources[1].versions[0].id),
  'a quotation that is not in the text': (file) =>
    (file.annotations[0].anchor.exact = 'opened on Sunday morning!'),
  'a quotation one character off': (file) => {
    file.annotations[0].anchor.start += 1
    file.annotations[0].anchor.end += 1
  },
  'a code in itself': (file) => (file.codes[0].partOf = file.codes[0].id),
  'a code in an unknown one': (file) => (file.codes[0].partOf = file.claims[0].id),
  'an unknown code on a claim': (file) => (file.claims[0].codeIds = [file.claims[0].id]),
  'a code twice on a claim': (file) => (file.claims[0].codeIds = [file.codes[0].id, file.codes[0].id]),
  'a claim attributed to nobody known': (file) =>
    (file.claims[0].attribution = { party: file.claims[0].id, role: '' }),
  'evidence that came through nobody known': (file) => {
    file.parties = [aParty(0)]
    file.evidence[0].attribution = { party: aParty(0).id, role: '', via: aParty(1).id }
  },
  'a party related to nobody known': (file) =>
    (file.parties = [{ ...aParty(0), relations: [{ relation: 'part-of', to: aParty(1).id }] }]),
  'a party related to itself': (file) =>
    (file.parties = [{ ...aParty(0), relations: [{ relation: 'part-of', to: aParty(0).id }] }]),
  'a derivation from an unknown source': (file) =>
    (file.derivations = [derivation(0, file.sources[0].id, file.claims[0].id)]),
  'a derivation twice': (file) =>
    (file.derivations = [0, 1].map((number) => derivation(number, file.sources[0].id, file.sources[1].id))),
  'derivations in a ring': (file) =>
    (file.derivations = [
      derivation(0, file.sources[0].id, file.sources[1].id),
      derivation(1, file.sources[1].id, file.sources[0].id),
    ]),
  'an assertion of an unknown claim': (file) =>
    (file.assertions = [{ ...assertion(file), claimId: file.sources[0].id }]),
  'an assertion in another source than its annotation': (file) =>
    (file.assertions = [{ ...assertion(file), sourceId: file.sources[2].id }]),
  'a decision that two passages are not alike about one': (file) =>
    (file.passageDecisions = [decision(file, { kind: 'not-aligned' }, 0)]),
  'a decision of an unknown kind': (file) =>
    (file.passageDecisions = [decision(file, { kind: 'proved' }, 0)]),
  'a decision about an unknown claim': (file) =>
    (file.passageDecisions = [decision(file, { kind: 'not-suggested', claimId: file.sources[0].id }, 0)]),
  'a decision about a passage of another source': (file) => {
    file.passageDecisions = [decision(file, { kind: 'dismissed', about: 'date' }, 0)]
    file.passageDecisions[0].passages[0].sourceId = file.sources[1].id
  },
  'a decision that does not quote its text': (file) => {
    file.passageDecisions = [decision(file, { kind: 'dismissed', about: 'date' }, 0)]
    file.passageDecisions[0].passages[0].anchor.exact = 'opened on Sunday morning!'
  },
  'a time that ends before it begins': (file) => {
    const [from, to] = ['2019-03-29', '2019-03-28'].map((iso) => ({ iso, precision: 'day' }))
    file.passageDecisions = [decision(file, { kind: 'dated', time: { from, to, about: false } }, 0)]
  },
  'an end beyond the text': (file) => (file.annotations[0].anchor.end = 100_000),
  'a start after the end': (file) => (file.annotations[0].anchor.start = 700),
  'a position that is no integer': (file) => (file.annotations[0].anchor.start = 1.5),
  'a negative position': (file) => (file.annotations[0].anchor.start = -1),
  'a wrong checksum of a text': (file) => (file.sources[0].versions[0].textSha256 = '0'.repeat(64)),
  'a wrong length of an original': (file) => (file.sources[0].versions[0].byteLength = 1),
  'a path that leads elsewhere': (file) => (file.sources[0].versions[0].text = '../../etc/passwd'),
  'a source that no longer names its files': (file) => file.sources.pop(),
  'an unknown stance': (file) => (file.evidence[0].stance = 'proves'),
  'an unknown key inside an anchor': (file) => (file.annotations[0].anchor.page = 3),
  'another offset unit': (file) => (file.offsetUnit = 'utf-16'),
  'another format': (file) => (file.format = 'research-workbench-project'),
  'no project': (file) => delete file.project,
  'an extension that poses as an unknown key': (file) => (file.extensions['/claims'] = []),
}

test.each(Object.entries(BROKEN))('%s is refused', async (_what, change) => {
  expect(code(await withJson(PROJECT, change))).toBe('invalid')
})

/** A quotation of two passages whose second part was changed by hand. */
const BROKEN_PARTS: Record<
  string,
  (part: ReturnType<typeof jsonOf>, row: ReturnType<typeof jsonOf>) => unknown
> = {
  'words that are not in the text': (part) => (part.exact = '🛳️ The last ship left at 11:40'),
  'a place one character off': (part) => {
    part.start += 1
    part.end += 1
  },
  'a version that is not there': (part) => (part.versionId = part.versionId.replace('0002', '0009')),
  'a version of another source': (part) => (part.versionId = part.versionId.replace(/0$/, '1')),
  'a place before the first part': (part, row) => ([row.anchor, row.parts] = [part, [row.anchor]]),
  'the words of the first part': (_part, row) => (row.parts = [row.anchor]),
  'nothing in it': (_part, row) => (row.parts = []),
}

test.each(Object.entries(BROKEN_PARTS))('a part with %s is refused', async (_what, change) => {
  const quoting = await unpack(await writeBundle(await quotingHarbourProject(), OPTIONS))
  const file = jsonOf(quoting, PROJECT)
  expect(code(await readBundle(seal(quoting)))).toBe('opened')
  change(file.annotations[0].parts[0], file.annotations[0])
  expect(code(await readBundle(seal(edit(quoting, PROJECT, () => JSON.stringify(file)))))).toBe('invalid')
})

const BROKEN_BLOCKS: Record<string, (file: ReturnType<typeof jsonOf>) => unknown> = {
  'a block that overlaps the next': (file) => (file.blocks[0].end += 3),
  'a text the blocks do not cover': (file) => file.blocks.pop(),
  'a mark outside its block': (file) =>
    file.blocks[0].marks.push({ kind: 'em', start: 0, end: 300, href: null }),
  'a removed part behind the end': (file) => (file.suppressed[0].before = 99),
  'an unknown kind of block': (file) => (file.blocks[0].kind = 'script'),
}

test.each(Object.entries(BROKEN_BLOCKS))('%s is refused', async (_what, change) => {
  expect(code(await withJson(BLOCKS, change))).toBe('invalid')
})

describe('a picture in a bundle', () => {
  /** A bundle whose first text places one picture with these bytes. */
  const withPicture = (bytes: Uint8Array, type: string, ending: string) => {
    const hash = createHash('sha256').update(bytes).digest('hex')
    const file = jsonOf(bag, BLOCKS)
    file.images = [{ sha256: hash, type, before: 0, alt: '', size: null }]
    const placed = edit(bag, BLOCKS, () => JSON.stringify(file))
    return readBundle(seal(new Map([...placed, [`data/images/${hash}.${ending}`, bytes]])))
  }

  test('opens if its bytes are of its type', async () => {
    expect(code(await withPicture(pngOf(), 'image/png', 'png'))).toBe('opened')
  })

  test.each([
    ['of another type than it says', pngOf(), 'image/jpeg', 'jpg'],
    ['that is a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'image/png', 'png'],
    ['that is empty', new Uint8Array(), 'image/png', 'png'],
  ])('%s is refused', async (_what, bytes, type, ending) => {
    expect(code(await withPicture(bytes, type, ending))).toBe('invalid')
  })

  test('that is a drawing is refused, because it could hold a script', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    expect((await withPicture(svg, 'image/svg+xml', 'svg')).ok).toBe(false)
  })
})

test('a text changed together with its manifest still contradicts project.json', async () => {
  const changed = await withText(`data/text/${FIRST}.txt`, (text) => text.replace('Friday', 'Sunday'))
  expect(code(changed)).toBe('invalid')
})

test('a text that is not UTF-8 is refused', async () => {
  const path = `data/text/${FIRST}.txt`
  expect(code(await readBundle(seal(new Map([...bag, [path, Uint8Array.of(0xff, 0xfe, 0x00)]]))))).toBe(
    'invalid',
  )
})

test('an original nobody refers to is refused rather than lost', async () => {
  const path = `data/sources/${'a'.repeat(64)}.txt`
  expect(code(await readBundle(seal(new Map([...bag, [path, Buffer.from('orphan')]]))))).toBe('invalid')
})

test.each(['__proto__', 'constructor', 'prototype'])(
  'the key %s is refused wherever it stands',
  async (key) => {
    const top = await withText(PROJECT, (text) => text.replace('{', `{"${key}": {},`))
    const deep = await withText(PROJECT, (text) =>
      text.replace('"extensions": {', `"extensions": {"a": [{"${key}": 1}]`),
    )
    expect([code(top), code(deep)]).toEqual(['invalid', 'invalid'])
  },
)

test('JSON nested far too deeply, or cut off, is refused', async () => {
  const nested = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
  const deep = await withText(PROJECT, (text) =>
    text.replace('"extensions": {', `"extensions": {"a": ${nested}`),
  )
  expect(code(deep)).toBe('invalid')
  expect(code(await withText(PROJECT, (text) => text.slice(0, -20)))).toBe('invalid')
})

test('brackets inside strings do not count as nesting', async () => {
  const opened = await withJson(PROJECT, (file) => (file.project.description = '[{"\\'.repeat(300)))
  expect(code(opened)).toBe('opened')
})

test('what is refused names the place', async () => {
  const opened = await withJson(PROJECT, (file) => (file.evidence[0].stance = 'proves'))
  expect(opened).toMatchObject({
    error: { path: PROJECT, detail: expect.stringContaining('evidence.0.stance') },
  })
  expect(textOf(bag, PROJECT)).toContain('"supports"')
})
