import type { WorkbenchDb } from './db.ts'
import { undo, type StepOutcome } from './history.ts'

/**
 * Runs a write and returns a function that takes back just that step, for the "Undo" of a message. It answers `nothing`
 * once a later step lies on top: then the order of steps must be kept, and the general undo is the way.
 */
export async function withUndo(
  db: WorkbenchDb,
  write: () => Promise<unknown>,
): Promise<() => Promise<StepOutcome>> {
  await write()
  const seq = await newestStep(db)
  return async () => (seq !== null && (await newestStep(db)) === seq ? undo(db) : { kind: 'nothing' })
}

async function newestStep(db: WorkbenchDb): Promise<number | null> {
  const keys = await db.history.where('undone').equals(0).primaryKeys()
  return keys.at(-1) ?? null
}
