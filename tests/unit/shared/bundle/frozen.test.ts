import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createTextMaps, encodeProject } from '../../../../shared/bundle/encode-project.ts'
import { readBundle } from '../../../../shared/bundle/read-bundle.ts'
import { textOf, unpack } from '../../../support/bags.ts'
import { harbourProject } from './harbour-project.ts'
import { tiedHarbourProject } from './harbour-variants.ts'

/** Written once by a version of the format and never again: a later program has to open it as it is. */
const frozen = (version: string): Uint8Array =>
  new Uint8Array(readFileSync(`tests/fixtures/bundles/harbour-${version}.zip`))
const recordOf = async (version: string): Promise<string> =>
  textOf(await unpack(frozen(version)), 'data/workbench/project.json')

test.each([
  ['1.0.0', harbourProject],
  ['1.1.0', tiedHarbourProject],
])('a bundle of format %s opens as the project it was made from', async (version, made) => {
  expect(await readBundle(frozen(version))).toMatchObject({
    ok: true,
    value: { project: await made(), notices: [] },
  })
})

test('the record is still written byte for byte as it was, but for its version and the lists added since', async () => {
  const project = await harbourProject()
  const now = encodeProject(project, createTextMaps(project.texts))
  expect(
    now
      .replace('"1.2.0"', '"1.0.0"')
      .replace('  "links": [],\n  "lineages": [],\n  "decisions": [],\n  "silences": [],\n', ''),
  ).toBe(await recordOf('1.0.0'))
})

test('a record without anything of 1.2 is written byte for byte as by 1.1, but for its version and the list that 1.2 added', async () => {
  const project = await tiedHarbourProject()
  const now = encodeProject(project, createTextMaps(project.texts))
  expect(now.replace('"1.2.0"', '"1.1.0"').replace('  "silences": [],\n', '')).toBe(await recordOf('1.1.0'))
})
