import { Dexie } from 'dexie'
import { orderBetween } from '../../../../shared/claims/order.ts'
import { newId, type EvidenceId } from '../../../../shared/ids.ts'
import type { Annotation } from '../../../../shared/project/annotation.ts'
import type { Claim, Evidence } from '../../../../shared/project/claim.ts'
import { now } from '../../../../shared/time.ts'
import { SCHEMA_1, SCHEMA_2, SCHEMA_3, SCHEMA_4, SCHEMA_5 } from '../../../../renderer/src/data/tables.ts'

/** The tables that a project is shown from. */
const READ = ['claims', 'evidence', 'annotations', 'silences', 'sources', 'lineages', 'codes'] as const

/** The same database, opened by Dexie alone, with the same durability. */
export async function openPlainly(name: string): Promise<Dexie> {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' })
  db.version(1).stores(SCHEMA_1)
  db.version(2).stores(SCHEMA_2)
  db.version(3).stores(SCHEMA_3)
  db.version(4).stores(SCHEMA_4)
  db.version(5).stores(SCHEMA_5)
  await db.open()
  return db
}

type Entry = {
  readonly seq?: number
  readonly undone: 0 | 1
  readonly changes: readonly { readonly key: string }[]
}

/** What attaching evidence has to read and write, and an entry from which it can be taken back, without any of our rules. */
export function attachPlainly(db: Dexie, claim: Claim, annotation: Annotation): Promise<unknown> {
  const tables = ['claims', 'annotations', 'evidence', 'silences', 'history']
  return db.transaction('rw', tables, async () => {
    await db.table('claims').get(claim.id)
    await db.table('annotations').get(annotation.id)
    const siblings: Evidence[] = await db.table('evidence').where('claimId').equals(claim.id).sortBy('order')
    const at = now()
    const row: Evidence = {
      id: newId<EvidenceId>(),
      claimId: claim.id,
      annotationId: annotation.id,
      sourceId: annotation.sourceId,
      stance: 'supports',
      note: '',
      order: orderBetween(siblings.at(-1)?.order ?? null, null),
      createdAt: at,
      modifiedAt: at,
    }
    await db.table('evidence').put(row)
    await db.table('silences').where({ claimId: claim.id, sourceId: annotation.sourceId }).primaryKeys()
    const changes = [{ table: 'evidence', key: row.id, before: null, after: row }]
    await db.table('history').add({ at: Date.now(), undone: 0, size: 0, changes })
  })
}

/** Takes the last entry back. */
export function undoPlainly(db: Dexie): Promise<unknown> {
  return db.transaction('rw', ['evidence', 'history'], async () => {
    const entry: Entry | undefined = await db.table('history').where('undone').equals(0).last()
    for (const { key } of entry?.changes ?? []) {
      await db.table('evidence').get(key)
      await db.table('evidence').delete(key)
    }
    await db.table('history').update(entry?.seq, { undone: 1 })
  })
}

/** All that a project is shown from. */
export const readAll = async (db: Dexie): Promise<number> =>
  (await Promise.all(READ.map((name) => db.table(name).toArray()))).reduce(
    (sum, rows) => sum + rows.length,
    0,
  )
