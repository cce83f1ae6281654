import type { Outcome } from './outcome.ts'
import type { PendingFile } from './pending-file.ts'
import { IDLE, step, type Run, type RunEvent } from './run.ts'

export type ImporterDeps = {
  /** Must not reject. */
  readonly importOne: (file: PendingFile, signal: AbortSignal) => Promise<Outcome>
  readonly now: () => number
}

/** The one queue of a window; a store for `useSyncExternalStore`. */
export type Importer = {
  /** Adds files to the queue and starts it if it stands still. */
  readonly add: (files: readonly PendingFile[]) => void
  /** Stops after what is imported already, which is kept. */
  readonly cancel: () => void
  readonly getSnapshot: () => Run
  readonly subscribe: (listener: () => void) => () => void
}

/** Imports files one at a time, so that memory holds one and the report is in the order they came. */
export function createImporter({ importOne, now }: ImporterDeps): Importer {
  const listeners = new Set<() => void>()
  let waiting: PendingFile[] = []
  let inHand: AbortController | null = null
  let run: Run = IDLE

  const tell = (event: RunEvent) => {
    run = step(run, event)
    for (const listener of listeners) listener()
  }

  async function drain(): Promise<void> {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      inHand = new AbortController()
      tell({ kind: 'reading', path: file.path })
      const outcome = await importOne(file, inHand.signal)
      tell({ kind: 'settled', line: { path: file.path, outcome }, at: now() })
    }
    inHand = null
    tell({ kind: 'ended' })
  }

  return {
    add(files) {
      if (files.length === 0) return
      const stands = run.kind !== 'running'
      waiting.push(...files)
      tell({ kind: 'added', count: files.length, at: now() })
      if (stands) void drain()
    },
    cancel() {
      const left = waiting.map((file) => file.path)
      waiting = []
      inHand?.abort()
      tell({ kind: 'cancelled', waiting: left })
    },
    getSnapshot: () => run,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
