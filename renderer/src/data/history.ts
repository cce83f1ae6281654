import type { Change } from './change.ts'
import { sameRow } from './change.ts'
import type { WorkbenchDb } from './db.ts'
import { lineagesWouldHold } from './lineage-rules.ts'
import { saveStatus } from './save-status.ts'
import { LOGGED_TABLES } from './tables.ts'
import type { SourceId } from '../../../shared/ids.ts'

/** Where to look to see what a step changed. */
export type Place = { readonly sourceId: SourceId; readonly start: number; readonly end: number }

/** One step of the user, kept in the database so that undo survives a restart. `label` is worded for "Undo …". */
export type HistoryEntry = {
  readonly seq?: number
  readonly at: number
  readonly label: string
  /** What the step was about; typing merges into the last step with the same label and subject. */
  readonly subject: string | null
  readonly place: Place | null
  /** A number, because IndexedDB does not index booleans. */
  readonly undone: 0 | 1
  /** Of the changes as JSON, in UTF-16 code units. */
  readonly size: number
  readonly changes: readonly Change[]
}

/** What undo or redo did. `conflict`: the rows have changed since, so the step was dropped and nothing touched. */
export type StepOutcome =
  | { readonly kind: 'done'; readonly label: string; readonly place: Place | null }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'conflict'; readonly label: string }

export type HistoryState = { readonly undo: string | null; readonly redo: string | null }

/** The labels of the next steps each way; for buttons and menus. */
export async function historyState(db: WorkbenchDb): Promise<HistoryState> {
  const [undoable, redoable] = await Promise.all([lastDone(db), firstUndone(db)])
  return { undo: undoable?.label ?? null, redo: redoable?.label ?? null }
}

/** Takes back the last step. */
export const undo = (db: WorkbenchDb): Promise<StepOutcome> => step(db, 'undo')

/** Brings back the step that was last undone. */
export const redo = (db: WorkbenchDb): Promise<StepOutcome> => step(db, 'redo')

const lastDone = (db: WorkbenchDb) => db.history.where('undone').equals(0).last()
const firstUndone = (db: WorkbenchDb) => db.history.where('undone').equals(1).first()

function step(db: WorkbenchDb, direction: 'undo' | 'redo'): Promise<StepOutcome> {
  const tables = [...LOGGED_TABLES.map((name) => db.table(name)), db.history]
  const [from, to] = direction === 'undo' ? (['after', 'before'] as const) : (['before', 'after'] as const)
  return saveStatus.track(() =>
    db.transaction('rw', tables, async (): Promise<StepOutcome> => {
      const entry = await (direction === 'undo' ? lastDone(db) : firstUndone(db))
      if (entry?.seq === undefined) return { kind: 'nothing' }
      const changes = direction === 'undo' ? entry.changes.toReversed() : entry.changes
      if (!(await isAt(db, changes, from)) || !(await lineagesWouldHold(db, changes, to))) {
        await db.history.delete(entry.seq)
        return { kind: 'conflict', label: entry.label }
      }
      for (const change of changes) {
        const row = change[to]
        await (row === null ? db.table(change.table).delete(change.key) : db.table(change.table).put(row))
      }
      await db.history.update(entry.seq, { undone: direction === 'undo' ? 1 : 0 })
      return { kind: 'done', label: entry.label, place: entry.place }
    }),
  )
}

/** Whether all rows are as the step left or found them. */
async function isAt(db: WorkbenchDb, changes: readonly Change[], side: 'before' | 'after'): Promise<boolean> {
  for (const change of changes) {
    const current: unknown = await db.table(change.table).get(change.key)
    if (!sameRow(current ?? null, change[side])) return false
  }
  return true
}
