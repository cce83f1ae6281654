import Dexie from 'dexie'
import { SCHEMA_1, SCHEMA_2, SCHEMA_3, SCHEMA_4, SCHEMA_5, type Tables } from './tables.ts'

/** The newest schema this program writes. */
export const SCHEMA = 5

const PREFIX = 'variorum/'

/** What the browser calls the database of a project. */
export const databaseName = (databaseKey: string): string => PREFIX + databaseKey

/** One project's database. Transactions are durable before they are reported as done, at the price of a few milliseconds. */
export class WorkbenchDb extends Dexie {
  declare project: Tables['project']
  declare sources: Tables['sources']
  declare versions: Tables['versions']
  declare texts: Tables['texts']
  declare originals: Tables['originals']
  declare images: Tables['images']
  declare annotations: Tables['annotations']
  declare codes: Tables['codes']
  declare claims: Tables['claims']
  declare evidence: Tables['evidence']
  declare links: Tables['links']
  declare lineages: Tables['lineages']
  declare decisions: Tables['decisions']
  declare silences: Tables['silences']
  declare parties: Tables['parties']
  declare derivations: Tables['derivations']
  declare memos: Tables['memos']
  declare assertions: Tables['assertions']
  declare passageDecisions: Tables['passageDecisions']
  declare history: Tables['history']
  declare meta: Tables['meta']

  constructor(readonly databaseKey: string) {
    super(databaseName(databaseKey), { chromeTransactionDurability: 'strict' })
    this.version(1).stores(SCHEMA_1)
    this.version(2).stores(SCHEMA_2)
    this.version(3).stores(SCHEMA_3)
    this.version(4).stores(SCHEMA_4)
    this.version(5).stores(SCHEMA_5)
  }
}

/** Thrown when a newer program has written the database: an older one would quietly damage it. */
export class NewerDatabaseError extends Error {
  constructor(readonly schema: number) {
    super(`the database has schema ${schema}, this program knows ${SCHEMA}`)
    this.name = 'NewerDatabaseError'
  }
}

/**
 * Opens a project's database, creating it if needed. Dexie itself opens newer databases without a word, so the schema is
 * also kept as a row and checked before anything is written.
 * @throws NewerDatabaseError
 */
export async function openDatabase(databaseKey: string): Promise<WorkbenchDb> {
  const db = new WorkbenchDb(databaseKey)
  // A newer program in another tab wants to upgrade: make room, and fail loudly rather than reopen what it made.
  db.on('versionchange', () => db.close({ disableAutoOpen: true }))
  await db.open()
  const stored = (await db.meta.get('schema'))?.value
  if (stored !== undefined && stored > SCHEMA) {
    db.close()
    throw new NewerDatabaseError(stored)
  }
  if (stored !== SCHEMA) await db.meta.put({ key: 'schema', value: SCHEMA })
  return db
}

export const deleteDatabase = (databaseKey: string): Promise<void> => Dexie.delete(databaseName(databaseKey))

/** Whether a write failed because the database was closed under the page, as it is for a newer program in another tab. */
export const isClosed = (cause: unknown): boolean =>
  cause instanceof Error && cause.name === 'DatabaseClosedError'
