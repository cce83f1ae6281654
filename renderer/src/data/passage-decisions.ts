import { createAnchor } from '../../../shared/anchor/create.ts'
import type { Place } from '../../../shared/compare/compared-source.ts'
import { newId, type PassageDecisionId } from '../../../shared/ids.ts'
import type { DecidedPassage, PassageDecision } from '../../../shared/project/passage-decision.ts'
import { now } from '../../../shared/time.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded, type Writer } from './mutate.ts'

/**
 * Keeps what the user decided about passages of current versions, in one step called `label`. Null, and nothing done, if a
 * source has changed since or is gone.
 */
export function decideAbout(
  db: WorkbenchDb,
  label: string,
  decided: PassageDecision['decided'],
  places: readonly Place[],
  onRecorded?: OnRecorded,
): Promise<PassageDecision | null> {
  return mutate(db, { label, onRecorded }, (writer) => putDecision(db, writer, decided, places))
}

/** The same as a part of a larger step. */
export async function putDecision(
  db: WorkbenchDb,
  writer: Writer,
  decided: PassageDecision['decided'],
  places: readonly Place[],
): Promise<PassageDecision | null> {
  const passages: DecidedPassage[] = []
  for (const { sourceId, start, end } of places) {
    const versionId = (await db.sources.get(sourceId))?.currentVersionId
    const text = versionId === undefined ? undefined : await db.texts.get(versionId)
    if (versionId === undefined || text === undefined || end > text.content.length) return null
    passages.push({ sourceId, anchor: createAnchor(text.content, versionId, { start, end }) })
  }
  const row: PassageDecision = { id: newId<PassageDecisionId>(), decided, passages, at: now() }
  await writer.put('passageDecisions', row)
  return row
}

/** Takes decisions back, in one step called `label`; what they kept away is proposed again. */
export function withdrawDecisions(
  db: WorkbenchDb,
  label: string,
  ids: readonly PassageDecisionId[],
  onRecorded?: OnRecorded,
): Promise<void> {
  return mutate(db, { label, onRecorded }, async (writer) => {
    for (const id of ids) await writer.remove('passageDecisions', id)
  })
}
