import type { SourceId } from '../../../../shared/ids.ts'
import type { DraftRows } from '../../../../shared/drafts/statements.ts'
import { isDraft, isLiving } from '../../../../shared/project/source-kind.ts'
import type { Source } from '../../../../shared/project/source.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import type { TextRow } from '../../data/tables.ts'

export type DraftText = { readonly source: Source; readonly text: TextRow }

/** A draft with its current text; null if it is gone, in the bin or no draft. */
export async function loadDraftText(db: WorkbenchDb, sourceId: SourceId): Promise<DraftText | null> {
  const source = await db.sources.get(sourceId)
  if (source === undefined || source.deletedAt !== null || !isDraft(source)) return null
  const text = await db.texts.get(source.currentVersionId)
  return text === undefined ? null : { source, text }
}

/** What a draft states, with all that its claims rest on. */
export async function loadDraftRows(db: WorkbenchDb, sourceId: SourceId): Promise<DraftRows> {
  const assertions = await db.assertions.where('sourceId').equals(sourceId).toArray()
  const claimIds = [...new Set(assertions.flatMap(({ claimId }) => claimId ?? []))]
  const [annotations, claims, evidence, sources] = await Promise.all([
    db.annotations.bulkGet(assertions.map(({ annotationId }) => annotationId)),
    db.claims.bulkGet(claimIds),
    db.evidence.where('claimId').anyOf(claimIds).toArray(),
    db.sources.toArray(),
  ])
  const living = new Set(sources.filter(isLiving).map(({ id }) => id))
  const isThere = <Row>(row: Row | undefined): row is Row => row !== undefined
  return {
    assertions,
    annotations: [...new Set(annotations.filter(isThere))],
    claims: claims.filter(isThere),
    evidence: evidence.filter((item) => living.has(item.sourceId)),
  }
}
