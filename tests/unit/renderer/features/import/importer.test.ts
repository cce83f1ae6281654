import { describe, expect, test, vi } from 'vitest'
import type { Importer } from '../../../../../renderer/src/features/import/importer.ts'
import { linesOf } from '../../../../../renderer/src/features/import/outcome.ts'
import {
  file,
  articleIn,
  holding,
  imported,
  placeAll,
  importerWith,
  finished,
  outcomes,
  current,
  heldImporter,
} from './held-importer.ts'

describe('the import queue', () => {
  test('reports files in the order they came, however long each takes to read', async () => {
    const { importer, isRead } = heldImporter()
    importer.add([file('b.txt'), file('a.txt')])
    importer.add([file('c.txt')])
    for (const name of ['c.txt', 'a.txt', 'b.txt']) await isRead(name)
    await finished(importer)
    expect(outcomes(importer)).toEqual(['b.txt imported', 'a.txt imported', 'c.txt imported'])
  })

  test('reads a few files ahead, and no more than fit in memory', async () => {
    const { importer, isRead, inHand } = heldImporter()
    const names = ['a', 'b', 'c', 'd']
    const large = names.map((name) => ({ ...file(name), size: 20_000_000 }))
    importer.add(large)
    await vi.waitUntil(() => inHand().length === 2)
    await isRead('b')
    await Promise.resolve()
    expect(inHand()).toEqual(['a', 'b'])
    for (const name of ['a', 'c', 'd']) await isRead(name)
    await finished(importer)
    expect(outcomes(importer)).toHaveLength(4)
  })

  test('places together what was read during the last write', async () => {
    const batches: number[] = []
    const rests: (() => void)[] = []
    const { importer, isRead, inHand } = heldImporter({
      begin: async () => (articles) => {
        batches.push(articles.length)
        return placeAll(articles)
      },
      rest: () => new Promise((resolve) => rests.push(resolve)),
    })
    importer.add(['1', '2', '3', '4', '5', '6'].map(file))
    await isRead('1')
    await vi.waitUntil(() => rests.length === 1)
    await isRead('2')
    await isRead('3')
    await vi.waitUntil(() => inHand().includes('6'))
    expect(batches).toEqual([1])
    rests[0]?.()
    await vi.waitUntil(() => batches.length === 2)
    for (const name of ['4', '5', '6']) await isRead(name)
    await finished(importer)
    expect(batches).toEqual([1, 2, 3])
  })

  test('files added while it runs join the same run', async () => {
    const { importer, isRead } = heldImporter()
    importer.add([file('one.txt')])
    importer.add([file('two.txt')])
    await vi.waitUntil(() => current(importer) === 'one.txt')
    expect(importer.getSnapshot()).toMatchObject({ kind: 'running', total: 2, current: 'one.txt' })
    await isRead('one.txt')
    await vi.waitUntil(() => current(importer) === 'two.txt')
    await isRead('two.txt')
    await finished(importer)
  })

  test('cancelling keeps what is done or read and names what was not read', async () => {
    const { importer, isRead } = heldImporter()
    importer.add(['done.txt', 'in-hand.txt', 'read.txt', 'waiting.txt', 'last.txt'].map(file))
    await isRead('done.txt')
    await vi.waitUntil(() => outcomes(importer).length === 1)
    await isRead('read.txt')
    await vi.waitFor(() => isRead('waiting.txt'))
    importer.cancel()
    await finished(importer)
    expect(outcomes(importer)).toEqual([
      'done.txt imported',
      'last.txt not-read',
      'in-hand.txt not-read',
      'read.txt imported',
      'waiting.txt imported',
    ])
    expect(importer.getSnapshot()).toMatchObject({ cancelled: true })
  })

  test('a new import after the last one starts a new report', async () => {
    const { importer, isRead } = heldImporter()
    importer.add([file('first.txt')])
    await isRead('first.txt')
    await finished(importer)
    importer.add([file('second.txt')])
    await isRead('second.txt')
    await vi.waitUntil(() => outcomes(importer).join() === 'second.txt imported')
  })

  test('adding no files changes nothing', () => {
    const { importer } = heldImporter()
    importer.add([])
    expect(importer.getSnapshot()).toEqual({ kind: 'idle' })
  })

  test('files found inside a file come next, and are counted', async () => {
    const totals: number[] = []
    const importer = importerWith({
      read: async (pending) =>
        pending.name.endsWith('.zip') ? holding(pending, '1.txt', '2.txt') : articleIn(pending),
    })
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
    const importer: Importer = importerWith({
      read: async (pending) => {
        importer.cancel()
        return holding(pending, 'late.txt')
      },
    })
    importer.add([file('a.zip')])
    await finished(importer)
    expect(outcomes(importer)).toEqual(['a.zip/late.txt not-read'])
  })

  test('a run that cannot begin ends, and says of every file why', async () => {
    const importer = importerWith({ begin: () => Promise.reject(new Error('closed')) })
    importer.add([file('a.txt'), file('b.txt')])
    await finished(importer)
    const run = importer.getSnapshot()
    expect(run.kind === 'finished' ? linesOf(run.lines, 'refused') : []).toEqual(
      ['a.txt', 'b.txt'].map((path) => ({
        path,
        outcome: { kind: 'refused', reason: 'closed', detail: null },
      })),
    )
  })

  test('a run that cannot go on keeps what is done and says of the rest why', async () => {
    let writes = 0
    const { importer, isRead } = heldImporter({
      begin: async () => (articles) => {
        writes += 1
        return writes === 1 ? placeAll(articles) : Promise.reject(new Error('closed'))
      },
    })
    importer.add(['done.txt', 'read.txt', 'in-hand.txt', 'waiting.txt', 'last.txt'].map(file))
    await isRead('done.txt')
    await vi.waitUntil(() => outcomes(importer).length === 1)
    await isRead('read.txt')
    await finished(importer)
    expect(outcomes(importer)).toEqual([
      'done.txt imported',
      'read.txt refused',
      'in-hand.txt refused',
      'waiting.txt refused',
      'last.txt refused',
    ])
    importer.add([file('again.txt')])
    expect(importer.getSnapshot()).toMatchObject({ kind: 'running', total: 1 })
  })

  test('lines that wait for an answer get it, and outlive the next import until then', async () => {
    const importer = importerWith({
      begin: async () => async (articles) =>
        articles.map((article) =>
          article.path === 'mails.mbox'
            ? { kind: 'offered', title: article.path, container: article.path, held: article.held }
            : imported(article),
        ),
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
