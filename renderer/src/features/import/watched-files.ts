import type { WatchedFile } from '../../../../shared/contract/watch.ts'
import { MOST_WATCHED } from '../../../../shared/contract/watch.ts'
import type { WatchHost } from '../../platform/watched-folder.ts'
import type { PendingFile } from './pending-file.ts'

/** How often the host is told that the project is open; it waits three times as long. */
const EVERY_MS = 60_000

type Following = {
  readonly host: WatchHost
  readonly add: (files: readonly PendingFile[]) => void
  readonly signal: AbortSignal
}

/** Keeps the watched folder going and imports what arrives in it, until the signal says no. Never rejects. */
export async function followWatchedFolder({ host, add, signal }: Following): Promise<void> {
  let begins = true
  let taking = false
  let ended = () => {}

  const takeAll = async (folder: string | null) => {
    if (taking || signal.aborted) return
    taking = true
    try {
      const done = createDone(host)
      for (let files = await host.take(); files.length > 0; files = await host.take())
        add(files.map((file) => pendingWatched(host, file, folder ?? '', done)))
    } catch {
      // The host went away; what waits there is taken when it is back.
    }
    taking = false
  }
  const renew = async () => {
    const watch = await host.open(begins).catch(() => null)
    if (watch === null) return
    begins = false
    if (watch.waiting > 0) await takeAll(watch.folder)
  }

  const unsubscribe = host.onChange(({ waiting, folder }) => {
    if (waiting > 0) void takeAll(folder)
  })
  const timer = setInterval(() => void renew(), EVERY_MS)
  signal.addEventListener('abort', () => ended())
  await renew()
  await new Promise<void>((resolve) => {
    ended = resolve
    if (signal.aborted) resolve()
  })
  clearInterval(timer)
  unsubscribe()
}

function pendingWatched(
  host: WatchHost,
  { path, size }: WatchedFile,
  folder: string,
  done: (path: string) => void,
): PendingFile {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const base = folder.split(/[\\/]/).findLast((part) => part !== '') ?? ''
  return {
    name,
    path: base === '' ? path : `${base}/${path}`,
    storedName: name,
    size,
    within: null,
    watched: { done: () => done(path) },
    read: async () => new Uint8Array(await host.read(path)),
  }
}

/** Tells the host which files were dealt with, those of one moment together. */
function createDone(host: WatchHost): (path: string) => void {
  let paths: string[] = []
  const tell = () => {
    const told = paths
    paths = []
    for (let at = 0; at < told.length; at += MOST_WATCHED)
      // A host that is gone offers them again; they are recognised then.
      host.done(told.slice(at, at + MOST_WATCHED)).catch(() => null)
  }
  return (path) => {
    paths.push(path)
    if (paths.length === 1) queueMicrotask(tell)
  }
}
