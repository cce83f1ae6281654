import { createAnchor } from '../../../shared/anchor/create.ts'
import type { Place } from '../../../shared/compare/compared-source.ts'
import { newId, type PassageDecisionId } from '../../../shared/ids.ts'
import type { DecidedPassage, FactKind, PassageDecision } from '../../../shared/project/passage-decision.ts'
import { isLiving } from '../../../shared/project/source-kind.ts'
import { now } from '../../../shared/time.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded, type Writer } from './mutate.ts'

/**
 * Keeps what the user decided about passages of current versions, in one step called `label`. Null, and nothing done, if a
 * source has changed since, is in the bin or is a draft, which is compared with nothing.
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
  for (const { sourceId, versionId, start, end } of places) {
    const source = await db.sources.get(sourceId)
    if (source?.currentVersionId !== versionId || !isLiving(source)) return null
    const text = await db.texts.get(versionId)
    if (text === undefined || end > text.content.length) return null
    passages.push({ sourceId, anchor: createAnchor(text.content, versionId, { start, end }) })
  }
  const row: PassageDecision = { id: newId<PassageDecisionId>(), decided, passages, at: now() }
  await writer.put('passageDecisions', row)
  return row
}

/**
 * Says that what is said at one of these places is about another thing than what is said at each of the others, in one step.
 * Null, and nothing done, if a source has changed since or is gone.
 */
export async function tellApart(
  db: WorkbenchDb,
  about: FactKind,
  ones: readonly Place[],
  others: readonly Place[],
  onRecorded?: OnRecorded,
): Promise<readonly PassageDecision[] | null> {
  const pairs = ones.flatMap((one) => others.map((other) => [one, other] as const)).slice(0, MOST_PAIRS)
  try {
    return await mutate(db, { label: 'tell passages apart', onRecorded }, async (writer) => {
      const rows: PassageDecision[] = []
      for (const pair of pairs) {
        const row = await putDecision(db, writer, { kind: 'not-same-thing', about }, pair)
        if (row === null) throw new ChangedSourceError()
        rows.push(row)
      }
      return rows
    })
  } catch (cause) {
    if (cause instanceof ChangedSourceError) return null
    throw cause
  }
}

/** More than that is no decision of a person. */
const MOST_PAIRS = 500

class ChangedSourceError extends Error {}

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
