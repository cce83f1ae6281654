import { isPlaced, partAt } from '../../../../../shared/project/quotation.ts'
import { isDraft } from '../../../../../shared/project/source-kind.ts'
import type { WorkbenchDb } from '../../../data/db.ts'
import type { PassageInHand } from '../../../state/compared-passages.ts'
import { workspace } from '../../../state/workspace.ts'
import { screenBox } from '../pane/reading.ts'
import { paneOf } from './open-panes.ts'

/** Why a passage is compared with nothing: it stands in an earlier version only, or in a draft. */
export type NotCompared = 'earlier' | 'draft'

/** The selected words, else the place of the active highlight; or why that is not compared. */
export async function passageInHand(db: WorkbenchDb): Promise<PassageInHand | NotCompared> {
  const passage = await passageChosen(db)
  const source = passage === null ? undefined : await db.sources.get(passage.place.sourceId)
  if (passage === null || source?.currentVersionId !== passage.place.versionId) return 'earlier'
  return isDraft(source) ? 'draft' : passage
}

async function passageChosen(db: WorkbenchDb): Promise<PassageInHand | null> {
  const { selection, activeAnnotation, activePart, activeRect, activePane } = workspace.getState()
  if (selection !== null) {
    const { sourceId, span, versionId, rect } = selection
    const text = await db.texts.get(versionId)
    if (text === undefined) return null
    const words = text.content.slice(span.start, span.end)
    return { place: { sourceId, versionId, ...span }, words, rect, annotationId: null }
  }
  const annotation = activeAnnotation === null ? undefined : await db.annotations.get(activeAnnotation)
  if (annotation === undefined) return null
  const { sourceId } = annotation
  const anchor = partAt(annotation, activePart)
  if (!isPlaced(anchor)) return null
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
