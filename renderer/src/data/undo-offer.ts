import { liveQuery } from 'dexie'
import type { WorkbenchDb } from './db.ts'
import { undo, type StepOutcome } from './history.ts'
import type { OnRecorded } from './mutate.ts'
import { LOGGED_TABLES } from './tables.ts'

/** `undone`: it was taken back already. `covered`: later steps lie on it, and the general undo is the way. */
type TakenBack =
  | Exclude<StepOutcome, { readonly kind: 'nothing' }>
  | { readonly kind: 'undone' }
  | { readonly kind: 'covered' }

export type Undoable<T> = {
  readonly value: T
  /** Takes back just that step, as long as it is the last one: the order of steps must be kept. */
  readonly undo: () => Promise<TakenBack>
  /** The same, along with the later steps on the same subject, such as a name typed for what was just made. */
  readonly undoWithTyping: () => Promise<TakenBack>
  /** Calls back once the step has been undone, by whatever way. Returns the function that stops watching. */
  readonly whenUndone: (run: () => void) => () => void
}

/** Runs a write that is one step, handing it what it must record with, and returns what takes that step back. */
export async function withUndo<T>(
  db: WorkbenchDb,
  write: (onRecorded: OnRecorded) => Promise<T>,
): Promise<Undoable<T>> {
  let recorded: number | null = null
  const value = await write((seq) => (recorded = seq))
  const seq: number | null = recorded
  if (seq === null)
    return { value, undo: nothing, undoWithTyping: nothing, whenUndone: () => () => undefined }
  return {
    value,
    undo: () => takeBack(db, seq, 'alone'),
    undoWithTyping: () => takeBack(db, seq, 'with typing'),
    whenUndone: (run) => watch(db, seq, run),
  }
}

const nothing = (): Promise<TakenBack> => Promise.resolve({ kind: 'undone' })

/** In one transaction, so that no step comes in between. */
function takeBack(db: WorkbenchDb, seq: number, how: 'alone' | 'with typing'): Promise<TakenBack> {
  const tables = [...LOGGED_TABLES.map((name) => db.table(name)), db.history]
  return db.transaction('rw', tables, async (): Promise<TakenBack> => {
    const step = await db.history.get(seq)
    if (step === undefined || step.undone === 1) return { kind: 'undone' }
    const later = await db.history
      .where('seq')
      .above(seq)
      .filter(({ undone }) => undone === 0)
      .toArray()
    const ours = how === 'with typing' && later.every(({ subject }) => subject === step.subject)
    if (later.length > 0 && !ours) return { kind: 'covered' }
    let outcome = await undo(db)
    for (let left = later.length; left > 0 && outcome.kind === 'done'; left--) outcome = await undo(db)
    return outcome.kind === 'nothing' ? { kind: 'undone' } : outcome
  })
}

function watch(db: WorkbenchDb, seq: number, run: () => void): () => void {
  const watching = liveQuery(() => db.history.get(seq)).subscribe({
    next(step) {
      if (step?.undone === 0) return
      watching.unsubscribe()
      run()
    },
  })
  return () => watching.unsubscribe()
}
