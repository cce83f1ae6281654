import { newId, type ProjectId } from '../../../shared/ids.ts'
import type { Project } from '../../../shared/project/project.ts'
import { now } from '../../../shared/time.ts'
import { deleteDatabase, openDatabase, type WorkbenchDb } from './db.ts'
import { chooseProject, UNTITLED } from './projects.ts'
import { saveStatus } from './save-status.ts'
import { ifUnused } from './tab-lock.ts'
import { listProjects, touchProject, unregisterProject, type RegisteredProject } from './registry.ts'

/** How a project from a bundle stands to what is on this computer. */
export type Standing =
  | { readonly kind: 'new' }
  /** The same project is here already, perhaps with other work in it. */
  | { readonly kind: 'here'; readonly known: RegisteredProject }

export async function standingOf(projectId: ProjectId): Promise<Standing> {
  const known = (await listProjects()).find((project) => project.projectId === projectId)
  return known === undefined ? { kind: 'new' } : { kind: 'here', known }
}

/** True of a project nobody has named or done anything in: it can make room without a question. */
export async function isUntouched(db: WorkbenchDb): Promise<boolean> {
  if ((await db.project.get('project'))?.title !== UNTITLED) return false
  const tables = [db.sources, db.annotations, db.codes, db.claims, db.history]
  const counts = await Promise.all(tables.map((table) => table.count()))
  return counts.every((count) => count === 0)
}

/** The same work under an id of its own, so that it and the project it came from are told apart from now on. */
export function asCopy(project: Project): Project {
  const title = `${project.info.title.slice(0, 480)} (copy)`
  return { ...project, info: { ...project.info, id: newId<ProjectId>(), title, modifiedAt: now() } }
}

/**
 * Makes the next start open `databaseKey`; `replaced`, if given, goes to the bin of projects. The caller reloads the page.
 */
export async function switchTo(databaseKey: string, replaced: string | null = null): Promise<void> {
  if (replaced !== null) await touchProject(replaced, { deletedAt: now() })
  chooseProject(databaseKey)
}

/** Clears away projects nobody has named or done anything in, but for the current one and those open in another tab. */
export async function sweepUntouched(current: WorkbenchDb): Promise<void> {
  for (const { databaseKey, title } of await listProjects()) {
    if (title !== UNTITLED || databaseKey === current.databaseKey) continue
    await ifUnused(databaseKey, async () => {
      // One that does not open, made by a newer program perhaps, is not ours to judge.
      const db = await openDatabase(databaseKey).catch(() => null)
      if (db === null) return
      const untouched = await isUntouched(db)
      db.close()
      if (!untouched) return
      await unregisterProject(databaseKey)
      await deleteDatabase(databaseKey)
    })
  }
}

const ARRIVED = 'variorum.arrived'

/** Remembers, over the restart of the page, that a project has just been opened from a bundle or backup. */
export function noteArrival(databaseKey: string): void {
  sessionStorage.setItem(ARRIVED, databaseKey)
}

/** Whether this project has just been opened so; true once. */
export function takeArrival(databaseKey: string): boolean {
  if (sessionStorage.getItem(ARRIVED) !== databaseKey) return false
  sessionStorage.removeItem(ARRIVED)
  return true
}

const MOST_WAITED_MS = 5000

/** Starts the page again, in the project chosen last; first waits for what is being written. */
export async function reloadWhenSaved(): Promise<void> {
  const until = performance.now() + MOST_WAITED_MS
  while (saveStatus.getSnapshot().kind === 'saving' && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 20))
  location.reload()
}
