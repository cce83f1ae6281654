import type { Table } from 'dexie'
import type { InteropableObservable } from 'dexie-react-hooks'
import type { WorkbenchDb } from './db.ts'
import { followChanges } from './follow-changes.ts'
import type { LoggedRows } from './tables.ts'

/** The tables that views show as a whole. */
export type FollowedTable = 'annotations' | 'claims' | 'evidence' | 'silences'

/** All rows of a table in no order, kept up to date row by row. A row that did not change is the very same object. */
export function followTable<T extends FollowedTable>(
  db: WorkbenchDb,
  name: T,
): InteropableObservable<readonly LoggedRows[T][]> {
  const table: Table<LoggedRows[T], string> = db.table(name)
  return followChanges(db, name, {
    all: () => table.toArray(),
    async changed(rows, keys) {
      const ids = [...keys]
      const found = await table.bulkGet(ids)
      const fresh = new Map(ids.map((id, index) => [id, found[index]]))
      const staying = rows.flatMap((row) => {
        if (!fresh.has(row.id)) return [row]
        const now = fresh.get(row.id)
        fresh.delete(row.id)
        return now === undefined ? [] : [now]
      })
      return [...staying, ...[...fresh.values()].filter((row) => row !== undefined)]
    },
  })
}
