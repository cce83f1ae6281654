import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createTextMaps, encodeProject } from '../../../../shared/bundle/encode-project.ts'
import { FORMAT_VERSION } from '../../../../shared/bundle/layout.ts'
import { readBundle } from '../../../../shared/bundle/read-bundle.ts'
import { textOf, unpack } from '../../../support/bags.ts'
import { harbourProject } from './harbour-project.ts'
import { judgedHarbourProject, spokenHarbourProject, tiedHarbourProject } from './harbour-variants.ts'

/** Lists that formats added. */
const SINCE_1_4 = ['passageDecisions']
const SINCE_1_3 = ['parties', 'derivations', 'memos', 'assertions', ...SINCE_1_4]

/** Written once by a version of the format and never again: a later program has to open it as it is. */
const frozen = (version: string): Uint8Array =>
  new Uint8Array(readFileSync(`tests/fixtures/bundles/harbour-${version}.zip`))
const recordOf = async (version: string): Promise<string> =>
  textOf(await unpack(frozen(version)), 'data/workbench/project.json')

test.each([
  ['1.0.0', harbourProject],
  ['1.1.0', tiedHarbourProject],
  ['1.2.0', judgedHarbourProject],
  ['1.3.0', spokenHarbourProject],
])('a bundle of format %s opens as the project it was made from', async (version, made) => {
  expect(await readBundle(frozen(version))).toMatchObject({
    ok: true,
    value: { project: await made(), notices: [] },
  })
})

test.each([
  ['1.0.0', harbourProject, ['links', 'lineages', 'decisions', 'silences', ...SINCE_1_3]],
  ['1.1.0', tiedHarbourProject, ['silences', ...SINCE_1_3]],
  ['1.2.0', judgedHarbourProject, SINCE_1_3],
  ['1.3.0', spokenHarbourProject, SINCE_1_4],
])(
  'a record of format %s is still written byte for byte as it was, but for its version and the lists added since',
  async (version, made, added) => {
    const project = await made()
    const now = encodeProject(project, createTextMaps(project.texts))
    const then = added.reduce((text, list) => text.replace(`  "${list}": [],\n`, ''), now)
    expect(then.replace(`"${FORMAT_VERSION}"`, `"${version}"`)).toBe(await recordOf(version))
  },
)
