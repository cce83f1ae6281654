import { isPlaced, partAt } from '../../../../../shared/project/quotation.ts'
import type { WorkbenchDb } from '../../../data/db.ts'
import type { PassageInHand } from '../../../state/compared-passages.ts'
import { workspace } from '../../../state/workspace.ts'
import { screenBox } from '../pane/reading.ts'
import { paneOf } from './open-panes.ts'

/** The selected words, else the place of the active highlight; null if that has none in the current text of its source. */
export async function passageInHand(db: WorkbenchDb): Promise<PassageInHand | null> {
  const { selection, activeAnnotation, activePart, activeRect, activePane } = workspace.getState()
  if (selection !== null) {
    const { sourceId, span, versionId, rect } = selection
    const text = await db.texts.get(versionId)
    if (text === undefined || (await currentVersion(db, sourceId)) !== versionId) return null
    const words = text.content.slice(span.start, span.end)
    return { place: { sourceId, versionId, ...span }, words, rect, annotationId: null }
  }
  const annotation = activeAnnotation === null ? undefined : await db.annotations.get(activeAnnotation)
  if (annotation === undefined) return null
  const { sourceId } = annotation
  const anchor = partAt(annotation, activePart)
  if (!isPlaced(anchor) || (await currentVersion(db, sourceId)) !== anchor.versionId) return null
  const { start, end, exact } = anchor
  // One that was not activated in the text has no box yet.
  const pane = paneOf(activePane ?? '')
  const seen = pane?.reading.sourceId === sourceId ? screenBox(pane.reading, { start, end }) : null
  return {
    place: { sourceId, versionId: anchor.versionId, start, end },
    words: exact,
    rect: activeRect ?? seen,
    annotationId: annotation.id,
  }
}

const currentVersion = async (db: WorkbenchDb, sourceId: PassageInHand['place']['sourceId']) =>
  (await db.sources.get(sourceId))?.currentVersionId
