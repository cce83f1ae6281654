import { liveQuery, type Subscription } from 'dexie'
import type { InteropableObservable } from 'dexie-react-hooks'
import type { BulkWork } from './bulk-work.ts'

/**
 * The answers to a query that reads all rows of a table: a new one after every write, but only with each beat of the work
 * while many rows are written, and one after the other.
 */
export function followList<T>(
  query: () => Promise<T>,
  work: Pick<BulkWork, 'getSnapshot' | 'subscribe'>,
): InteropableObservable<T> {
  return {
    subscribe(next, error) {
      let live: Subscription | null = null
      let asking = false
      let ended = false

      const ask = async () => {
        if (asking) return
        asking = true
        try {
          const rows = await query()
          if (!ended && live === null) next(rows)
        } catch (cause) {
          if (!ended) error?.(cause)
        }
        asking = false
      }
      const follow = () => {
        if (work.getSnapshot() === 0) {
          live ??= liveQuery(query).subscribe(next, error)
          return
        }
        live?.unsubscribe()
        live = null
        void ask()
      }

      const withdraw = work.subscribe(follow)
      follow()
      return () => {
        ended = true
        withdraw()
        live?.unsubscribe()
      }
    },
  }
}
