import { freshDatabase } from '../../../support/database.ts'
import Dexie from 'dexie'
import { expect, test } from 'vitest'
import { NewerDatabaseError, openDatabase, SCHEMA } from '../../../../renderer/src/data/db.ts'

test('a fresh database carries the schema this program writes', async () => {
  const db = await freshDatabase()
  expect(await db.meta.get('schema')).toEqual({ key: 'schema', value: SCHEMA })
})

test('a database of a newer program is refused and left as it is', async () => {
  const db = await freshDatabase()
  await db.meta.put({ key: 'schema', value: SCHEMA + 1 })
  db.close()
  await expect(openDatabase(db.databaseKey)).rejects.toThrow(NewerDatabaseError)
  const raw = await new Dexie(db.name).open()
  expect(await raw.table('meta').get('schema')).toEqual({ key: 'schema', value: SCHEMA + 1 })
})
