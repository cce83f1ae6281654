import { describe, expect, test, vi } from 'vitest'
import { createImporter, type Importer } from '../../../../../renderer/src/features/import/importer.ts'
import type { Outcome } from '../../../../../renderer/src/features/import/outcome.ts'
import { pendingBytes } from '../../../../../renderer/src/features/import/pending-file.ts'
import { newId, type SourceId } from '../../../../../shared/ids.ts'

const file = (name: string) => pendingBytes(name, new Uint8Array([1]))
const imported = (title: string): Outcome => ({
  kind: 'imported',
  sourceId: newId<SourceId>(),
  title,
  dated: true,
})

const finished = (importer: Importer) => vi.waitUntil(() => importer.getSnapshot().kind === 'finished')
const outcomes = (importer: Importer) => {
  const run = importer.getSnapshot()
  return run.kind === 'idle' ? [] : run.lines.map(({ path, outcome }) => `${path} ${outcome.kind}`)
}

/** An importer whose files are done one by one when the test says so. */
function heldImporter() {
  const gates: (() => void)[] = []
  const importer = createImporter({
    now: () => 0,
    importOne: async (pending, signal) => {
      await new Promise<void>((resolve) => {
        gates.push(resolve)
        signal.addEventListener('abort', () => resolve())
      })
      return signal.aborted ? { kind: 'not-read' } : imported(pending.name)
    },
  })
  return { importer, next: () => vi.waitUntil(() => gates.length > 0).then(() => gates.shift()?.()) }
}

describe('the import queue', () => {
  test('takes files one at a time, in the order they came', async () => {
    let atOnce = 0
    let most = 0
    const importer = createImporter({
      now: () => 0,
      importOne: async (pending) => {
        most = Math.max(most, ++atOnce)
        await Promise.resolve()
        atOnce -= 1
        return imported(pending.name)
      },
    })
    importer.add([file('b.txt'), file('a.txt')])
    importer.add([file('c.txt')])
    await finished(importer)
    expect(outcomes(importer)).toEqual(['b.txt imported', 'a.txt imported', 'c.txt imported'])
    expect(most).toBe(1)
  })

  test('files added while it runs join the same run', async () => {
    const { importer, next } = heldImporter()
    importer.add([file('one.txt')])
    importer.add([file('two.txt')])
    expect(importer.getSnapshot()).toMatchObject({ kind: 'running', total: 2, current: 'one.txt' })
    await next()
    await next()
    await finished(importer)
  })

  test('cancelling keeps what is done and names what was not read', async () => {
    const { importer, next } = heldImporter()
    importer.add([file('done.txt'), file('in-hand.txt'), file('waiting.txt')])
    await next()
    await vi.waitUntil(() => outcomes(importer).length === 1)
    importer.cancel()
    await finished(importer)
    expect(outcomes(importer).toSorted()).toEqual([
      'done.txt imported',
      'in-hand.txt not-read',
      'waiting.txt not-read',
    ])
    expect(importer.getSnapshot()).toMatchObject({ cancelled: true })
  })

  test('a new import after the last one starts a new report', async () => {
    const { importer, next } = heldImporter()
    importer.add([file('first.txt')])
    await next()
    await finished(importer)
    importer.add([file('second.txt')])
    await next()
    await vi.waitUntil(() => outcomes(importer).join() === 'second.txt imported')
  })

  test('adding no files changes nothing', () => {
    const { importer } = heldImporter()
    importer.add([])
    expect(importer.getSnapshot()).toEqual({ kind: 'idle' })
  })
})
