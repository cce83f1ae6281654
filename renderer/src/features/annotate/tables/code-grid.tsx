import { useSay } from '../../../state/wording.ts'
import { DataGrid, GridFoot, GridRow } from '../../../ui/data-grid.tsx'
import { formatNumber } from '../../../ui/format.ts'
import type { GridPlace } from '../../../ui/grid-moves.ts'
import { useDataGrid } from '../../../ui/use-data-grid.ts'
import { showFound } from '../retrieve/retrieve-state.ts'
import s from './code-grid.module.css'
import { CountCell, SortHead } from './grid-cells.tsx'
import { RowHead } from './row-head.tsx'
import { tableState, useTableState } from './table-state.ts'
import type { CodeTable } from './use-code-table.ts'

type CodeGridProps = { readonly table: CodeTable; readonly label: string }

const MEASURES = { head: 4.5, row: 2, first: 17, narrowFirst: 11, end: 5.5, least: 7, most: 14 }

const moveTo = (at: GridPlace): void => tableState.setState({ at })

/**
 * Codes down, sources or codes across, with totals at both ends. Enter shows the passages of a cell, or sorts the rows by a
 * column.
 */
export function CodeGrid({ table, label }: CodeGridProps) {
  const say = useSay()
  const { rows, columns, count, most, all, queryOf } = table
  const at = useTableState((state) => state.at)
  const grid = useDataGrid({
    rows: rows.length,
    columns: columns.length,
    foot: true,
    measures: MEASURES,
    at,
    moveTo,
  })
  const { last } = grid
  const across = grid.across.flatMap((room) => {
    const column = columns[room.index]
    return column === undefined ? [] : [{ ...room, column }]
  })
  const entry = (row: number, column: number) => ({ ...grid.cell(row, column), position: column + 1 })
  const cell = (
    row: number,
    column: number,
    left: number | null,
    value: number,
    query: string,
    names: string,
  ) => (
    <CountCell
      key={column}
      {...entry(row, column)}
      left={left}
      count={value}
      share={left === null ? 0 : value / most}
      name={names}
      onOpen={() => showFound(query)}
    />
  )
  return (
    <DataGrid
      grid={grid}
      label={label}
      corner={<SortHead {...entry(0, 0)} sort="codebook" name={say('Code')} colour={null} kind="first" />}
      endHead={<SortHead {...entry(0, last.column)} sort="total" name="Passages" colour={null} kind="end" />}
      heads={across.map(({ index, left, column }) => (
        <SortHead
          key={column.id}
          {...entry(0, index + 1)}
          sort={column.id}
          name={column.name}
          colour={column.colour}
          kind={left}
        />
      ))}
      foot={
        <GridFoot grid={grid} className={s.totals}>
          <div
            role="rowheader"
            aria-colindex={1}
            data-place={entry(last.row, 0).place}
            tabIndex={entry(last.row, 0).isEntry ? 0 : -1}
            className={s.first}
            title={say`${formatNumber(all)} passages have a code`}
          >
            Passages
          </div>
          {across.map(({ index, left, column }) =>
            cell(last.row, index + 1, left, column.total, queryOf(null, column), column.name),
          )}
          {cell(last.row, last.column, null, all, queryOf(null, null), 'All')}
        </GridFoot>
      }
    >
      {grid.down.map((index) => {
        const row = rows[index]
        if (row === undefined) return null
        const { code } = row.use
        return (
          <GridRow key={code.id} grid={grid} index={index}>
            <RowHead {...entry(index + 1, 0)} use={row.use} />
            {across.map(({ index: each, left, column }) =>
              cell(
                index + 1,
                each + 1,
                left,
                count(row, column),
                queryOf(row, column),
                `${code.name}, ${column.name}`,
              ),
            )}
            {cell(index + 1, last.column, null, row.total, queryOf(row, null), code.name)}
          </GridRow>
        )
      })}
    </DataGrid>
  )
}
