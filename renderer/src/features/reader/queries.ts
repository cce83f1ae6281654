import type { SourceId, VersionId } from '../../../../shared/ids.ts'
import type { Annotation } from '../../../../shared/project/annotation.ts'
import type { Source, SourceVersion } from '../../../../shared/project/source.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import type { TextRow } from '../../data/tables.ts'
import { firstMetInVersion } from './met-index.ts'

/** A source and the text of one of its versions. */
export type Opened = { readonly source: Source; readonly text: TextRow }

/** An earlier version that is on show in place of the current one, whose text is so many UTF-16 units long. */
type Superseded = { readonly version: SourceVersion; readonly currentLength: number }

/**
 * What became of a wish to read a source; names the source, because answers may come after the next wish. `gone`: it
 * lies in the bin or is deleted. `damaged`: its text is missing from the database.
 */
type Answer =
  | {
      readonly kind: 'open'
      readonly sourceId: SourceId
      /** The version that was asked for. */
      readonly wanted: VersionId | undefined
      readonly opened: Opened
      readonly superseded: Superseded | null
    }
  | { readonly kind: 'gone'; readonly sourceId: SourceId }
  | { readonly kind: 'damaged'; readonly sourceId: SourceId }

/** With the current version, or an earlier one if that is wanted and there. */
export async function openedSource(db: WorkbenchDb, sourceId: SourceId, wanted?: VersionId): Promise<Answer> {
  const source = await db.sources.get(sourceId)
  if (source === undefined || source.deletedAt !== null) return { kind: 'gone', sourceId }
  const text = await textOf(db, source.currentVersionId)
  if (text === null) return { kind: 'damaged', sourceId }
  const earlier =
    wanted === undefined || wanted === text.versionId ? null : await earlierOf(db, source, wanted)
  return earlier === null
    ? { kind: 'open', sourceId, wanted, opened: { source, text }, superseded: null }
    : {
        kind: 'open',
        sourceId,
        wanted,
        opened: { source, text: earlier.text },
        superseded: { version: earlier.version, currentLength: text.content.length },
      }
}

async function earlierOf(db: WorkbenchDb, source: Source, wanted: VersionId) {
  const [version, text] = await Promise.all([db.versions.get(wanted), textOf(db, wanted)])
  return version === undefined || version.sourceId !== source.id || text === null ? null : { version, text }
}

/**
 * Those of a source's annotations that have a place in a version, each once and in the order of these places: one whose
 * first part is lost is met at the next.
 */
export function placedAnnotations(
  annotations: readonly Annotation[],
  versionId: VersionId,
): readonly Annotation[] {
  const placed = firstMetInVersion(annotations, versionId)
  const moved = placed.some(({ parts }) => parts !== undefined)
  return moved
    ? placed.toSorted(({ anchor: a }, { anchor: b }) => a.start - b.start || b.end - a.end)
    : placed
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
