import { expect, onTestFinished, test, vi } from 'vitest'
import type { PendingFile } from '../../../../../renderer/src/features/import/pending-file.ts'
import { followWatchedFolder } from '../../../../../renderer/src/features/import/watched-files.ts'
import type { WatchHost } from '../../../../../renderer/src/platform/watched-folder.ts'
import type { Watch } from '../../../../../shared/contract/watch.ts'

const watchWith = (waiting: number): Watch => ({
  folder: '/home/kim/clippings',
  status: 'watching',
  present: 0,
  waiting,
  dialog: false,
})

/** A host that hands out what the test puts in. */
function heldHost() {
  const waiting: string[] = []
  const calls: string[] = []
  let changed: (watch: Watch) => void = () => {}
  const no = () => Promise.reject(new Error('not asked'))
  const host: WatchHost = {
    state: no,
    choose: no,
    answer: no,
    forget: no,
    open: async (begins) => {
      calls.push(`open ${begins}`)
      return watchWith(waiting.length)
    },
    take: async () => waiting.splice(0, 2).map((path) => ({ path, size: 3 })),
    read: async (path) => new TextEncoder().encode(path),
    done: async (paths) => void calls.push(`done ${paths.join(' ')}`),
    onChange(listener) {
      changed = listener
      return () => void calls.push('unsubscribed')
    },
  }
  const arrive = (...paths: readonly string[]) => {
    waiting.push(...paths)
    changed(watchWith(waiting.length))
  }
  return { host, calls, waiting, arrive }
}

function following(host: WatchHost) {
  const added: PendingFile[] = []
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const ended = followWatchedFolder({ host, add: (files) => added.push(...files), signal: stop.signal })
  return { added, stop, ended }
}

test('what waits when the project is opened and what comes later is taken, until it is left', async () => {
  const { host, calls, waiting, arrive } = heldHost()
  waiting.push('a.txt', 'b.txt', 'below/c.txt')
  const { added, stop, ended } = following(host)
  await vi.waitFor(() =>
    expect(added.map(({ path }) => path)).toEqual([
      'clippings/a.txt',
      'clippings/b.txt',
      'clippings/below/c.txt',
    ]),
  )
  arrive('d.txt')
  await vi.waitFor(() => expect(added).toHaveLength(4))
  expect(new TextDecoder().decode(await added[2]?.read())).toBe('below/c.txt')
  stop.abort()
  await ended
  arrive('late.txt')
  expect(added).toHaveLength(4)
  expect(calls).toEqual(['open true', 'unsubscribed'])
})

test('the host is told together which files were dealt with together', async () => {
  const { host, calls, waiting } = heldHost()
  waiting.push('a.txt', 'b.txt')
  const { added } = following(host)
  await vi.waitFor(() => expect(added).toHaveLength(2))
  for (const file of added) file.watched?.done()
  await vi.waitFor(() => expect(calls).toContain('done a.txt b.txt'))
})

test('a host that does not answer is no failure', async () => {
  const { host } = heldHost()
  const { stop, ended } = following({ ...host, open: () => Promise.reject(new Error('gone')) })
  stop.abort()
  await ended
})
