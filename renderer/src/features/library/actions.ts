import type { SourceId } from '../../../../shared/ids.ts'
import type { Source } from '../../../../shared/project/source.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { binSources, unbinSource } from '../../data/sources.ts'
import { withUndo } from '../../data/undo-offer.ts'
import { workspace } from '../../state/workspace.ts'
import { toast } from '../../ui/toast-store.ts'

export const openSource = (sourceId: SourceId, beside: boolean): void =>
  workspace.getState().openSource(sourceId, { beside })

/** Puts a source into the bin and offers to take that back. */
export async function deleteSource(db: WorkbenchDb, source: Source): Promise<void> {
  const step = await withUndo(db, () => binSources(db, [source.id]))
  workspace.getState().forgetSource(source.id)
  toast.show({
    title: `“${source.meta.title.value}” is in the bin`,
    description: 'Its annotations and evidence rest with it.',
    action: { label: 'Take back', run: () => void takeBack() },
  })

  async function takeBack(): Promise<void> {
    const outcome = await step.undo()
    if (outcome.kind !== 'done') await unbinSource(db, source.id)
  }
}
