import type { LoggedRows, LoggedTable } from './tables.ts'

/** One row before and after a mutation; null where it did not exist. The currency of undo, redo and audit. */
export type Change = {
  readonly [Table in LoggedTable]: {
    readonly table: Table
    readonly key: string
    readonly before: LoggedRows[Table] | null
    readonly after: LoggedRows[Table] | null
  }
}[LoggedTable]

/** Structural equality of two plain rows (or any JSON-like values). */
export function sameRow(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every(
    (key) => Object.hasOwn(b, key) && sameRow(a[key as keyof typeof a], b[key as keyof typeof b]),
  )
}

/**
 * Later changes on top of earlier ones: per row the first `before` and the last `after`, rows that end as they began
 * left out. Keeps the order in which rows were first touched.
 */
export function squash(earlier: readonly Change[], later: readonly Change[]): Change[] {
  const byRow = new Map<string, Change>()
  for (const change of [...earlier, ...later]) {
    const row = `${change.table}/${change.key}`
    const known = byRow.get(row)
    byRow.set(row, known === undefined ? change : ({ ...change, before: known.before } as Change))
  }
  return [...byRow.values()].filter((change) => !sameRow(change.before, change.after))
}
