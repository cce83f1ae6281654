import type { Place } from '../../../../shared/compare/compared-source.ts'
import type { AnnotationId, SourceId, VersionId } from '../../../../shared/ids.ts'
import { isPlaced, partAt } from '../../../../shared/project/quotation.ts'
import { isDraft } from '../../../../shared/project/source-kind.ts'
import { sliceSpan, type Span } from '../../../../shared/text/offsets.ts'
import type { WorkbenchDb } from '../../data/db.ts'
import type { Workspace } from '../../state/workspace-state.ts'

/** The words that something is suggested for. */
export type Subject = {
  readonly place: Place
  readonly words: string
  /** The source's. */
  readonly title: string
  readonly language: string | null
  /** Null for words that are only selected. */
  readonly annotationId: AnnotationId | null
}

/** `draft`: words of one's own text, which is compared with nothing. */
export type Chosen = Subject | 'draft' | null

type Wish =
  | {
      readonly kind: 'selection'
      readonly sourceId: SourceId
      readonly versionId: VersionId
      readonly span: Span
    }
  | { readonly kind: 'annotation'; readonly id: AnnotationId; readonly part: number }

/** What is in hand in the reader, as text that stays the same while that does: a selection is made anew by scrolling. */
export function wishOf({ selection, activeAnnotation, activePart }: Workspace): string | null {
  const wish: Wish | null =
    selection !== null
      ? {
          kind: 'selection',
          sourceId: selection.sourceId,
          versionId: selection.versionId,
          span: selection.span,
        }
      : activeAnnotation !== null
        ? { kind: 'annotation', id: activeAnnotation, part: activePart }
        : null
  return wish === null ? null : JSON.stringify(wish)
}

/** The words in hand; null if there are none, or they are not in the current version of their source. */
export async function chosenBy(db: WorkbenchDb, wished: string | null): Promise<Chosen> {
  if (wished === null) return null
  const wish = JSON.parse(wished) as Wish
  const found = wish.kind === 'selection' ? { ...wish, annotationId: null } : await annotated(db, wish)
  const source = found === null ? undefined : await db.sources.get(found.sourceId)
  if (found === null || source === undefined || source.currentVersionId !== found.versionId) return null
  if (isDraft(source)) return 'draft'
  const text = await db.texts.get(found.versionId)
  const words = text === undefined ? '' : sliceSpan(text.content, found.span).trim()
  if (words === '') return null
  return {
    place: { sourceId: source.id, versionId: found.versionId, ...found.span },
    words,
    title: source.meta.title.value,
    language: source.meta.language?.value ?? null,
    annotationId: found.annotationId,
  }
}

async function annotated(db: WorkbenchDb, { id, part: index }: Extract<Wish, { kind: 'annotation' }>) {
  const row = await db.annotations.get(id)
  const part = row === undefined ? null : partAt(row, index)
  if (row === undefined || part === null || !isPlaced(part)) return null
  const { start, end, versionId } = part
  return { sourceId: row.sourceId, versionId, span: { start, end }, annotationId: id }
}
