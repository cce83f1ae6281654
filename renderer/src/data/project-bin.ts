import { deleteDatabase } from './db.ts'
import { createProject, newProjectInfo, UNTITLED } from './projects.ts'
import { listProjects, unregisterProject } from './registry.ts'
import { ifUnused } from './tab-lock.ts'

/** The project to go to when one is left for good: the one opened last before it, else a new empty one. */
export async function projectInsteadOf(databaseKey: string): Promise<string> {
  const other = (await listProjects()).find((project) => project.databaseKey !== databaseKey)
  return other?.databaseKey ?? createProject(newProjectInfo(UNTITLED))
}

/** Deletes a project with all it holds; it cannot be undone, so callers ask first. False, and nothing done, while a tab has it open. */
export function deleteProject(databaseKey: string): Promise<boolean> {
  return ifUnused(databaseKey, async () => {
    await deleteDatabase(databaseKey)
    await unregisterProject(databaseKey)
  })
}
