import type { Place } from '../../../shared/compare/compared-source.ts'
import type { EventTime } from '../../../shared/project/event-time.ts'
import type { PassageDecision } from '../../../shared/project/passage-decision.ts'
import type { WorkbenchDb } from './db.ts'
import { decisionsAt } from './decisions-at.ts'
import { mutate, type OnRecorded } from './mutate.ts'
import { putDecision } from './passage-decisions.ts'

/**
 * Says what a time expression means, null for no time at all, in the place of what was said of it before. One step to undo.
 * Null, and nothing done, if its source has changed since or is gone.
 */
export function correctDate(
  db: WorkbenchDb,
  place: Place,
  time: EventTime | null,
  onRecorded?: OnRecorded,
): Promise<PassageDecision | null> {
  return mutate(db, { label: 'correct a date', onRecorded }, async (writer) => {
    const before = await decisionsAt(db, ['dated'], [place])
    const made = await putDecision(db, writer, { kind: 'dated', time }, [place])
    if (made !== null) for (const { id } of before) await writer.remove('passageDecisions', id)
    return made
  })
}

/** Lets a time expression mean again what it is found to mean. One step to undo. */
export function uncorrectDate(db: WorkbenchDb, place: Place, onRecorded?: OnRecorded): Promise<void> {
  return mutate(db, { label: 'use the date that was found', onRecorded }, async (writer) => {
    for (const { id } of await decisionsAt(db, ['dated'], [place]))
      await writer.remove('passageDecisions', id)
  })
}
