import { describe, expect, test } from 'vitest'
import { fillNewDatabase, loadProject } from '../../../../renderer/src/data/projects.ts'
import { openDatabase } from '../../../../renderer/src/data/db.ts'
import { createBundleJobs } from '../../../../renderer/src/workers/bundle-jobs.ts'
import type { BundleReply } from '../../../../renderer/src/workers/bundle-messages.ts'
import { newId, type SourceId } from '../../../../shared/ids.ts'
import { instant } from '../../../../shared/time.ts'
import { buildSampleProject } from '../../../support/sample-project.ts'

const exportedAt = instant(new Date(Date.UTC(2026, 0, 1)))

function jobs() {
  const replies: BundleReply[] = []
  const answer = createBundleJobs((reply) => replies.push(reply))
  return { answer, replies, last: () => replies.at(-1) }
}

async function written(): Promise<Extract<BundleReply, { kind: 'written' }>> {
  const { answer, last } = jobs()
  const databaseKey = await fillNewDatabase(await buildSampleProject())
  await answer({ kind: 'write', databaseKey, exportedAt, softwareVersion: '0.0.0' })
  const reply = last()
  if (reply?.kind !== 'written') throw new Error(`not written: ${JSON.stringify(reply)}`)
  return reply
}

async function projectIn(databaseKey: string) {
  const db = await openDatabase(databaseKey)
  return loadProject(db).finally(() => db.close())
}

describe('the bundle worker', () => {
  test('carries a project from one database through a bundle into another, unchanged', async () => {
    const bundle = await written()
    const { answer, last, replies } = jobs()
    await answer({ kind: 'read', bytes: bundle.bytes })
    expect(last()).toMatchObject({
      kind: 'opened',
      contents: { summary: { counts: { sources: 5, claims: 4 } } },
    })
    expect(replies.some((reply) => reply.kind === 'progress')).toBe(true)
    await answer({ kind: 'store', as: 'itself' })
    const stored = last()
    if (stored?.kind !== 'stored') throw new Error('not stored')
    const original = await buildSampleProject()
    const byId = <T extends { readonly id: string }>(rows: readonly T[]) =>
      rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const copy = await projectIn(stored.databaseKey)
    expect(copy.info).toEqual(original.info)
    expect(byId(copy.annotations)).toEqual(byId(original.annotations))
    expect(byId(copy.evidence)).toEqual(byId(original.evidence))
    expect(copy.originals).toEqual(original.originals)
  })

  test('a copy is another project from then on', async () => {
    const bundle = await written()
    const { answer, last } = jobs()
    await answer({ kind: 'read', bytes: bundle.bytes })
    await answer({ kind: 'store', as: 'copy' })
    const stored = last()
    if (stored?.kind !== 'stored') throw new Error('not stored')
    const original = await buildSampleProject()
    const { info } = await projectIn(stored.databaseKey)
    expect(info.id).not.toBe(original.info.id)
    expect(info.title).toBe(`${original.info.title} (copy)`)
  })

  test('a damaged bundle is refused and leaves nothing to store', async () => {
    const { bytes } = await written()
    const broken = bytes.slice()
    broken[Math.floor(broken.length / 2)] = (broken[Math.floor(broken.length / 2)] ?? 0) ^ 0xff
    const { answer, last } = jobs()
    await answer({ kind: 'read', bytes: broken })
    expect(last()).toMatchObject({ kind: 'refused' })
    await answer({ kind: 'store', as: 'itself' })
    expect(last()).toMatchObject({ kind: 'failed', code: 'internal' })
  })

  test('says by its code why a project cannot be written', async () => {
    const project = await buildSampleProject()
    const strayed = project.annotations.map((annotation) => ({ ...annotation, sourceId: newId<SourceId>() }))
    const { answer, last } = jobs()
    const databaseKey = await fillNewDatabase({ ...project, annotations: strayed })
    await answer({ kind: 'write', databaseKey, exportedAt, softwareVersion: '0.0.0' })
    expect(last()).toMatchObject({ kind: 'failed', code: 'conflict', message: expect.any(String) })
  })

  test('can be cancelled while it writes', async () => {
    const databaseKey = await fillNewDatabase(await buildSampleProject())
    const { answer, last } = jobs()
    const writing = answer({ kind: 'write', databaseKey, exportedAt, softwareVersion: '0.0.0' })
    await answer({ kind: 'cancel' })
    await writing
    expect(last()).toMatchObject({ kind: 'failed', code: 'cancelled' })
  })
})
