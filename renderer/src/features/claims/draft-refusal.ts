import { isDraft } from '../../../../shared/project/source-kind.ts'
import type { Exhibit } from '../../data/claims.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { workspace } from '../../state/workspace.ts'
import { toast } from '../../ui/toast-store.ts'

/** Whether a passage stands in a draft, which is no evidence. */
export async function isOfDraft(db: WorkbenchDb, exhibit: Exhibit): Promise<boolean> {
  const { sourceId } = exhibit.kind === 'annotation' ? exhibit.annotation : exhibit.passage
  const source = await db.sources.get(sourceId)
  return source !== undefined && isDraft(source)
}

/** Asks which claim a passage of a draft states. */
export function askStatement(exhibit: Exhibit): void {
  const { sourceId, anchor } = exhibit.kind === 'annotation' ? exhibit.annotation : exhibit.passage
  const { versionId, start, end } = anchor
  workspace
    .getState()
    .openDialog({ kind: 'statement-picker', sourceId, versionId, span: { start, end }, annotationId: null })
}

/** Says why a passage of a draft is not taken as evidence, and what can be done instead. */
export function refuseDraft(exhibit: Exhibit): void {
  toast.show({
    title: 'A draft is no evidence',
    description: 'It is your own text. Its sentences can be linked to the claims they state.',
    action: { label: 'State a claim', run: () => askStatement(exhibit) },
  })
}
