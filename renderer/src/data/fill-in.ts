import type { SourceId } from '../../../shared/ids.ts'
import type { MetaKey } from '../../../shared/project/source.ts'
import { now } from '../../../shared/time.ts'
import type { WorkbenchDb } from './db.ts'
import type { MetaValue } from './meta-text.ts'
import { mutate, type OnRecorded } from './mutate.ts'
import { META_WORDS, setByUser } from './sources.ts'

/** Sets one field of several sources to the same value, in one step. Sources that are gone are passed over. */
export function changeMetaOfAll<Key extends MetaKey>(
  db: WorkbenchDb,
  sourceIds: readonly SourceId[],
  key: Key,
  value: MetaValue<Key>,
  onRecorded?: OnRecorded,
): Promise<void> {
  const label = `set ${META_WORDS[key]} of ${sourceIds.length === 1 ? 'a source' : `${sourceIds.length} sources`}`
  return mutate(db, { label, onRecorded }, async (writer) => {
    for (const id of sourceIds) {
      const source = await writer.get('sources', id)
      if (source === undefined) continue
      const meta = { ...source.meta, [key]: setByUser(source.meta[key], value) }
      await writer.update('sources', id, { meta, modifiedAt: now() })
    }
  })
}
