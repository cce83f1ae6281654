import { createAnchor } from '../../../shared/anchor/create.ts'
import type { SourceId, VersionId } from '../../../shared/ids.ts'
import type { Annotation, Colour } from '../../../shared/project/annotation.ts'
import { isPlaced } from '../../../shared/project/quotation.ts'
import type { Span } from '../../../shared/text/offsets.ts'
import type { Passage } from './annotations.ts'
import type { Exhibit } from './claims.ts'
import type { WorkbenchDb } from './db.ts'
import { statementMarks } from './statements.ts'

/** Words chosen in a source: by selecting, or by dragging them elsewhere. */
export type Chosen = { readonly sourceId: SourceId; readonly versionId: VersionId; readonly span: Span }

/** The chosen words with their anchor; null when the span is not in the text or holds only white space. */
export async function passageAt(db: WorkbenchDb, chosen: Chosen): Promise<Passage | null> {
  const [version, text] = await Promise.all([
    db.versions.get(chosen.versionId),
    db.texts.get(chosen.versionId),
  ])
  if (text === undefined || version?.sourceId !== chosen.sourceId) return null
  const { start, end } = chosen.span
  if (start < 0 || end > text.content.length || text.content.slice(start, end).trim() === '') return null
  return { sourceId: chosen.sourceId, anchor: createAnchor(text.content, chosen.versionId, chosen.span) }
}

/** The annotation that marks exactly this passage and nothing else already, if any; a statement of a draft is no mark. */
export async function annotationAt(db: WorkbenchDb, passage: Passage): Promise<Annotation | null> {
  const { start, end, versionId } = passage.anchor
  const beginning = await db.annotations
    .where('[sourceId+anchor.start]')
    .equals([passage.sourceId, start])
    .toArray()
  const statements = await statementMarks(db, passage.sourceId)
  return (
    beginning.find(
      ({ id, anchor, parts }) =>
        !statements.has(id) &&
        parts === undefined &&
        anchor.versionId === versionId &&
        anchor.end === end &&
        isPlaced(anchor),
    ) ?? null
  )
}

/** The chosen words as evidence: the annotation that is there already, or a passage to be marked in `colour`. */
export async function exhibitAt(db: WorkbenchDb, chosen: Chosen, colour: Colour): Promise<Exhibit | null> {
  const passage = await passageAt(db, chosen)
  if (passage === null) return null
  const annotation = await annotationAt(db, passage)
  return annotation === null ? { kind: 'passage', passage, colour } : { kind: 'annotation', annotation }
}
