import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createTextMaps, encodeProject } from '../../../../shared/bundle/encode-project.ts'
import { readBundle } from '../../../../shared/bundle/read-bundle.ts'
import { textOf, unpack } from '../../../support/bags.ts'
import { harbourProject } from './harbour-project.ts'

/** Written once by version 1.0.0 of the format and never again: a later program has to open it as it is. */
const FROZEN = new Uint8Array(readFileSync('tests/fixtures/bundles/harbour-1.0.0.zip'))

test('a bundle of format 1.0.0 opens as the project it was made from', async () => {
  expect(await readBundle(FROZEN)).toMatchObject({
    ok: true,
    value: { project: await harbourProject(), notices: [] },
  })
})

test('the record is still written byte for byte as it was, but for its version and the lists that 1.1 added', async () => {
  const project = await harbourProject()
  const frozen = textOf(await unpack(FROZEN), 'data/workbench/project.json')
  const now = encodeProject(project, createTextMaps(project.texts))
  expect(
    now.replace('"1.1.0"', '"1.0.0"').replace('  "links": [],\n  "lineages": [],\n  "decisions": [],\n', ''),
  ).toBe(frozen)
})
