import { Dexie, type ObservabilitySet } from 'dexie'
import type { WorkbenchDb } from './db.ts'
import type { LoggedTable } from './tables.ts'

/** Calls `listener` with the tables that were written, by whichever tab, of those given. Gives back what ends it. */
export function onWrites(
  db: WorkbenchDb,
  tables: readonly LoggedTable[],
  listener: (written: readonly LoggedTable[]) => void,
): () => void {
  const mutated = (parts: ObservabilitySet) => {
    const written = tables.filter((table) => parts[`idb://${db.name}/${table}/`] !== undefined)
    // Told while the writing transaction is still the current one, in which nothing can be read any more.
    if (written.length > 0) Dexie.ignoreTransaction(() => listener(written))
  }
  Dexie.on('storagemutated', mutated)
  return () => Dexie.on.storagemutated.unsubscribe(mutated)
}
