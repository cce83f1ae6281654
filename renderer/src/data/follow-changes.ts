import { Dexie, RangeSet, type ObservabilitySet } from 'dexie'
import type { InteropableObservable } from 'dexie-react-hooks'
import type { WorkbenchDb } from './db.ts'
import type { LoggedTable } from './tables.ts'

/** How rows of a table are read: all of them once, then those whose keys changed, into what is known. */
type Reading<Rows> = {
  readonly all: () => Promise<Rows>
  /** Gives back the very same rows if the change does not concern them. */
  readonly changed: (rows: Rows, keys: ReadonlySet<string>) => Promise<Rows>
}

/**
 * Rows of a table, again after every write that concerns them, by whichever tab. Read as a whole once, then row by row:
 * with ten thousand of them, reading all again after each write would take longer than anybody waits for a key.
 */
export function followChanges<Rows>(
  db: WorkbenchDb,
  table: LoggedTable,
  reading: Reading<Rows>,
): InteropableObservable<Rows> {
  return {
    subscribe(next, error) {
      let known: { readonly rows: Rows } | null = null
      let due: Due = 'all'
      let working = false
      const stop = new AbortController()

      const work = async () => {
        if (working) return
        working = true
        try {
          while (!stop.signal.aborted && (due === 'all' || due.size > 0)) {
            const changed: Due = due
            due = new Set()
            const before = known
            const rows =
              changed === 'all' || before === null
                ? await reading.all()
                : await reading.changed(before.rows, changed)
            known = { rows }
            if (!stop.signal.aborted && (changed === 'all' || rows !== before?.rows)) next(rows)
          }
        } catch (cause) {
          if (!stop.signal.aborted) error?.(cause)
        }
        working = false
      }
      const mutated = (parts: ObservabilitySet) => {
        const tree = parts[`idb://${db.name}/${table}/`]
        if (tree === undefined) return
        for (const { from, to } of RangeSet(tree)) due = withKeys(due, from, to)
        // Told while the writing transaction is still the current one, in which nothing can be read any more.
        Dexie.ignoreTransaction(() => void work())
      }

      Dexie.on('storagemutated', mutated)
      void work()
      return () => {
        stop.abort()
        Dexie.on.storagemutated.unsubscribe(mutated)
      }
    },
  }
}

/** What has to be read: rows by their ids, or everything. */
type Due = 'all' | ReadonlySet<string>

/** Many rows written at once are told as a range. */
function withKeys(due: Due, from: unknown, to: unknown): Due {
  if (due === 'all' || from !== to || typeof from !== 'string') return 'all'
  return new Set([...due, from])
}
