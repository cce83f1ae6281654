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
  /** It continues the entry before it: a long run is several entries and one step. */
  readonly continues?: true
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
      const entries = await nextStep(db, direction)
      const [entry] = entries
      if (entry === undefined) return { kind: 'nothing' }
      const changes = entries.flatMap((each) =>
        direction === 'undo' ? each.changes.toReversed() : each.changes,
      )
      if (!(await isAt(db, changes, from)) || !(await lineagesWouldHold(db, changes, to))) {
        await db.history.bulkDelete(entries.map(({ seq }) => seq))
        return { kind: 'conflict', label: entry.label }
      }
      // One after the other, but without waiting for each: a run can be thousands.
      await Promise.all(
        changes.map((change): PromiseLike<unknown> => {
          const row = change[to]
          return row === null ? db.table(change.table).delete(change.key) : db.table(change.table).put(row)
        }),
      )
      for (const { seq } of entries) await db.history.update(seq, { undone: direction === 'undo' ? 1 : 0 })
      return { kind: 'done', label: entry.label, place: entry.place }
    }),
  )
}

type Stored = HistoryEntry & { readonly seq: number }
const isStored = (entry: HistoryEntry | undefined): entry is Stored => entry?.seq !== undefined

/** Whether two entries that follow each other are parts of one step. */
const belongTogether = (earlier: HistoryEntry, later: HistoryEntry): boolean =>
  later.continues === true && later.subject === earlier.subject && later.label === earlier.label

/** The entries of the step that would be undone or brought back next, in the order in which that is done. */
async function nextStep(db: WorkbenchDb, direction: 'undo' | 'redo'): Promise<readonly Stored[]> {
  const back = direction === 'undo'
  const entries: Stored[] = []
  for (let entry = await (back ? lastDone(db) : firstUndone(db)); isStored(entry);) {
    const nearer = entries.at(-1)
    if (nearer !== undefined && !(back ? belongTogether(entry, nearer) : belongTogether(nearer, entry))) break
    entries.push(entry)
    const seqs = db.history.where('seq')
    entry = await (back ? seqs.below(entry.seq).last() : seqs.above(entry.seq).first())
  }
  return entries
}

/** Whether all rows are as the step left or found them. */
async function isAt(db: WorkbenchDb, changes: readonly Change[], side: 'before' | 'after'): Promise<boolean> {
  const rows: readonly unknown[] = await Promise.all(
    changes.map(({ table, key }) => db.table(table).get(key)),
  )
  return changes.every((change, at) => sameRow(rows[at] ?? null, change[side]))
}
