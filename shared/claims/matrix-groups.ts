import { groupBy } from '../group-by.ts'
import type { ClaimId } from '../ids.ts'
import type { Code } from '../project/annotation.ts'
import { VERDICTS } from '../project/claim.ts'
import type { MatrixRow } from './matrix.ts'

/** What rows stand together under: nothing, their verdict, each of their codes, or the claim that they are part of. */
export const ROW_GROUPS = ['none', 'verdict', 'code', 'whole'] as const
export type RowGrouping = (typeof ROW_GROUPS)[number]

/** A row in a group, which is named by a verdict or an id; null where rows are not grouped. One of several codes stands in several. */
export type PlacedRow = { readonly row: MatrixRow; readonly group: string | null }

/** The group of what belongs to no other; always the last. */
export const UNGROUPED = 'ungrouped'

/** Where each of some rows stands. `all` are the rows of the project, as a filter may leave parts without their whole. */
export function placeRows(
  rows: readonly MatrixRow[],
  by: RowGrouping,
  all: readonly MatrixRow[],
): readonly PlacedRow[] {
  if (by === 'none') return rows.map((row) => ({ row, group: null }))
  const groupsOf = groupsBy(by, all)
  return rows.flatMap((row) => groupsOf(row).map((group) => ({ row, group })))
}

function groupsBy(
  by: Exclude<RowGrouping, 'none'>,
  all: readonly MatrixRow[],
): (row: MatrixRow) => readonly string[] {
  if (by === 'verdict') return ({ claim }) => [claim.verdict]
  if (by === 'code') return ({ claim }) => [...new Set(claim.codeIds ?? [UNGROUPED])]
  const wholes = wholesOf(all)
  return ({ claim }) => [wholes.get(claim.id) ?? claim.id]
}

/** The outermost claim that each belongs to. A row stands before its parts. */
function wholesOf(all: readonly MatrixRow[]): ReadonlyMap<ClaimId, ClaimId> {
  const wholes = new Map<ClaimId, ClaimId>()
  let whole: ClaimId | null = null
  for (const { claim, level } of all) {
    whole = level === 1 || whole === null ? claim.id : whole
    wholes.set(claim.id, whole)
  }
  return wholes
}

const names = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** Groups as they follow each other: verdicts as everywhere, codes by name, wholes as the claims stand. */
export function groupOrder(
  by: RowGrouping,
  all: readonly MatrixRow[],
  codes: readonly Pick<Code, 'id' | 'name'>[],
): readonly string[] {
  if (by === 'verdict') return VERDICTS
  if (by === 'code') return codes.toSorted((a, b) => names.compare(a.name, b.name)).map(({ id }) => id)
  return by === 'whole' ? all.filter(({ level }) => level === 1).map(({ claim }) => claim.id) : []
}

/** What stands below each other: heads of groups, each followed by its rows unless it is folded, or rows alone. */
export type MatrixLine =
  | { readonly kind: 'group'; readonly group: string; readonly count: number; readonly isOpen: boolean }
  | { readonly kind: 'row'; readonly row: MatrixRow; readonly group: string | null }

/** Rows keep their order within a group; what is in a group that is no more is kept, with what is in none. */
export function matrixLines(
  placed: readonly PlacedRow[],
  order: readonly string[],
  folded: ReadonlySet<string>,
): readonly MatrixLine[] {
  const known = new Set(order)
  const groups = groupBy(placed, ({ group }) => (group === null || known.has(group) ? group : UNGROUPED))
  const lines = ({ row, group }: PlacedRow): MatrixLine => ({ kind: 'row', row, group })
  const bare = groups.get(null) ?? []
  return [
    ...bare.map(lines),
    ...[...order, UNGROUPED].flatMap((group): readonly MatrixLine[] => {
      const rows = groups.get(group) ?? []
      if (rows.length === 0) return []
      const isOpen = !folded.has(group)
      return [{ kind: 'group', group, count: rows.length, isOpen }, ...(isOpen ? rows.map(lines) : [])]
    }),
  ]
}

/** The rows in the order in which they are first met, folded or not, each once. */
export function rowsOf(placed: readonly PlacedRow[], order: readonly string[]): readonly MatrixRow[] {
  const lines = matrixLines(placed, order, new Set())
  const rows = lines.flatMap((line) => (line.kind === 'row' ? [[line.row.claim.id, line.row] as const] : []))
  return [...new Map(rows).values()]
}
