import { newId, type ClaimId, type SilenceId, type SourceId } from '../../../shared/ids.ts'
import { isDraft } from '../../../shared/project/source-kind.ts'
import { now } from '../../../shared/time.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded, type Writer } from './mutate.ts'

/** Says that a source is silent on a claim, or that nobody knows yet. Changes nothing where there is evidence. */
export const setSilent = (
  db: WorkbenchDb,
  claimId: ClaimId,
  sourceId: SourceId,
  silent: boolean,
  onRecorded?: OnRecorded,
): Promise<void> => setSilentAll(db, claimId, [sourceId], silent, onRecorded)

/** The same for several sources, as one step to undo. */
export function setSilentAll(
  db: WorkbenchDb,
  claimId: ClaimId,
  sourceIds: readonly SourceId[],
  silent: boolean,
  onRecorded?: OnRecorded,
): Promise<void> {
  return mutate(db, { label: 'change coverage', subject: claimId, onRecorded }, async (writer) => {
    if ((await writer.get('claims', claimId)) === undefined) return
    const evidence = await db.evidence.where('claimId').equals(claimId).toArray()
    const speaking = new Set(evidence.map((item) => item.sourceId))
    for (const sourceId of sourceIds) {
      const source = await writer.get('sources', sourceId)
      if (source === undefined || isDraft(source)) continue
      const pair = { claimId, sourceId }
      const known = await db.silences.where(pair).count()
      if (!silent) await breakSilence(db, writer, claimId, sourceId)
      else if (known === 0 && !speaking.has(sourceId))
        await writer.put('silences', { id: newId<SilenceId>(), ...pair, at: now() })
    }
  })
}

/** Says that a source is silent on every claim it gives no evidence for; the number of claims that is new for. */
export function checkForAllClaims(
  db: WorkbenchDb,
  sourceId: SourceId,
  onRecorded?: OnRecorded,
): Promise<number> {
  return mutate(db, { label: 'mark source as checked', subject: sourceId, onRecorded }, async (writer) => {
    const source = await writer.get('sources', sourceId)
    if (source === undefined || isDraft(source)) return 0
    const rows = [
      ...(await db.evidence.where('sourceId').equals(sourceId).toArray()),
      ...(await db.silences.where('sourceId').equals(sourceId).toArray()),
    ]
    const known = new Set(rows.map(({ claimId }) => claimId))
    const open = (await db.claims.toCollection().primaryKeys()).filter((id) => !known.has(id))
    const at = now()
    for (const claimId of open)
      await writer.put('silences', { id: newId<SilenceId>(), claimId, sourceId, at })
    return open.length
  })
}

/** The ids of the rows that say that a source is silent on a claim: one, or none. */
export const silencesOf = (db: WorkbenchDb, claimId: ClaimId, sourceId: SourceId): PromiseLike<SilenceId[]> =>
  db.silences.where({ claimId, sourceId }).primaryKeys()

/** For a source that has something to say after all. */
export async function breakSilence(
  db: WorkbenchDb,
  writer: Writer,
  claimId: ClaimId,
  sourceId: SourceId,
): Promise<void> {
  for (const id of await silencesOf(db, claimId, sourceId)) await writer.remove('silences', id)
}
