import type { WorkbenchDb } from './db.ts'
import { undo, type StepOutcome } from './history.ts'

export type Undoable<T> = {
  readonly value: T
  /**
   * Takes back just that step. It answers `nothing` once a later step lies on top: the order of steps must be kept, and
   * the general undo is the way.
   */
  readonly undo: () => Promise<StepOutcome>
}

/** Runs a write that is one step, and returns what takes it back: for the *Undo* of a message. */
export async function withUndo<T>(db: WorkbenchDb, write: () => Promise<T>): Promise<Undoable<T>> {
  const value = await write()
  const seq = await newestStep(db)
  return {
    value,
    undo: async () => (seq !== null && (await newestStep(db)) === seq ? undo(db) : { kind: 'nothing' }),
  }
}

async function newestStep(db: WorkbenchDb): Promise<number | null> {
  const keys = await db.history.where('undone').equals(0).primaryKeys()
  return keys.at(-1) ?? null
}
