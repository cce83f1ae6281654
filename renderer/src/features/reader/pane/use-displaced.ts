import { useEffect } from 'react'
import { useDb } from '../../../data/context.ts'
import type { WorkbenchDb } from '../../../data/db.ts'
import type { Displaced } from '../../../state/panes.ts'
import { useWorkspace, workspace } from '../../../state/workspace.ts'
import { toast } from '../../../ui/toast-store.ts'

/** Says so when a source was wished beside four others and one of them made room for it, and offers that one back. */
export function useDisplaced(): void {
  const db = useDb()
  const displaced = useWorkspace((state) => state.displaced)
  useEffect(() => {
    if (displaced === null) return
    workspace.getState().clearDisplaced()
    void tell(db, displaced)
  }, [db, displaced])
}

async function tell(db: WorkbenchDb, displaced: Displaced): Promise<void> {
  const [to, from] = await db.sources.bulkGet([displaced.to, displaced.from])
  if (to === undefined || from === undefined) return
  toast.show({
    title: `Four panes are open; “${to.meta.title.value}” took the place of “${from.meta.title.value}”`,
    action: { label: 'Back', run: () => restore(displaced) },
  })
}

/** In its pane, if that still shows what took its place; else like any source that is opened beside the others. */
function restore({ paneId, from, to }: Displaced): void {
  const { panes, activatePane, openSource } = workspace.getState()
  const unchanged = panes.some((pane) => pane.id === paneId && pane.sourceId === to)
  if (unchanged) activatePane(paneId)
  openSource(from, { beside: !unchanged })
}
