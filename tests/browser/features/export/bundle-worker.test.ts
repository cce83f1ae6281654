import { describe, expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../../../renderer/src/data/db.ts'
import { loadProject } from '../../../../renderer/src/data/projects.ts'
import { unregisterProject } from '../../../../renderer/src/data/registry.ts'
import { packBundle, verifyBundle } from '../../../../renderer/src/workers/bundle-client.ts'
import sampleUrl from '../../../../seeds/sample-project.zip?url'

const sample = async () => new Uint8Array(await (await fetch(sampleUrl)).arrayBuffer())

async function stored(bytes: Uint8Array<ArrayBuffer>, as: 'itself' | 'copy' = 'itself') {
  const verified = await verifyBundle(bytes)
  if (!verified.ok) throw new Error(verified.error.detail)
  const db = await openDatabase(await verified.value.store(as))
  onTestFinished(async () => {
    await unregisterProject(db.databaseKey)
    await db.delete()
  })
  return { db, contents: verified.value.contents }
}

describe('bundles in the worker', () => {
  test('a project survives the way out and in again', async () => {
    const first = await stored(await sample())
    expect(first.contents).toMatchObject({ summary: { counts: { sources: 5, annotations: 12, claims: 4 } } })
    expect(first.contents.files).toBeGreaterThan(15)
    const steps: number[] = []
    const packed = await packBundle(first.db.databaseKey, '0.0.0', { onProgress: (done) => steps.push(done) })
    expect(steps.length).toBeGreaterThan(0)
    const second = await stored(packed.bytes)
    expect(await loadProject(second.db)).toEqual(await loadProject(first.db))
  })

  test('a damaged bundle is refused', async () => {
    const bytes = await sample()
    const middle = Math.floor(bytes.length / 2)
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff
    expect(await verifyBundle(bytes)).toMatchObject({ ok: false, error: { code: expect.any(String) } })
  })

  test('work that is given up ends as cancelled', async () => {
    const { db } = await stored(await sample())
    const work = new AbortController()
    work.abort()
    const packing = packBundle(db.databaseKey, '0.0.0', { signal: work.signal })
    await expect(packing).rejects.toMatchObject({ name: 'AppError', code: 'cancelled' })
  })
  test('why a project cannot be packed arrives with its code', async () => {
    const { db } = await stored(await sample())
    await db.sources.clear()
    await expect(packBundle(db.databaseKey, '0.0.0')).rejects.toMatchObject({ code: 'conflict' })
  })
})
