import { useRef, type CSSProperties, type FocusEvent, type KeyboardEvent } from 'react'
import { indexesShown, moveBy, within, type GridPlace } from '../../../ui/grid-moves.ts'
import { useCellFocus } from '../../../ui/use-cell-focus.ts'
import { useGridSizes, type GridMeasures } from '../../../ui/use-grid-sizes.ts'
import { useGridWindow } from '../../../ui/use-grid-window.ts'
import { CellCard } from './cell-card.tsx'
import { Cell, Head, type GridHead, type ShadedCell } from './shaded-cells.tsx'
import s from './shaded-grid.module.css'

type ShadedGridProps = {
  readonly label: string
  readonly corner: string
  readonly rows: readonly GridHead[]
  readonly columns: readonly GridHead[]
  readonly cell: (row: number, column: number) => ShadedCell
  readonly measures: GridMeasures
  readonly at: GridPlace
  readonly onMove: (place: GridPlace) => void
  /** Whether what a cell says is shown beside it while the pointer or the keyboard is there. */
  readonly cards?: boolean
}

/** A grid of figures, the greater the darker; only what is in view is rendered. One Tab stop, arrow keys, Enter opens. */
export function ShadedGrid(props: ShadedGridProps) {
  const { label, corner, rows, columns, cell, measures, onMove, cards = false } = props
  const scroller = useRef<HTMLDivElement>(null)
  const last: GridPlace = { row: rows.length, column: columns.length }
  const at = within(props.at, last)
  const sizes = useGridSizes(scroller, columns.length, measures)
  const shown = useGridWindow(scroller, sizes)
  const focusCell = useCellFocus(scroller, at, onMove)
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, shown.lastRow - shown.firstRow - 6)
    const to = moveBy(event, at, last, page)
    if (to === null) return
    event.preventDefault()
    event.stopPropagation()
    focusCell(to)
  }
  const onFocus = ({ target }: FocusEvent) => {
    const [row, column] = target.closest('[data-place]')?.getAttribute('data-place')?.split(',') ?? []
    if (row !== undefined && column !== undefined) onMove({ row: Number(row), column: Number(column) })
  }
  const stop = (row: number, column: number) => ({
    'data-place': `${row},${column}`,
    'data-mark': `${row},${column}`,
    tabIndex: at.row === row && at.column === column ? 0 : -1,
  })
  const across = indexesShown(shown.firstColumn, shown.lastColumn, columns.length, at.column - 1)
  const down = indexesShown(shown.firstRow, shown.lastRow, rows.length, at.row - 1)
  const left = (index: number) => sizes.first + index * sizes.column
  return (
    <div
      ref={scroller}
      role="presentation"
      className={s.scroller}
      style={
        {
          scrollPaddingBlockStart: sizes.head,
          scrollPaddingInlineStart: sizes.first,
          '--first': `${sizes.first}px`,
          '--row': `${sizes.row}px`,
          '--head': `${sizes.head}px`,
          '--column': `${sizes.column}px`,
        } as CSSProperties
      }
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        className={s.grid}
        style={{
          inlineSize: sizes.first + columns.length * sizes.column,
          blockSize: sizes.head + rows.length * sizes.row,
        }}
      >
        <div role="row" aria-rowindex={1} className={s.heads}>
          <div {...stop(0, 0)} role="columnheader" aria-colindex={1} className={s.corner}>
            {corner}
          </div>
          {across.map((index) => {
            const head = columns[index]
            return head === undefined ? null : (
              <Head
                key={head.key}
                head={head}
                role="columnheader"
                position={index + 2}
                left={left(index)}
                stop={stop(0, index + 1)}
              />
            )
          })}
        </div>
        {down.map((index) => {
          const head = rows[index]
          if (head === undefined) return null
          return (
            <div
              key={head.key}
              role="row"
              aria-rowindex={index + 2}
              className={s.row}
              style={{ insetBlockStart: sizes.head + index * sizes.row }}
            >
              <Head head={head} role="rowheader" position={1} stop={stop(index + 1, 0)} />
              {across.map((column) => (
                <Cell
                  key={columns[column]?.key}
                  cell={cell(index, column)}
                  position={column + 2}
                  left={left(column)}
                  stop={stop(index + 1, column + 1)}
                />
              ))}
            </div>
          )
        })}
      </div>
      {cards ? (
        <CellCard
          scroller={scroller}
          wordsOf={(row, column) => (row === 0 || column === 0 ? null : cell(row - 1, column - 1).sentence)}
        />
      ) : null}
    </div>
  )
}
