import { squash, type Change } from './change.ts'
import type { WorkbenchDb } from './db.ts'
import type { HistoryEntry, Place } from './history.ts'
import { checkRows } from './row-rules.ts'
import { saveStatus } from './save-status.ts'
import {
  IMMUTABLE_TABLES,
  LOGGED_TABLES,
  type ImmutableRows,
  type ImmutableTable,
  type LoggedRows,
  type LoggedTable,
} from './tables.ts'

/** Typing within this time of the last step on the same thing belongs to that step. */
const MERGE_WITHIN_MS = 1500
/** A run's entry is written anew with every step of it; beyond this a new one begins, which continues it. */
const MAX_RUN_BYTES = 200_000
/** Beyond either bound the oldest steps are forgotten. */
const MAX_STEPS = 200
const MAX_BYTES = 20_000_000

export type Step = {
  /** What the user did, worded to follow "Undo": `delete claim`. */
  readonly label: string
  readonly subject?: string
  readonly place?: Place
  /**
   * `merge` joins quick successive steps on one subject; `run` joins the steps of one long work, which may be several
   * entries that are undone together; `never` leaves no trace to undo.
   */
  readonly history?: 'step' | 'merge' | 'run' | 'never'
  readonly onRecorded?: OnRecorded | undefined
}

/** Told the number of the step in the history, before the write is durable; not called for a write that changes nothing. */
export type OnRecorded = (seq: number) => void

/** Thrown by `update` for a row that is gone, deleted meanwhile by another tab or an earlier step. */
export class MissingRowError extends Error {
  constructor(table: LoggedTable, key: string) {
    super(`no ${table} row ${key}`)
    this.name = 'MissingRowError'
  }
}

/** The only hands that write rows. Everything it does in one `mutate` happens or none of it. */
export type Writer = {
  get<T extends LoggedTable>(table: T, key: string): Promise<LoggedRows[T] | undefined>
  put<T extends LoggedTable>(table: T, row: LoggedRows[T]): Promise<void>
  /** As `put` for a row that is known to be new, which spares looking for it. Rejects, ending the step, if it is there. */
  add<T extends LoggedTable>(table: T, row: LoggedRows[T]): Promise<void>
  /** A key whose value is undefined is taken out of the row. @throws MissingRowError */
  update<T extends LoggedTable>(table: T, key: string, patch: Patch<LoggedRows[T]>): Promise<void>
  /**
   * Changes many rows at once, each as `change` says, in far less time than one by one; null leaves a row as it is, and
   * keys without a row are passed over. Tells how many were changed.
   */
  updateAll<T extends LoggedTable>(
    table: T,
    keys: readonly string[],
    change: (row: LoggedRows[T]) => Patch<LoggedRows[T]> | null,
  ): Promise<number>
  remove(table: LoggedTable, key: string): Promise<void>
  /** Adds a large row that never changes; not undone, but unreachable once the version that names it is. */
  store<T extends ImmutableTable>(table: T, row: ImmutableRows[T]): Promise<void>
}

/**
 * Runs `write` in one durable transaction that also records every changed row before and after, which is what undo, redo
 * and audit are made of. `write` must await nothing but its writer and the database, and read there what it relies on:
 * another tab may have changed it. Rejects, having changed nothing, if it throws or a row breaks its own rules.
 */
export function mutate<T>(db: WorkbenchDb, step: Step, write: (writer: Writer) => Promise<T>): Promise<T> {
  const tables = [...LOGGED_TABLES, ...IMMUTABLE_TABLES, 'history'].map((name) => db.table(name))
  return saveStatus.track(() =>
    db.transaction('rw', tables, async () => {
      const changes: Change[] = []
      const result = await write(createWriter(db, changes))
      const net = squash(changes, [])
      checkRows(net)
      if (net.length > 0 && step.history !== 'never') await record(db, step, net)
      return result
    }),
  )
}

/** What is to change in a row; undefined takes an optional value away. */
export type Patch<Row> = {
  readonly [Key in keyof Row]?: Row[Key] | (undefined extends Row[Key] ? undefined : never)
}

const patched = <Row extends object>(row: Row, patch: object): Row =>
  Object.fromEntries(Object.entries({ ...row, ...patch }).filter(([, value]) => value !== undefined)) as Row

function createWriter(db: WorkbenchDb, changes: Change[]): Writer {
  const write = async <T extends LoggedTable>(table: T, key: string, after: LoggedRows[T] | null) => {
    const before: unknown = (await db.table(table).get(key)) ?? null
    await (after === null ? db.table(table).delete(key) : db.table(table).put(after))
    changes.push({ table, key, before, after } as Change)
  }
  const keyOf = (table: LoggedTable, row: LoggedRows[LoggedTable]) =>
    table === 'project' ? 'project' : (row as { id: string }).id
  return {
    get: (table, key) => db.table(table).get(key),
    put: (table, row) => write(table, keyOf(table, row), row),
    async add(table, row) {
      await db.table(table).add(row)
      changes.push({ table, key: keyOf(table, row), before: null, after: row } as Change)
    },
    async update(table, key, patch) {
      const row: LoggedRows[typeof table] | undefined = await db.table(table).get(key)
      if (row === undefined) throw new MissingRowError(table, key)
      const after = patched(row, patch)
      await db.table(table).put(after)
      changes.push({ table, key, before: row, after } as unknown as Change)
    },
    async updateAll(table, keys, change) {
      const unique = [...new Set(keys)]
      const rows: (LoggedRows[typeof table] | undefined)[] = await db.table(table).bulkGet(unique)
      const written = rows.flatMap((before, index) => {
        const patch = before === undefined ? null : change(before)
        if (before === undefined || patch === null) return []
        return [{ table, key: unique[index] ?? '', before, after: patched(before, patch) }]
      })
      await db.table(table).bulkPut(written.map(({ after }) => after))
      for (const item of written) changes.push(item as unknown as Change)
      return written.length
    },
    remove: (table, key) => write(table, key, null),
    store: async (table, row) => {
      await db.table(table).put(row)
    },
  }
}

/** Asks all it has to know at once: each answer waited for costs as long as a write. */
async function record(db: WorkbenchDb, step: Step, changes: readonly Change[]): Promise<void> {
  // The last entry can be as large as all a step changed: it is read only by steps that may join it.
  const joinable = step.history === 'merge' || step.history === 'run'
  const [undone, sizes, last] = await Promise.all([
    db.history.where('undone').equals(1).primaryKeys(),
    db.history.orderBy('size').keys(),
    joinable ? db.history.where('undone').equals(0).last() : undefined,
  ])
  if (undone.length > 0) await db.history.bulkDelete(undone)
  const subject = step.subject ?? null
  const at = Date.now()
  const same = last?.seq !== undefined && last.label === step.label && last.subject === subject
  const merges = same && joins(step, last, at)
  const continues = merges ? last.continues === true : same && step.history === 'run'
  const net = merges ? squash(last.changes, changes) : changes
  if (merges && last.seq !== undefined) await db.history.delete(last.seq)
  if (net.length === 0) return
  const size = JSON.stringify(net).length
  const seq = await db.history.add({
    at,
    label: step.label,
    subject,
    place: step.place ?? null,
    undone: 0,
    size,
    changes: net,
    ...(continues ? { continues } : {}),
  })
  step.onRecorded?.(seq)
  // Sizes of what was just deleted are among them, so this can only be too much.
  if (isTooLong(sizes.length + 1, sum(sizes) + size)) await forgetOldest(db)
}

function joins({ history }: Step, last: HistoryEntry, at: number): boolean {
  if (history === 'merge') return at - last.at < MERGE_WITHIN_MS
  return history === 'run' && last.size < MAX_RUN_BYTES
}

const isTooLong = (steps: number, total: number): boolean => steps > MAX_STEPS || total > MAX_BYTES

const sum = (sizes: readonly unknown[]): number =>
  sizes.reduce<number>((total, size) => total + Number(size), 0)

/** The newest step stays, however large it is. */
async function forgetOldest(db: WorkbenchDb): Promise<void> {
  const sizes = await db.history.orderBy('size').keys()
  let steps = sizes.length
  let total = sum(sizes)
  while (steps > 1 && isTooLong(steps, total)) {
    const oldest = await db.history.orderBy('seq').first()
    if (oldest?.seq === undefined) return
    await db.history.delete(oldest.seq)
    total -= oldest.size
    steps -= 1
  }
}
