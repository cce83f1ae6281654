import type { PartyId } from '../../../shared/ids.ts'
import { now } from '../../../shared/time.ts'
import { replaceInAttributions } from './attributions.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded } from './mutate.ts'

/** Deletes a party: what others are to it, and every attribution to it; what came through it goes on without. */
export function deleteParty(db: WorkbenchDb, id: PartyId, onRecorded?: OnRecorded): Promise<void> {
  return mutate(db, { label: 'delete party', subject: id, onRecorded }, async (writer) => {
    await replaceInAttributions(db, writer, id, null)
    for (const other of await db.parties.toArray())
      if (other.relations.some(({ to }) => to === id))
        await writer.update('parties', other.id, {
          relations: other.relations.filter(({ to }) => to !== id),
          modifiedAt: now(),
        })
    await writer.remove('parties', id)
  })
}
