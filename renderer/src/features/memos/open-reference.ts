import { assertNever } from '../../../../shared/assert.ts'
import type { Reference } from '../../../../shared/memo/references.ts'
import type { AnnotationId, ClaimId, CodeId, MemoId, PartyId, SourceId } from '../../../../shared/ids.ts'
import { isPlaced, leadingPart } from '../../../../shared/project/quotation.ts'
import { span } from '../../../../shared/text/offsets.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import { goTo } from '../../state/targets.ts'
import { workspace } from '../../state/workspace.ts'

/** Shows what a reference leads to, in its place; nothing happens for one that leads nowhere any more. */
export async function openReference(db: WorkbenchDb, { kind, id }: Reference): Promise<void> {
  switch (kind) {
    case 'source':
      return goTo({ kind, sourceId: id as SourceId })
    case 'annotation':
      return openPassage(db, id as AnnotationId)
    case 'claim':
      return goTo({ kind, claimId: id as ClaimId })
    case 'code':
      return goTo({ kind, codeId: id as CodeId })
    case 'memo':
      return goTo({ kind, memoId: id as MemoId })
    case 'party':
      return goTo({ kind, partyId: id as PartyId })
    default:
      assertNever(kind)
  }
}

async function openPassage(db: WorkbenchDb, id: AnnotationId): Promise<void> {
  const annotation = await db.annotations.get(id)
  if (annotation === undefined) return
  const { sourceId } = annotation
  const { setActiveAnnotation, openSource } = workspace.getState()
  const part = leadingPart(annotation)
  if (isPlaced(part))
    return goTo({ kind: 'annotation', sourceId, annotationId: id, span: span(part.start, part.end) })
  setActiveAnnotation(id)
  openSource(sourceId)
}
