import { newId, type CodeId } from '../../../shared/ids.ts'
import type { Code, Colour } from '../../../shared/project/annotation.ts'
import { now } from '../../../shared/time.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded } from './mutate.ts'

/** The code of that name, whatever its case, or a new one. */
export async function ensureCode(db: WorkbenchDb, name: string, colour: Colour = 'gray'): Promise<Code> {
  const wanted = name.trim()
  const id = newId<CodeId>()
  return mutate(db, { label: `create code “${wanted}”`, subject: id }, async (writer) => {
    const known = await db.codes.where('name').equalsIgnoreCase(wanted).first()
    if (known !== undefined) return known
    const at = now()
    const code: Code = { id, name: wanted, colour, description: '', createdAt: at, modifiedAt: at }
    await writer.put('codes', code)
    return code
  })
}

/** Changes one field of a code. Quick successive changes of name or description are typing and one step. */
export function changeCode<Key extends 'name' | 'colour' | 'description'>(
  db: WorkbenchDb,
  id: CodeId,
  key: Key,
  value: Code[Key],
): Promise<void> {
  const history = key === 'colour' ? 'step' : 'merge'
  return mutate(db, { label: `change ${key} of code`, subject: id, history }, (writer) =>
    writer.update('codes', id, { [key]: value, modifiedAt: now() }),
  )
}

/** Deletes a code and takes it off every annotation that has it. */
export function deleteCode(db: WorkbenchDb, id: CodeId, onRecorded?: OnRecorded): Promise<void> {
  return mutate(db, { label: 'delete code', subject: id, onRecorded }, async (writer) => {
    for (const row of await db.annotations.where('codeIds').equals(id).toArray()) {
      await writer.update('annotations', row.id, {
        codeIds: row.codeIds.filter((codeId) => codeId !== id),
        modifiedAt: now(),
      })
    }
    await writer.remove('codes', id)
  })
}
