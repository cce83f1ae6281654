import type { Place } from '../../../shared/compare/compared-source.ts'
import type { SourceId, VersionId } from '../../../shared/ids.ts'
import type { DecidedPassage, PassageDecision } from '../../../shared/project/passage-decision.ts'
import type { WorkbenchDb } from './db.ts'
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
    const overruled = await decisionsAbout(db, pair)
    const row = await putDecision(db, writer, { kind }, pair)
    if (row !== null) for (const { id } of overruled) await writer.remove('passageDecisions', id)
    return row
  })
}

/** What was decided so far about whether two passages say the same. */
export async function decisionsAbout(
  db: WorkbenchDb,
  pair: PassagePair,
): Promise<readonly PassageDecision[]> {
  const sources = new Set<SourceId>(pair.map(({ sourceId }) => sourceId))
  const rows = (await db.passageDecisions.toArray()).filter(
    ({ decided, passages }) =>
      (decided.kind === 'aligned' || decided.kind === 'not-aligned') &&
      passages.every(({ sourceId }) => sources.has(sourceId)),
  )
  if (rows.length === 0) return []
  const current = new Map<SourceId, VersionId | undefined>()
  for (const id of sources) current.set(id, (await db.sources.get(id))?.currentVersionId)
  const isEarlier = ({ sourceId, anchor }: DecidedPassage) => anchor.versionId !== current.get(sourceId)
  const words = rows.some(({ passages }) => passages.some(isEarlier)) ? await wordsOf(db, pair) : null
  const isAbout = ({ sourceId, anchor }: DecidedPassage, at: 0 | 1): boolean => {
    const place = pair[at]
    if (sourceId !== place.sourceId) return false
    // One made on an earlier version is known by its words.
    return isEarlier({ sourceId, anchor })
      ? anchor.exact === words?.[at]
      : anchor.start < place.end && place.start < anchor.end
  }
  return rows.filter(({ passages: [a, b] }) => {
    if (a === undefined || b === undefined) return false
    return (isAbout(a, 0) && isAbout(b, 1)) || (isAbout(a, 1) && isAbout(b, 0))
  })
}

const wordsOf = (db: WorkbenchDb, pair: PassagePair): Promise<readonly string[]> =>
  Promise.all(
    pair.map(async ({ sourceId, start, end }) => {
      const version = (await db.sources.get(sourceId))?.currentVersionId
      const text = version === undefined ? undefined : await db.texts.get(version)
      return text?.content.slice(start, end) ?? ''
    }),
  )
