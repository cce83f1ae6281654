import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../../shared/contract/define.ts'
import type { FolderChoice, Watch, WatchedFile, WatchMemory } from '../../../shared/contract/watch.ts'
import { MOST_WATCHED } from '../../../shared/contract/watch.ts'
import { MAX_FILE_BYTES } from '../../../shared/contract/workbench.ts'
import { readNamedFile } from '../files.ts'
import type { FolderDialog, NamedFile } from '../ports.ts'
import { createQueue } from '../queue.ts'
import { createArrivals, type Arrivals } from './arrivals.ts'
import { watchableFolder, type Places } from './folder-rules.ts'
import { createMemories } from './memory.ts'
import { PAUSES, startWatching, type Pauses, type Watching } from './watching.ts'

export type WatchesDeps = {
  readonly places: Places
  /** Null where the page names the folder. */
  readonly dialog: FolderDialog | null
  readonly now: () => Date
  readonly announce: (databaseKey: string, watch: Watch) => void
  readonly log: (cause: unknown) => void
  readonly pauses?: Pauses
}

/** A page that has a project open says so at least so often; without it nothing is watched. */
const LEASE_MS = 180_000

type Entry = { memory: WatchMemory; arrivals: Arrivals; watching: Watching | null; until: number }

/** The watched folders of the projects: at most one each, and only while the project is open. No file in them is ever changed. */
export function createWatches({ places, dialog, now, announce, log, pauses = PAUSES }: WatchesDeps) {
  const memories = createMemories(places.dataFolder)
  const entries = new Map<string, Entry>()
  const inTurn = createQueue()

  const entryOf = async (databaseKey: string): Promise<Entry | null> => {
    const known = entries.get(databaseKey)
    if (known !== undefined) return known
    const memory = await memories.read(databaseKey)
    const read = entries.get(databaseKey)
    if (memory === null || read !== undefined) return read ?? null
    return enter(databaseKey, memory)
  }

  function enter(databaseKey: string, memory: WatchMemory): Entry {
    const arrivals = createArrivals(memory.done, memory.answered)
    const entry: Entry = { memory, arrivals, watching: null, until: 0 }
    entries.set(databaseKey, entry)
    return entry
  }

  function shown(entry: Entry | null): Watch {
    const off = { folder: null, status: 'off', present: 0, waiting: 0, dialog: dialog !== null } as const
    if (entry === null) return off
    const { memory, arrivals, watching } = entry
    const going = watching !== null && !watching.isOver()
    return {
      ...off,
      folder: memory.folder,
      status: !going ? 'paused' : watching.isThere() ? 'watching' : 'missing',
      present: arrivals.present().length,
      waiting: arrivals.waiting().length,
    }
  }

  function start(databaseKey: string, entry: Entry): void {
    entry.until = now().getTime() + LEASE_MS
    if (entry.watching !== null && !entry.watching.isOver()) return
    entry.watching = startWatching({
      folder: entry.memory.folder,
      arrivals: entry.arrivals,
      pauses,
      isWanted: () => now().getTime() < entry.until,
      onChange: () => {
        announce(databaseKey, shown(entry))
        if (entry.arrivals.isAnswered() && !entry.memory.answered) void keep(databaseKey, entry).catch(log)
      },
    })
  }

  const keep = (databaseKey: string, entry: Entry): Promise<void> =>
    inTurn(async () => {
      if (entries.get(databaseKey) !== entry) return
      const answered = entry.memory.answered || entry.arrivals.isAnswered()
      entry.memory = { ...entry.memory, answered, done: entry.arrivals.remembered() }
      await memories.write(databaseKey, entry.memory)
    })

  return {
    state: async (databaseKey: string): Promise<Watch> => shown(await entryOf(databaseKey)),

    /** `named` is null where the host asks itself, so that no page can name a folder there. @throws AppError invalid-input */
    async choose(databaseKey: string, named: string | null): Promise<FolderChoice> {
      if ((named === null) !== (dialog !== null))
        throw new AppError('invalid-input', 'This host takes its folder in another way.')
      const given = named ?? (await dialog?.()) ?? null
      if (given === null) return { kind: 'cancelled' }
      const folder = await watchableFolder(given, places)
      if (!folder.ok) return { kind: 'refused', reason: folder.error }
      entries.get(databaseKey)?.watching?.close()
      const entry = enter(databaseKey, { folder: folder.value, answered: false, done: {} })
      await keep(databaseKey, entry)
      start(databaseKey, entry)
      return { kind: 'chosen', watch: shown(entry) }
    },

    /** A page says that it has the project open; `begins` when it has just come, and has none of the files that were taken. */
    async open(databaseKey: string, begins: boolean): Promise<Watch> {
      const entry = await entryOf(databaseKey)
      if (entry === null) return shown(null)
      if (begins) entry.arrivals.release()
      start(databaseKey, entry)
      return shown(entry)
    },

    async answer(databaseKey: string, take: boolean): Promise<Watch> {
      const entry = await entryOf(databaseKey)
      if (entry === null) return shown(null)
      entry.arrivals.answer(take)
      entry.memory = { ...entry.memory, answered: true }
      await keep(databaseKey, entry)
      announce(databaseKey, shown(entry))
      return shown(entry)
    },

    /** The next files that wait, which are not offered again while the page is there. */
    async take(databaseKey: string): Promise<WatchedFile[]> {
      const files = (await entryOf(databaseKey))?.arrivals.take(MOST_WATCHED) ?? []
      return files.map(({ path: inside, size }) => ({ path: inside, size }))
    },

    /** Reads a file that was taken, and no other. @throws AppError not-found, unreadable, too-large */
    async read(databaseKey: string, inside: string): Promise<NamedFile> {
      const entry = await entryOf(databaseKey)
      if (entry === null || !entry.arrivals.isTaken(inside))
        throw new AppError('not-found', 'This file was not offered.')
      const file = path.join(entry.memory.folder, inside)
      // A link put in its place, or in the place of a folder above it, leads elsewhere.
      if ((await realpath(file).catch(() => null)) !== file)
        throw new AppError('not-found', 'The file is not there any more.')
      return readNamedFile(file, MAX_FILE_BYTES, false)
    },

    /** These files were dealt with, and are not to be offered again as they are. */
    async done(databaseKey: string, paths: readonly string[]): Promise<void> {
      const entry = await entryOf(databaseKey)
      if (entry === null) return
      entry.arrivals.done(paths)
      await keep(databaseKey, entry)
    },

    async forget(databaseKey: string): Promise<Watch> {
      entries.get(databaseKey)?.watching?.close()
      entries.delete(databaseKey)
      await inTurn(() => memories.forget(databaseKey))
      announce(databaseKey, shown(null))
      return shown(null)
    },

    close(): void {
      for (const { watching } of entries.values()) watching?.close()
    },
  }
}
