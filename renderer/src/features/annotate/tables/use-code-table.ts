import { useMemo } from 'react'
import { codesByCode, codesBySource, type CountTable } from '../../../../../shared/codes/code-tables.ts'
import type { QueryRows } from '../../../../../shared/codes/query/index-rows.ts'
import { queryText } from '../../../../../shared/codes/query/print.ts'
import { codeTerm, type Query } from '../../../../../shared/codes/query/query.ts'
import type { Colour } from '../../../../../shared/project/annotation.ts'
import { codebookRows, type CodeUse } from '../codebook-rows.ts'
import { useMeasures } from '../retrieve/use-retrieval.ts'
import { useTableState } from './table-state.ts'

type TableColumn = {
  readonly id: string
  readonly name: string
  readonly colour: Colour | null
  readonly total: number
}
type TableRow = { readonly use: CodeUse; readonly total: number }

export type CodeTable = {
  readonly rows: readonly TableRow[]
  readonly columns: readonly TableColumn[]
  readonly count: (row: TableRow, column: TableColumn) => number
  /** Of the greatest cell. */
  readonly most: number
  /** Passages with any code. */
  readonly all: number
  /** The query that finds what a cell counts; without a column, what its row does, and the other way round. */
  readonly queryOf: (row: TableRow | null, column: TableColumn | null) => string
}

/** The table that is asked for; undefined while texts are read. */
export function useCodeTable(material: QueryRows): CodeTable | undefined {
  const across = useTableState((state) => state.across)
  const meeting = useTableState((state) => state.meeting)
  const withBelow = useTableState((state) => state.withBelow)
  const withUnused = useTableState((state) => state.withUnused)
  const sort = useTableState((state) => state.sort)
  const columnOrder = useTableState((state) => state.columnOrder)
  const measures = useMeasures(material, across === 'codes' && meeting === 'paragraph')
  const { codes, annotations, sources } = material
  const counted: CountTable<string> | undefined = useMemo(() => {
    if (across === 'sources') return codesBySource({ codes, annotations, withBelow })
    return measures === undefined
      ? undefined
      : codesByCode({ codes, annotations, withBelow }, meeting, measures)
  }, [across, codes, annotations, withBelow, meeting, measures])
  return useMemo(() => {
    if (counted === undefined) return undefined
    const uses = codebookRows(codes, [])
    const used = uses.map((use): TableRow => ({ use, total: counted.rows.get(use.code.id) ?? 0 }))
    const own = withUnused ? used : used.filter(({ total }) => total > 0)
    const columns: readonly TableColumn[] =
      across === 'codes'
        ? own.map(({ use: { code }, total }) => ({ ...code, total }))
        : sources
            .map(({ id, meta }) => ({
              id,
              name: meta.title.value,
              colour: null,
              total: counted.columns.get(id) ?? 0,
            }))
            .filter(({ total }) => withUnused || total > 0)
            .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
    const count = ({ use }: TableRow, column: TableColumn) =>
      counted.cells.get(use.code.id)?.get(column.id) ?? 0
    const sortColumn = columns.find(({ id }) => id === sort)
    const rows =
      sort === 'total'
        ? own.toSorted((a, b) => b.total - a.total)
        : sortColumn === undefined
          ? own
          : own.toSorted((a, b) => count(b, sortColumn) - count(a, sortColumn))
    const queryOf = (row: TableRow | null, column: TableColumn | null): string => {
      const left = row === null ? null : codeTerm(row.use.code.name, withBelow)
      if (column === null) return left === null ? 'code:*' : queryText(left)
      if (across === 'sources') {
        const source: Query = { kind: 'term', field: 'source', value: column.name, exact: true }
        return queryText({ kind: 'and', left: left ?? { ...codeTerm('*', true) }, right: source })
      }
      const right = codeTerm(column.name, withBelow)
      if (left === null) return queryText(right)
      return queryText(
        meeting === 'same'
          ? { kind: 'and', left, right }
          : { kind: 'beside', nearness: { how: meeting }, left, right },
      )
    }
    return {
      rows,
      columns: columnOrder === 'most' ? columns.toSorted((a, b) => b.total - a.total) : columns,
      count,
      most: Math.max(1, ...[...counted.cells.values()].map((cells) => Math.max(0, ...cells.values()))),
      all: counted.all,
      queryOf,
    }
  }, [counted, across, codes, sources, withBelow, withUnused, sort, columnOrder, meeting])
}
