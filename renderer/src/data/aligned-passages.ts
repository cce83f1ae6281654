import type { Place } from '../../../shared/compare/compared-source.ts'
import type { SourceId } from '../../../shared/ids.ts'
import type { PassageDecision } from '../../../shared/project/passage-decision.ts'
import type { WorkbenchDb } from './db.ts'
import { decisionsAmong, decisionsAt } from './decisions-at.ts'
import { mutate, type OnRecorded } from './mutate.ts'
import { putDecision } from './passage-decisions.ts'

/** Two passages of the current versions of two sources. */
export type PassagePair = readonly [Place, Place]

/**
 * Keeps that two passages say the same, in one step; what was said against it no longer holds. Null, and nothing done, if a source
 * has changed or is gone.
 */
export const alignPassages = (
  db: WorkbenchDb,
  pair: PassagePair,
  onRecorded?: OnRecorded,
): Promise<PassageDecision | null> => decide(db, 'align passages', 'aligned', pair, onRecorded)

/** Keeps that two passages do not say the same, whoever thought so, in one step. Null as above. */
export const separatePassages = (
  db: WorkbenchDb,
  pair: PassagePair,
  onRecorded?: OnRecorded,
): Promise<PassageDecision | null> => decide(db, 'unlink passages', 'not-aligned', pair, onRecorded)

function decide(
  db: WorkbenchDb,
  label: string,
  kind: 'aligned' | 'not-aligned',
  pair: PassagePair,
  onRecorded?: OnRecorded,
): Promise<PassageDecision | null> {
  return mutate(db, { label, onRecorded }, async (writer) => {
    const overruled = await decisionsAt(db, KINDS, pair)
    const row = await putDecision(db, writer, { kind }, pair)
    if (row !== null) for (const { id } of overruled) await writer.remove('passageDecisions', id)
    return row
  })
}

const KINDS = ['aligned', 'not-aligned'] as const

/** What was decided so far about whether two passages of some sources say the same, for any two of them. */
export const alignmentsDecided = (
  db: WorkbenchDb,
  sources: readonly SourceId[],
): Promise<(pair: PassagePair) => readonly PassageDecision[]> => decisionsAmong(db, KINDS, sources)
