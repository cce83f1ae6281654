import type { WorkbenchDb } from '../../data/db.ts'
import { workspace } from '../../state/workspace.ts'
import { toast } from '../../ui/toast-store.ts'

const ARRIVED = 'variorum.arrived'

/** Remembers, over the restart of the page, that a project has just been opened from a bundle. */
export function noteArrival(databaseKey: string): void {
  sessionStorage.setItem(ARRIVED, databaseKey)
}

/** Welcomes a project just opened: says so, and shows its most annotated source instead of an empty room. */
export async function welcome(db: WorkbenchDb): Promise<void> {
  if (sessionStorage.getItem(ARRIVED) !== db.databaseKey) return
  sessionStorage.removeItem(ARRIVED)
  const { panes, openSource } = workspace.getState()
  const first = await mostAnnotated(db)
  if (panes.length === 0 && first !== null) openSource(first)
  const title = (await db.project.get('project'))?.title ?? ''
  toast.show({
    title: `“${title}” is open`,
    description: 'Everything in it was verified and stored on this computer.',
    tone: 'success',
  })
}

async function mostAnnotated(db: WorkbenchDb) {
  const sources = await db.sources.filter((source) => source.deletedAt === null).toArray()
  const counted = await Promise.all(
    sources.map(async ({ id }) => ({ id, count: await db.annotations.where('sourceId').equals(id).count() })),
  )
  return counted.toSorted((a, b) => b.count - a.count)[0]?.id ?? null
}
