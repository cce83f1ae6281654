import { useRef, type CSSProperties, type FocusEvent, type KeyboardEvent } from 'react'
import { useSay } from '../../../state/wording.ts'
import { formatNumber } from '../../../ui/format.ts'
import { indexesShown, moveBy, within, type GridPlace } from '../../../ui/grid-moves.ts'
import { useGridWindow } from '../../../ui/use-grid-window.ts'
import { showFound } from '../retrieve/retrieve-state.ts'
import s from './code-grid.module.css'
import { CountCell, SortHead } from './grid-cells.tsx'
import { RowHead } from './row-head.tsx'
import { tableState, useTableState } from './table-state.ts'
import { useCellFocus, useTableSizes } from './use-table-grid.ts'
import type { CodeTable } from './use-code-table.ts'

type CodeGridProps = { readonly table: CodeTable; readonly label: string }

/**
 * Codes down, sources or codes across, with totals at both ends; only what is in view is rendered. One Tab stop: arrow keys
 * go from cell to cell, Enter shows the passages of a cell, or sorts the rows by a column.
 */
export function CodeGrid({ table, label }: CodeGridProps) {
  const say = useSay()
  const { rows, columns, count, most, all, queryOf } = table
  const scroller = useRef<HTMLDivElement>(null)
  const last: GridPlace = { row: rows.length + 1, column: columns.length + 1 }
  const at = within(
    useTableState((state) => state.at),
    last,
  )
  const sizes = useTableSizes(scroller)
  const shown = useGridWindow(scroller, sizes)
  const focusCell = useCellFocus(scroller, at)
  const across = indexesShown(shown.firstColumn, shown.lastColumn, columns.length, at.column - 1)
  const lines = indexesShown(shown.firstRow, shown.lastRow, rows.length, at.row - 1)
  const leftOf = (index: number) => sizes.first + index * sizes.column

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, shown.lastRow - shown.firstRow - 6)
    const to = moveBy(event, at, last, page)
    if (to === null) return
    focusCell(to)
    event.preventDefault()
    event.stopPropagation()
  }
  const onFocus = ({ target }: FocusEvent) => {
    const [row, column] = (target.closest('[data-place]')?.getAttribute('data-place') ?? '')
      .split(',')
      .map(Number)
    if (row !== undefined && column !== undefined) tableState.setState({ at: { row, column } })
  }
  const entry = (row: number, column: number) => ({
    place: `${row},${column}`,
    position: column + 1,
    isEntry: at.row === row && at.column === column,
  })
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
    <div
      ref={scroller}
      role="presentation"
      className={s.scroller}
      style={boxStyle(sizes)}
      onKeyDownCapture={onKeyDown}
      onFocus={onFocus}
    >
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 2}
        aria-colcount={columns.length + 2}
        className={s.grid}
        style={{
          inlineSize: sizes.first + columns.length * sizes.column + sizes.end,
          blockSize: sizes.head + (rows.length + 1) * sizes.row,
        }}
      >
        <div role="row" aria-rowindex={1} className={s.heads}>
          <SortHead {...entry(0, 0)} sort="codebook" name={say('Code')} colour={null} kind="first" />
          {across.map((index) => {
            const column = columns[index]
            return column === undefined ? null : (
              <SortHead
                key={column.id}
                {...entry(0, index + 1)}
                sort={column.id}
                name={column.name}
                colour={column.colour}
                kind={leftOf(index)}
              />
            )
          })}
          <SortHead {...entry(0, last.column)} sort="total" name="Passages" colour={null} kind="end" />
        </div>
        {lines.map((index) => {
          const row = rows[index]
          if (row === undefined) return null
          const { code } = row.use
          return (
            <div
              key={code.id}
              role="row"
              aria-rowindex={index + 2}
              className={s.row}
              style={{ insetBlockStart: sizes.head + index * sizes.row }}
            >
              <RowHead {...entry(index + 1, 0)} use={row.use} />
              {across.map((each) => {
                const column = columns[each]
                if (column === undefined) return null
                const value = count(row, column)
                return cell(
                  index + 1,
                  each + 1,
                  leftOf(each),
                  value,
                  queryOf(row, column),
                  `${code.name}, ${column.name}`,
                )
              })}
              {cell(index + 1, last.column, null, row.total, queryOf(row, null), code.name)}
            </div>
          )
        })}
        <div role="row" aria-rowindex={rows.length + 2} className={s.totals}>
          <div
            role="rowheader"
            aria-colindex={1}
            data-place={`${last.row},0`}
            tabIndex={at.row === last.row && at.column === 0 ? 0 : -1}
            className={s.first}
            title={say`${formatNumber(all)} passages have a code`}
          >
            Passages
          </div>
          {across.map((index) => {
            const column = columns[index]
            return column === undefined
              ? null
              : cell(last.row, index + 1, leftOf(index), column.total, queryOf(null, column), column.name)
          })}
          {cell(last.row, last.column, null, all, queryOf(null, null), 'All')}
        </div>
      </div>
    </div>
  )
}

const boxStyle = (sizes: {
  readonly head: number
  readonly row: number
  readonly first: number
  readonly end: number
  readonly column: number
}): CSSProperties & Record<`--${string}`, string> => ({
  scrollPaddingBlockStart: sizes.head,
  scrollPaddingBlockEnd: sizes.row,
  scrollPaddingInlineStart: sizes.first,
  scrollPaddingInlineEnd: sizes.end,
  '--first': `${sizes.first}px`,
  '--column': `${sizes.column}px`,
  '--end': `${sizes.end}px`,
  '--row': `${sizes.row}px`,
  '--head': `${sizes.head}px`,
})
