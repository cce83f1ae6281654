import type { WorkbenchDb } from '../../data/db.ts'
import { takeArrival } from '../../data/opening.ts'
import { workspace } from '../../state/workspace.ts'
import { toast } from '../../ui/toast-store.ts'

/** Welcomes a project just opened: says so, and shows its most annotated source instead of an empty room. */
export async function welcome(db: WorkbenchDb): Promise<void> {
  if (!takeArrival(db.databaseKey)) return
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
    sources.map(async ({ id, addedAt }) => ({
      id,
      addedAt,
      count: await db.annotations.where('sourceId').equals(id).count(),
    })),
  )
  return counted.toSorted((a, b) => b.count - a.count || (a.addedAt < b.addedAt ? -1 : 1))[0]?.id ?? null
}
