import type { Settled } from './import-one.ts'
import type { Line, Outcome } from './outcome.ts'
import type { PendingFile } from './pending-file.ts'
import { IDLE, step, type Run, type RunEvent } from './run.ts'

export type ImporterDeps = {
  /** Begins a run and gives what imports its files. Must not reject, nor may what it gives. */
  readonly begin: () => Promise<(file: PendingFile, signal: AbortSignal) => Promise<Settled>>
  readonly now: () => number
}

/** The one queue of a window; a store for `useSyncExternalStore`. */
export type Importer = {
  /** Adds files to the queue and starts it if it stands still. */
  readonly add: (files: readonly PendingFile[]) => void
  /** Stops after what is imported already, which is kept. */
  readonly cancel: () => void
  /** Carries out, line by line, what the user chose for lines that waited for it. */
  readonly decide: <Waiting extends Line>(
    lines: readonly Waiting[],
    outcomeOf: (line: Waiting) => Promise<Outcome> | Outcome,
  ) => Promise<void>
  readonly getSnapshot: () => Run
  readonly subscribe: (listener: () => void) => () => void
}

/** Imports files one at a time, so that memory holds one and the report is in the order they came. */
export function createImporter({ begin, now }: ImporterDeps): Importer {
  const listeners = new Set<() => void>()
  let waiting: PendingFile[] = []
  let inHand: AbortController | null = null
  let run: Run = IDLE

  const tell = (event: RunEvent) => {
    run = step(run, event)
    for (const listener of listeners) listener()
  }

  async function drain(): Promise<void> {
    const importOne = await begin()
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      inHand = new AbortController()
      const { signal } = inHand
      tell({ kind: 'reading', path: file.path })
      const { lines, inner } = await importOne(file, signal)
      // What is inside a file comes next, so that it stands together in the report.
      waiting = [...(signal.aborted ? [] : inner), ...waiting]
      tell({
        kind: 'settled',
        lines: signal.aborted ? [...lines, ...notRead(inner)] : lines,
        more: signal.aborted ? 0 : inner.length,
        at: now(),
      })
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
      const left = notRead(waiting)
      waiting = []
      inHand?.abort()
      tell({ kind: 'cancelled', left })
    },
    async decide(lines, outcomeOf) {
      for (const line of lines) tell({ kind: 'decided', line, outcome: await outcomeOf(line) })
      tell({ kind: 'chosen' })
    },
    getSnapshot: () => run,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

const notRead = (files: readonly PendingFile[]): Line[] =>
  files.map(({ path }) => ({ path, outcome: { kind: 'not-read' } }))
