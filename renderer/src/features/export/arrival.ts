import type { WorkbenchDb } from '../../data/db.ts'
import { takeArrival } from '../../data/opening.ts'
import { toast } from '../../ui/toast-store.ts'

/** Says of a project just opened from a bundle or backup that it is here; once, on the first start in it. */
export async function welcome(db: WorkbenchDb): Promise<void> {
  if (!takeArrival(db.databaseKey)) return
  const title = (await db.project.get('project'))?.title ?? ''
  toast.show({
    title: `“${title}” is open`,
    description: 'Everything in it was verified and stored on this computer.',
    tone: 'success',
  })
}
