import { deleteDatabase, type WorkbenchDb } from './db.ts'
import { getProject, unregisterProject } from './registry.ts'

/** Thrown when a project is in the list but its database is gone: browsers may throw databases away to make room. */
export class LostProjectError extends Error {
  constructor(
    readonly databaseKey: string,
    readonly title: string,
  ) {
    super('the database of this project is empty')
    this.name = 'LostProjectError'
  }
}

/** Every database is filled with its project in the step that makes it, so one without was emptied. Closes it then. @throws LostProjectError */
export async function assertPresent(db: WorkbenchDb): Promise<void> {
  if ((await db.project.count()) > 0) return
  db.close()
  const title = (await getProject(db.databaseKey))?.title ?? ''
  throw new LostProjectError(db.databaseKey, title)
}

/** Takes what is left of a lost project out of the list, once a backup stands in for it. */
export async function forgetLost(databaseKey: string): Promise<void> {
  await unregisterProject(databaseKey)
  await deleteDatabase(databaseKey)
}
