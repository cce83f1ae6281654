import type { AnnotationId, SourceId } from '../../../shared/ids.ts'
import type { Assertion } from '../../../shared/project/assertion.ts'
import type { WorkbenchDb } from './db.ts'
import type { Writer } from './mutate.ts'

/**
 * The annotations that are statements of drafts, of one source or of all: links to claims, not marks that somebody made, and
 * left out wherever marks are shown or counted.
 */
export async function statementMarks(
  db: WorkbenchDb,
  sourceId: SourceId | null,
): Promise<ReadonlySet<AnnotationId>> {
  const rows = await (sourceId === null
    ? db.assertions.toArray()
    : db.assertions.where('sourceId').equals(sourceId).toArray())
  return new Set(rows.map(({ annotationId }) => annotationId))
}

/** How many annotations are statements, but for those of some sources. */
export async function countStatements(db: WorkbenchDb, without: readonly SourceId[]): Promise<number> {
  const resting = new Set(without)
  const rows = await db.assertions.toArray()
  const marks = rows.filter(({ sourceId }) => !resting.has(sourceId)).map(({ annotationId }) => annotationId)
  return new Set(marks).size
}

/** Takes off a sentence what it was said to state; its passage goes with the last of these. */
export async function removeAssertion(
  db: WorkbenchDb,
  writer: Writer,
  { id, annotationId }: Pick<Assertion, 'id' | 'annotationId'>,
): Promise<void> {
  await writer.remove('assertions', id)
  if ((await db.assertions.where('annotationId').equals(annotationId).count()) === 0)
    await writer.remove('annotations', annotationId)
}
