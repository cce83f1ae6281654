import { refused, type Line, type Outcome, type Reason } from './outcome.ts'
import type { PendingFile } from './pending-file.ts'
import type { Place } from './place.ts'
import type { Contents } from './read-file.ts'
import { IDLE, step, type Run, type RunEvent } from './run.ts'
import { linesFor } from './lines-for.ts'
import { createFileWindow, type ReadSlot, type Slot } from './window-of-files.ts'

export type ImporterDeps = {
  /** Reads one file. Must not reject. */
  readonly read: (file: PendingFile, signal: AbortSignal) => Promise<Contents>
  /** Begins a run. Where it rejects, or what it gives does, the run ends and every file left is refused for `reasonOf` it, or not read. */
  readonly begin: () => Promise<Place>
  readonly reasonOf: (cause: unknown) => Reason | 'taken-back'
  readonly now: () => number
  /** Waits between two writes, so that each takes in what was read meanwhile. */
  readonly rest: () => Promise<void>
}

/** The one queue of a window; a store for `useSyncExternalStore`. */
export type Importer = {
  /** Adds files to the queue and starts it if it stands still. */
  readonly add: (files: readonly PendingFile[]) => void
  /** Stops after what is imported or read already, which is kept. */
  readonly cancel: () => void
  /** Carries out, line by line, what the user chose for lines that waited for it. */
  readonly decide: <Waiting extends Line>(
    lines: readonly Waiting[],
    outcomeOf: (line: Waiting) => Promise<Outcome> | Outcome,
  ) => Promise<void>
  readonly getSnapshot: () => Run
  readonly subscribe: (listener: () => void) => () => void
}

/** Files on their way to the parser: one is read there, and the next ones are at its door. */
const MOST_READ_AT_ONCE = 3
/** Files written at once: enough for the cost of a write to vanish, few enough for the page to go on meanwhile. */
const MOST_PLACED_AT_ONCE = 32

/** Reads files ahead of placing them; the report is in the order they came. */
export function createImporter({ read, begin, reasonOf, now, rest }: ImporterDeps): Importer {
  const listeners = new Set<() => void>()
  const files = createFileWindow()
  let run: Run = IDLE
  let reading = 0
  let stop = new AbortController()
  let wake = () => {}

  const tell = (event: RunEvent) => {
    run = step(run, event)
    for (const listener of listeners) listener()
  }
  const current = () => files.first()?.path ?? null

  function readAhead(): void {
    while (reading < MOST_READ_AT_ONCE) {
      const slot = files.next()
      if (slot === null) return
      void readNext(slot, stop.signal)
    }
  }

  async function readNext(slot: Slot, signal: AbortSignal): Promise<void> {
    reading += 1
    const contents = await read(slot.file, signal)
    reading -= 1
    const found = files.settle(slot, signal.aborted ? closed(contents) : contents)
    if (found > 0) tell({ kind: 'found', count: found })
    readAhead()
    wake()
  }

  /** Places what is ready when that is much, or the last write was long enough ago, or nothing else is to come. */
  async function drain(): Promise<void> {
    const place = await begin()
    let rested = true
    const takeRest = async () => {
      await rest()
      rested = true
      wake()
    }
    tell({ kind: 'reading', path: current() })
    while (files.size() > 0) {
      readAhead()
      const ready = files.ready()
      const due = rested || ready.length >= MOST_PLACED_AT_ONCE || ready.length === files.size()
      if (ready.length === 0 || !due) {
        await new Promise<void>((resolve) => (wake = resolve))
        continue
      }
      await placeNext(place, ready.slice(0, MOST_PLACED_AT_ONCE))
      rested = false
      void takeRest()
    }
    tell({ kind: 'ended' })
  }

  async function placeNext(place: Place, batch: readonly ReadSlot[]): Promise<void> {
    const articles = batch.flatMap(({ contents }) => contents.article ?? [])
    const outcomes = articles.length === 0 ? [] : await place(articles)
    let at = 0
    const lines = batch.flatMap((slot) => {
      const { article } = slot.contents
      return linesFor(slot, article === null ? null : (outcomes[at++] ?? refused('not-saved')))
    })
    files.drop(batch.length)
    tell({ kind: 'settled', lines, files: batch.length, current: current(), at: now() })
  }

  /** What was read and could not be placed is lost too, and said to be. */
  function fail(cause: unknown): void {
    const reason = reasonOf(cause)
    const outcome: Outcome = reason === 'taken-back' ? { kind: 'not-read', takenBack: true } : refused(reason)
    const left = files.clear()
    stop.abort()
    stop = new AbortController()
    const lines = left.flatMap(({ file: { path }, contents }) => [
      ...(contents?.lines ?? []),
      ...(contents === null || contents.article !== null ? [{ path, outcome }] : []),
    ])
    tell({ kind: 'settled', lines, files: left.length, current: null, at: now() })
    tell({ kind: 'ended' })
  }

  return {
    add(added) {
      if (added.length === 0) return
      const stands = run.kind !== 'running'
      files.add(added)
      const watched = added.every((file) => file.watched !== undefined)
      tell({ kind: 'added', count: added.length, watched, at: now() })
      if (stands) void drain().catch(fail)
      else wake()
    },
    cancel() {
      stop.abort()
      stop = new AbortController()
      tell({ kind: 'cancelled', left: notRead(files.giveUp()) })
      wake()
    },
    async decide(lines, outcomeOf) {
      for (const line of lines) {
        tell({ kind: 'decided', line, outcome: await outcomeOf(line) })
        line.answered?.()
      }
      tell({ kind: 'chosen' })
    },
    getSnapshot: () => run,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

/** A file whose reading ended after the import was cancelled: what is inside it is not read any more. */
const closed = ({ lines, article, inner }: Contents): Contents => ({
  lines: [...lines, ...notRead(inner)],
  article,
  inner: [],
})

const notRead = (files: readonly PendingFile[]): Line[] =>
  files.map(({ path }) => ({ path, outcome: { kind: 'not-read' } }))
