import { beforeAll, expect, test } from 'vitest'
import { readBundle } from '../../../../shared/bundle/read-bundle.ts'
import { writeBundle } from '../../../../shared/bundle/write-bundle.ts'
import { edit, jsonOf, OPTIONS, seal, unpack, type Bag } from '../../../support/bags.ts'
import { harbourProject } from './harbour-project.ts'

const PROJECT = 'data/workbench/project.json'
const CLAIM = '00000005-1111-4111-8111-000000000000'
let bag: Bag
beforeAll(async () => {
  bag = await unpack(await writeBundle(await harbourProject(), OPTIONS))
})

const versioned = (from: Bag, version: string): Bag =>
  edit(
    edit(from, 'bag-info.txt', (text) => text.replace('Bundle-Version: 1.4.0', `Bundle-Version: ${version}`)),
    PROJECT,
    (text) => text.replace('"formatVersion": "1.4.0"', `"formatVersion": "${version}"`),
  )

test('a bundle of a later major version is refused as newer, however it is laid out', async () => {
  const later = new Map([...versioned(bag, '2.0.0'), ['data/store.sqlite', Buffer.from('?')]])
  expect(await readBundle(seal(later))).toMatchObject({
    ok: false,
    error: { code: 'newer-version', detail: '2.0.0' },
  })
  const unlike = new Map([...later].filter(([path]) => path !== PROJECT))
  unlike.set('signature.p7s', Buffer.from('?'))
  expect(await readBundle(seal(unlike))).toMatchObject({ ok: false, error: { code: 'newer-version' } })
  const inside = edit(bag, PROJECT, (text) => text.replace('"1.4.0"', '"3.1.0"'))
  expect(await readBundle(seal(inside))).toMatchObject({ ok: false, error: { code: 'newer-version' } })
})

test.each(['', '1', 'latest', '0.9.0', '1.0.0-beta'])(
  'the version %j is refused as invalid',
  async (version) => {
    expect(await readBundle(seal(versioned(bag, version)))).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    })
  },
)

/** project.json as a later 1.x might write it, with keys at every place where they may appear. */
function grown(): Bag {
  const file = jsonOf(bag, PROJECT)
  file.events = [{ id: 'm1', text: 'Ask the port.' }]
  file.people = [{ name: 'Ana' }]
  file.project['licence/terms'] = 'CC0'
  file.claims[0].tone = { speaker: 'mayor', at: null }
  file.extensions = { 'x-plugin': { b: 1, a: [true] } }
  return edit(versioned(bag, '1.7.2'), PROJECT, () => JSON.stringify({ ...file, formatVersion: '1.7.2' }))
}

test('a later minor version is read, and what is not understood is said', async () => {
  const withFile = new Map([...grown(), ['data/events/one.md', Buffer.from('# One')]])
  const opened = await readBundle(seal(withFile))
  expect(opened).toMatchObject({
    ok: true,
    value: { notices: ['newer-minor-version', 'unknown-content-kept', 'unknown-files-left'] },
  })
})

test('unknown keys are kept and written back where they were', async () => {
  const opened = await readBundle(seal(grown()))
  if (!opened.ok) throw new Error(opened.error.detail)
  expect(Object.keys(opened.value.project.info.extensions)).toEqual([
    `/claims/${CLAIM}/tone`, '/events', '/people', '/project/licence~1terms', 'x-plugin',
  ]) // prettier-ignore
  const again = jsonOf(await unpack(await writeBundle(opened.value.project, OPTIONS)), PROJECT)
  expect(again).toMatchObject({
    formatVersion: '1.4.0',
    events: [{ id: 'm1', text: 'Ask the port.' }],
    people: [{ name: 'Ana' }],
    project: { 'licence/terms': 'CC0' },
    extensions: { 'x-plugin': { a: [true], b: 1 } },
  })
  expect(again.claims[0]).toMatchObject({ id: CLAIM, tone: { speaker: 'mayor', at: null } })
})

test('what belonged to a deleted claim is not written any more', async () => {
  const opened = await readBundle(seal(grown()))
  if (!opened.ok) throw new Error(opened.error.detail)
  const { project } = opened.value
  const evidence = project.evidence.filter(({ claimId }) => claimId !== CLAIM)
  const less = { ...project, evidence, claims: project.claims.filter(({ id }) => id !== CLAIM) }
  const again = await unpack(await writeBundle(less, OPTIONS))
  expect(JSON.stringify(jsonOf(again, PROJECT))).not.toContain('"tone"')
})

test('files of other programs are allowed in their folder, and mentioned', async () => {
  const opened = await readBundle(
    seal(new Map([...bag, ['data/foreign/tool/graph.xml', Buffer.from('<g/>')]])),
  )
  expect(opened).toMatchObject({ ok: true, value: { notices: ['foreign-files-left'] } })
})
