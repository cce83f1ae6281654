import type { SourceId, VersionId } from '../../../../shared/ids.ts'
import type { Annotation } from '../../../../shared/project/annotation.ts'
import type { Source } from '../../../../shared/project/source.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import type { TextRow } from '../../data/tables.ts'
import { inReadingOrder } from './navigate/step-annotation.ts'

/** A source and the text of its current version. */
export type Opened = { readonly source: Source; readonly text: TextRow }

/** What became of a wish to read a source; names the source, because answers may come after the next wish. */
type Answer = { readonly sourceId: SourceId; readonly opened: Opened | null }

/** `opened` is null when the source is gone or lies in the bin. */
export async function openedSource(db: WorkbenchDb, sourceId: SourceId): Promise<Answer> {
  const source = await db.sources.get(sourceId)
  if (source === undefined || source.deletedAt !== null) return { sourceId, opened: null }
  const text = await textOf(db, source.currentVersionId)
  return { sourceId, opened: text === null ? null : { source, text } }
}

/** The annotations that have a place in a version, in reading order. */
export async function placedAnnotations(
  db: WorkbenchDb,
  sourceId: SourceId,
  versionId: VersionId,
): Promise<readonly Annotation[]> {
  const rows = await db.annotations.where('sourceId').equals(sourceId).toArray()
  return inReadingOrder(
    rows.filter(({ anchor }) => anchor.versionId === versionId && anchor.state.kind !== 'orphan'),
  )
}

/** Versions never change, so a text that is open keeps its identity while other rows of its source do change. */
const texts = new Map<VersionId, WeakRef<TextRow>>()

async function textOf(db: WorkbenchDb, versionId: VersionId): Promise<TextRow | null> {
  const known = texts.get(versionId)?.deref()
  if (known !== undefined) return known
  const row = await db.texts.get(versionId)
  if (row !== undefined) texts.set(versionId, new WeakRef(row))
  return row ?? null
}
