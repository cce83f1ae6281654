import type { AnnotationId, ClaimId, CodeId } from '../../../shared/ids.ts'
import { now } from '../../../shared/time.ts'
import { codeNamed } from './codes.ts'
import type { WorkbenchDb } from './db.ts'
import { mutate, type OnRecorded } from './mutate.ts'

/** Passages and claims that a code is put on, or taken off. */
export type Codables = {
  readonly annotationIds: readonly AnnotationId[]
  readonly claimIds: readonly ClaimId[]
}

/** Puts a code, which may be new, on all of them, or takes it off; one step. Returns how many were changed. */
export function codeAll(
  db: WorkbenchDb,
  { annotationIds, claimIds }: Codables,
  name: string,
  how: 'add' | 'remove',
  onRecorded?: OnRecorded,
): Promise<number> {
  const label = how === 'add' ? `add code “${name}”` : `remove code “${name}”`
  return mutate(db, { label, onRecorded }, async (writer) => {
    const known = await db.codes.where('name').equalsIgnoreCase(name).first()
    if (known === undefined && how === 'remove') return 0
    const { id } = known ?? (await codeNamed(db, writer, name, 'gray'))
    const changed = (codeIds: readonly CodeId[]): CodeId[] | null => {
      if (codeIds.includes(id) === (how === 'add')) return null
      return how === 'add' ? [...codeIds, id] : codeIds.filter((each) => each !== id)
    }
    let count = 0
    for (const row of await db.annotations.bulkGet([...annotationIds])) {
      const codeIds = row === undefined ? null : changed(row.codeIds)
      if (row === undefined || codeIds === null) continue
      await writer.update('annotations', row.id, { codeIds, modifiedAt: now() })
      count += 1
    }
    for (const row of await db.claims.bulkGet([...claimIds])) {
      const codeIds = row === undefined ? null : changed(row.codeIds ?? [])
      if (row === undefined || codeIds === null) continue
      const left = codeIds.length === 0 ? undefined : codeIds
      await writer.update('claims', row.id, { codeIds: left, modifiedAt: now() })
      count += 1
    }
    return count
  })
}
