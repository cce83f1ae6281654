import { newProjectInfo } from '../../renderer/src/data/projects.ts'
import { openDatabase, type WorkbenchDb } from '../../renderer/src/data/db.ts'
import { LOGGED_TABLES } from '../../renderer/src/data/tables.ts'

/** A fresh empty project's database on fake-indexeddb. */
export async function freshDatabase(): Promise<WorkbenchDb> {
  const db = await openDatabase(crypto.randomUUID())
  await db.project.put({ key: 'project', ...newProjectInfo('Test project') })
  return db
}

/** Everything undo is responsible for, in a form that compares. */
export async function loggedState(db: WorkbenchDb): Promise<unknown> {
  return Object.fromEntries(
    await Promise.all(LOGGED_TABLES.map(async (name) => [name, await db.table(name).toArray()] as const)),
  )
}
