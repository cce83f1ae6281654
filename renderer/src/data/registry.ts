import Dexie, { type EntityTable } from 'dexie'
import type { ProjectId } from '../../../shared/ids.ts'
import { now, type Instant } from '../../../shared/time.ts'

/**
 * One project as this computer knows it. The database key is its own, so that the same project can be here twice:
 * opened from two bundles, or kept beside the copy that replaced it. `deletedAt` marks one that lies in the bin.
 */
export type RegisteredProject = {
  readonly databaseKey: string
  readonly projectId: ProjectId
  readonly title: string
  readonly createdAt: Instant
  readonly openedAt: Instant
  readonly deletedAt: Instant | null
}

/** The list of projects on this computer, in a small database of its own. */
class Registry extends Dexie {
  declare projects: EntityTable<RegisteredProject, 'databaseKey'>
  constructor() {
    super('variorum', { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ projects: 'databaseKey, projectId, openedAt' })
  }
}

const registry = new Registry()

/** All projects that are not in the bin, most recently opened first. */
export async function listProjects(): Promise<RegisteredProject[]> {
  const all = await registry.projects.orderBy('openedAt').reverse().toArray()
  return all.filter((project) => project.deletedAt === null)
}

export async function binnedProjects(): Promise<RegisteredProject[]> {
  return registry.projects.filter((project) => project.deletedAt !== null).toArray()
}

export const getProject = (databaseKey: string): Promise<RegisteredProject | undefined> =>
  registry.projects.get(databaseKey)

export async function registerProject(
  entry: Pick<RegisteredProject, 'databaseKey' | 'projectId' | 'title'>,
): Promise<void> {
  const at = now()
  await registry.projects.put({ ...entry, createdAt: at, openedAt: at, deletedAt: null })
}

export async function touchProject(
  databaseKey: string,
  patch: Partial<Pick<RegisteredProject, 'title' | 'openedAt' | 'deletedAt'>>,
): Promise<void> {
  await registry.projects.update(databaseKey, patch)
}

/** Puts a project into the bin of projects, from where it can be restored. */
export const binProject = (databaseKey: string): Promise<void> =>
  touchProject(databaseKey, { deletedAt: now() })

export const restoreProject = (databaseKey: string): Promise<void> =>
  touchProject(databaseKey, { deletedAt: null })

/** For a database that never came to life or is gone; a project a person made goes to the bin first. */
export async function unregisterProject(databaseKey: string): Promise<void> {
  await registry.projects.delete(databaseKey)
}
