import type { CodeId } from '../../../shared/ids.ts'
import { now } from '../../../shared/time.ts'
import type { WorkbenchDb } from './db.ts'
import type { Writer } from './mutate.ts'

/** Puts other codes, or none, in the place of one on every annotation and claim that has it, each code once. */
export async function replaceCode(
  db: WorkbenchDb,
  writer: Writer,
  code: CodeId,
  by: readonly CodeId[],
): Promise<void> {
  const without = (codeIds: readonly CodeId[]): CodeId[] => [
    ...new Set(codeIds.flatMap((id) => (id === code ? by : [id]))),
  ]
  for (const { id, codeIds } of await db.annotations.where('codeIds').equals(code).toArray())
    await writer.update('annotations', id, { codeIds: without(codeIds), modifiedAt: now() })
  for (const { id, codeIds = [] } of await db.claims.where('codeIds').equals(code).toArray()) {
    const left = without(codeIds)
    await writer.update('claims', id, { codeIds: left.length === 0 ? undefined : left, modifiedAt: now() })
  }
}
