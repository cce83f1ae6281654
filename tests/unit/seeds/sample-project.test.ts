import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { readBundle } from '../../../shared/bundle/read-bundle.ts'
import { writeBundle } from '../../../shared/bundle/write-bundle.ts'
import { openZip } from '../../../shared/bundle/zip-read.ts'
import type { Project } from '../../../shared/project/project.ts'
import { buildSampleProject, SAMPLE_BUNDLE, SAMPLE_TIME } from '../../support/sample-project.ts'

let project: Project
let bundle: Uint8Array

beforeAll(async () => {
  project = await buildSampleProject()
  bundle = await writeBundle(project, { exportedAt: SAMPLE_TIME, softwareVersion: '0.1.0' })
  if (process.env['UPDATE_SEEDS'] !== undefined) writeFileSync(SAMPLE_BUNDLE, bundle)
})

/** Names and contents; the compressed bytes may differ between versions of zlib. */
async function filesIn(archive: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const { names, read } = await openZip(archive, undefined)
  const files = new Map<string, string>()
  for (const name of [...names].toSorted()) files.set(name, Buffer.from(await read(name)).toString('latin1'))
  return files
}

describe('the sample project', () => {
  test('has five sources, a dozen annotations and four claims, one of them disputed', () => {
    expect(project.sources).toHaveLength(5)
    expect(project.annotations).toHaveLength(12)
    expect(project.claims).toHaveLength(4)
    expect(project.claims.filter((claim) => claim.verdict === 'disputed')).toHaveLength(1)
  })

  test('the disputed claim rests on sources that contradict each other', () => {
    const disputed = project.claims.find((claim) => claim.verdict === 'disputed')
    const evidence = project.evidence.filter((item) => item.claimId === disputed?.id)
    expect(new Set(evidence.map((item) => item.sourceId)).size).toBeGreaterThanOrEqual(3)
    expect(new Set(evidence.map((item) => item.stance))).toEqual(
      new Set(['supports', 'contradicts', 'mentions']),
    )
  })

  test('one source has no date, and none was invented for it', () => {
    const undated = project.sources.filter((source) => source.meta.published === null)
    expect(undated.map((source) => source.meta.title.value)).toHaveLength(1)
  })

  test('the prepared bundle holds, file for file, what the seeds make today', async () => {
    expect(await filesIn(new Uint8Array(readFileSync(SAMPLE_BUNDLE)))).toEqual(await filesIn(bundle))
  })

  test('the prepared bundle opens as the same project', async () => {
    const opened = await readBundle(new Uint8Array(readFileSync(SAMPLE_BUNDLE)), {})
    expect(opened).toMatchObject({ ok: true })
    if (opened.ok) expect(opened.value.project.info.title).toBe(project.info.title)
  })
})
