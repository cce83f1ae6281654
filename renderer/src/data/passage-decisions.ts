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
  const passages = await passagesAt(db, places)
  return passages === null ? null : putRow(writer, decided, passages)
}

/** Passages as decisions keep them; null if a source has changed since, is in the bin or is a draft. */
async function passagesAt(
  db: WorkbenchDb,
  places: readonly Place[],
): Promise<readonly DecidedPassage[] | null> {
  const passages: DecidedPassage[] = []
  for (const { sourceId, versionId, start, end } of places) {
    const source = await db.sources.get(sourceId)
    if (source?.currentVersionId !== versionId || !isLiving(source)) return null
    const text = await db.texts.get(versionId)
    if (text === undefined || end > text.content.length) return null
    passages.push({ sourceId, anchor: createAnchor(text.content, versionId, { start, end }) })
  }
  return passages
}

async function putRow(
  writer: Writer,
  decided: PassageDecision['decided'],
  passages: readonly DecidedPassage[],
): Promise<PassageDecision> {
  const row: PassageDecision = {
    id: newId<PassageDecisionId>(),
    decided,
    passages: [...passages],
    at: now(),
  }
  await writer.add('passageDecisions', row)
  return row
}

/** Pairs that can be told apart in one step; each is a decision of its own. */
export const MOST_PAIRS = 2500

/**
 * Says that what is said at one of these places is about another thing than what is said at each of the others, in one step.
 * Null, and nothing done, if a source has changed since or is gone. @throws RangeError if there are more than `MOST_PAIRS`
 */
export async function tellApart(
  db: WorkbenchDb,
  about: FactKind,
  ones: readonly Place[],
  others: readonly Place[],
  onRecorded?: OnRecorded,
): Promise<readonly PassageDecision[] | null> {
  if (ones.length * others.length > MOST_PAIRS) throw new RangeError('too many pairs to be told apart')
  return mutate(db, { label: 'tell passages apart', onRecorded }, async (writer) => {
    const [here, there] = [await passagesAt(db, ones), await passagesAt(db, others)]
    if (here === null || there === null) return null
    const rows: PassageDecision[] = []
    for (const one of here)
      for (const other of there)
        rows.push(await putRow(writer, { kind: 'not-same-thing', about }, [one, other]))
    return rows
  })
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
