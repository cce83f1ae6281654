import { describe, expect, test, vi } from 'vitest'
import { createImporter, type Importer } from '../../../../../renderer/src/features/import/importer.ts'
import type { Settled } from '../../../../../renderer/src/features/import/import-one.ts'
import { linesOf, type Outcome } from '../../../../../renderer/src/features/import/outcome.ts'
import {
  pendingBytes,
  pendingInner,
  type PendingFile,
} from '../../../../../renderer/src/features/import/pending-file.ts'
import { newId, type SourceId } from '../../../../../shared/ids.ts'
import { parsedFrom, textOf } from '../../../../support/parsed.ts'

const file = (name: string) => pendingBytes(name, new Uint8Array([1]))
const settled = ({ path }: PendingFile, outcome: Outcome): Settled => ({
  lines: [{ path, outcome }],
  inner: [],
})
const imported = (file: PendingFile): Settled =>
  settled(file, {
    kind: 'imported',
    sourceId: newId<SourceId>(),
    title: file.name,
    dated: true,
    attributed: true,
  })

const finished = (importer: Importer) => vi.waitUntil(() => importer.getSnapshot().kind === 'finished')
const outcomes = (importer: Importer) => {
  const run = importer.getSnapshot()
  return run.kind === 'idle' ? [] : run.lines.map(({ path, outcome }) => `${path} ${outcome.kind}`)
}

const current = (importer: Importer) => {
  const run = importer.getSnapshot()
  return run.kind === 'running' ? run.current : null
}

/** An importer whose files are done one by one when the test says so. */
function heldImporter() {
  const gates: (() => void)[] = []
  const importer = createImporter({
    now: () => 0,
    begin: async () => async (pending, signal) => {
      await new Promise<void>((resolve) => {
        gates.push(resolve)
        signal.addEventListener('abort', () => resolve())
      })
      return signal.aborted ? settled(pending, { kind: 'not-read' }) : imported(pending)
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
      begin: async () => async (pending) => {
        most = Math.max(most, ++atOnce)
        await Promise.resolve()
        atOnce -= 1
        return imported(pending)
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
    await vi.waitUntil(() => current(importer) === 'one.txt')
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

  test('files found inside a file come next, and are counted', async () => {
    const byName = (pending: PendingFile): Settled =>
      pending.name.endsWith('.zip')
        ? {
            lines: [],
            inner: ['1.txt', '2.txt'].map((path) =>
              pendingInner(pending, 'files', { path, bytes: new Uint8Array([1]) }),
            ),
          }
        : imported(pending)
    const totals: number[] = []
    const importer = createImporter({ now: () => 0, begin: async () => async (pending) => byName(pending) })
    importer.subscribe(() => {
      const run = importer.getSnapshot()
      if (run.kind === 'running') totals.push(run.total)
    })
    importer.add([file('a.zip'), file('b.txt')])
    await finished(importer)
    expect(outcomes(importer)).toEqual(['a.zip/1.txt imported', 'a.zip/2.txt imported', 'b.txt imported'])
    expect(totals.at(-1)).toBe(4)
  })

  test('what is inside a file is not read once the import is cancelled', async () => {
    const inside = (pending: PendingFile) =>
      pendingInner(pending, 'files', { path: 'late.txt', bytes: new Uint8Array([1]) })
    const importer: Importer = createImporter({
      now: () => 0,
      begin: async () => async (pending) => {
        importer.cancel()
        return { lines: [], inner: [inside(pending)] }
      },
    })
    importer.add([file('a.zip')])
    await finished(importer)
    expect(outcomes(importer)).toEqual(['a.zip/late.txt not-read'])
  })

  test('lines that wait for an answer get it, and outlive the next import until then', async () => {
    const importer = createImporter({
      now: () => 0,
      begin: async () => async (pending) =>
        pending.name === 'mails.mbox' ? settled(pending, await offer(pending.name)) : imported(pending),
    })
    importer.add([file('mails.mbox')])
    await finished(importer)
    importer.add([file('next.txt')])
    await vi.waitUntil(() => outcomes(importer).length === 2)
    await finished(importer)
    expect(outcomes(importer)).toEqual(['mails.mbox offered', 'next.txt imported'])
    const run = importer.getSnapshot()
    const lines = run.kind === 'finished' ? linesOf(run.lines, 'offered') : []
    await importer.decide(lines, ({ outcome }) => ({ kind: 'skipped', title: outcome.title }))
    expect(outcomes(importer)).toEqual(['mails.mbox skipped', 'next.txt imported'])
    expect(importer.getSnapshot()).toMatchObject({ kind: 'finished', told: 1 })
  })
})

async function offer(title: string): Promise<Outcome> {
  const bytes = new TextEncoder().encode(title)
  const document = await parsedFrom(title, textOf('The ferry was late.'), bytes)
  return { kind: 'offered', title, container: title, held: { document, fileName: title, bytes } }
}
