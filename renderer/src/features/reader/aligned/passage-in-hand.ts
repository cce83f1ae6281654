import { isPlaced, partAt } from '../../../../../shared/project/quotation.ts'
import type { WorkbenchDb } from '../../../data/db.ts'
import type { PassageInHand } from '../../../state/compared-passages.ts'
import { workspace } from '../../../state/workspace.ts'

/** The selected words, else the place of the active highlight; null if that has none in the current text of its source. */
export async function passageInHand(db: WorkbenchDb): Promise<PassageInHand | null> {
  const { selection, activeAnnotation, activePart, activeRect } = workspace.getState()
  if (selection !== null) {
    const { sourceId, span, versionId, rect } = selection
    const text = await db.texts.get(versionId)
    if (text === undefined || (await currentVersion(db, sourceId)) !== versionId) return null
    const words = text.content.slice(span.start, span.end)
    return { place: { sourceId, ...span }, words, rect, annotationId: null }
  }
  const annotation = activeAnnotation === null ? undefined : await db.annotations.get(activeAnnotation)
  if (annotation === undefined) return null
  const { sourceId } = annotation
  const anchor = partAt(annotation, activePart)
  if (!isPlaced(anchor) || (await currentVersion(db, sourceId)) !== anchor.versionId) return null
  const { start, end, exact } = anchor
  return { place: { sourceId, start, end }, words: exact, rect: activeRect, annotationId: annotation.id }
}

const currentVersion = async (db: WorkbenchDb, sourceId: PassageInHand['place']['sourceId']) =>
  (await db.sources.get(sourceId))?.currentVersionId
