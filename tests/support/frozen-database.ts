/** A database as some released version left it: its stores with their indexes, and their rows. Bytes are written in base64. */
export type FrozenDatabase = {
  readonly version: number
  readonly stores: Readonly<
    Record<
      string,
      {
        readonly keyPath: string | string[]
        readonly autoIncrement: boolean
        readonly indexes: readonly {
          readonly name: string
          readonly keyPath: string | string[]
          readonly multiEntry: boolean
          readonly unique: boolean
        }[]
        readonly rows: readonly unknown[]
      }
    >
  >
}

/** Brings a frozen database to life under a name, by IndexedDB's own means: no code of the program may help. */
export async function thaw(frozen: FrozenDatabase, name: string): Promise<void> {
  const opening = indexedDB.open(name, frozen.version)
  opening.addEventListener('upgradeneeded', () => {
    for (const [storeName, { keyPath, autoIncrement, indexes, rows }] of Object.entries(frozen.stores)) {
      const store = opening.result.createObjectStore(storeName, { keyPath, autoIncrement })
      for (const { name: indexName, keyPath: path, ...options } of indexes)
        store.createIndex(indexName, path, options)
      for (const row of rows) store.put(withBytes(row))
    }
  })
  await new Promise((resolve, reject) => {
    opening.addEventListener('success', resolve)
    opening.addEventListener('error', () => reject(opening.error ?? new Error('the database did not open')))
  })
  opening.result.close()
}

function withBytes(row: unknown): unknown {
  if (typeof row !== 'object' || row === null || !('bytes' in row)) return row
  const { base64 } = row.bytes as { base64: string }
  return { ...row, bytes: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) }
}
