import {
  useEffect,
  useRef,
  type ComponentType,
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
} from 'react'
import type { MatrixColumn, MatrixRow } from '../../../../shared/claims/matrix.ts'
import { useDb } from '../../data/context.ts'
import type { Answers } from '../../state/use-what-if.ts'
import { settings } from '../../state/settings.ts'
import { toggleSilent, type ShowClaim } from './actions.ts'
import type { ColumnTie } from './column-ties.ts'
import { ColumnHead } from './column-head.tsx'
import { indexesShown, moveBy, within, type GridPlace } from '../../ui/grid-moves.ts'
import { MatrixCellView } from './matrix-cell.tsx'
import s from './matrix-grid.module.css'
import { matrixState, useMatrixState } from './matrix-state.ts'
import type { Cited } from './queries.ts'
import { RowEnd, RowHead, type VerdictProps } from './row-ends.tsx'
import { useGridSizes } from './use-grid-sizes.ts'
import { useGridWindow, type GridSizes } from '../../ui/use-grid-window.ts'

export type { VerdictProps } from './row-ends.tsx'

type MatrixGridProps = {
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly MatrixColumn[]
  readonly cited: Cited | undefined
  /** By the id of a column. */
  readonly ties: ReadonlyMap<string, ColumnTie>
  readonly answers: Answers | null
  readonly showClaim: ShowClaim
  readonly verdict: ComponentType<VerdictProps>
}

/**
 * Claims down, columns across; only what is in view is rendered. One Tab stop: arrow keys go from cell to cell, Enter
 * opens one, S or the space bar says that a source is silent or was not reviewed.
 */
export function MatrixGrid(props: MatrixGridProps) {
  const { rows, columns, cited, ties, answers, showClaim, verdict } = props
  const db = useDb()
  const scroller = useRef<HTMLDivElement>(null)
  const last: GridPlace = { row: rows.length, column: columns.length + 1 }
  const at = within(
    useMatrixState((state) => state.at),
    last,
  )
  const sizes = useGridSizes(scroller, columns.length)
  const shown = useGridWindow(scroller, sizes)
  const focusCell = useCellFocus(scroller, at)

  const onKeyDownCapture = (event: KeyboardEvent) => {
    const { target } = event
    if (!(target instanceof Element) || scroller.current?.contains(target) !== true) return
    const page = Math.max(1, shown.lastRow - shown.firstRow - 6)
    const to = moveBy(event, at, last, page)
    const row = rows[at.row - 1]
    const column = columns[at.column - 1]
    if (to !== null) focusCell(to)
    else if (isSilenceKey(event) && row !== undefined && column !== undefined)
      void toggleSilent(db, row, column)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onFocus = ({ target }: FocusEvent) => {
    const place = target.closest('[data-place]')?.getAttribute('data-place')
    if (place !== null && place !== undefined) matrixState.setState({ at: placeOf(place) })
  }
  const entry = (row: number, column: number) => ({
    place: `${row},${column}`,
    isEntry: at.row === row && at.column === column,
  })
  const across = indexesShown(shown.firstColumn, shown.lastColumn, columns.length, at.column - 1)
  const lines = indexesShown(shown.firstRow, shown.lastRow, rows.length, at.row - 1)
  const leftOf = (index: number) => sizes.first + index * sizes.column
  const width = sizes.first + columns.length * sizes.column + sizes.end

  return (
    <div
      ref={scroller}
      role="presentation"
      className={s.scroller}
      style={boxStyle(sizes)}
      onKeyDownCapture={onKeyDownCapture}
      onFocus={onFocus}
    >
      <div
        role="grid"
        aria-label="Claims by source"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 2}
        className={s.grid}
        style={{ minInlineSize: width, blockSize: sizes.head + rows.length * sizes.row }}
      >
        <div role="row" aria-rowindex={1} className={s.heads}>
          <div
            role="columnheader"
            aria-colindex={1}
            data-place="0,0"
            tabIndex={entry(0, 0).isEntry ? 0 : -1}
            className={s.first}
          >
            Claim
          </div>
          {across.map((index) => {
            const column = columns[index]
            return column === undefined ? null : (
              <ColumnHead
                key={column.id}
                {...entry(0, index + 1)}
                column={column}
                tie={ties.get(column.id)}
                position={index + 2}
                left={leftOf(index)}
                width={sizes.column}
              />
            )
          })}
          <div
            role="columnheader"
            aria-colindex={last.column + 1}
            data-place={`0,${last.column}`}
            tabIndex={entry(0, last.column).isEntry ? 0 : -1}
            className={s.end}
          >
            Verdict
          </div>
        </div>
        {lines.map((index) => {
          const row = rows[index]
          return row === undefined ? null : (
            <div
              key={row.claim.id}
              role="row"
              aria-rowindex={index + 2}
              className={s.row}
              style={{ insetBlockStart: sizes.head + index * sizes.row }}
            >
              <RowHead {...entry(index + 1, 0)} row={row} showClaim={showClaim} />
              {across.map((columnIndex) => {
                const column = columns[columnIndex]
                return column === undefined ? null : (
                  <MatrixCellView
                    key={column.id}
                    {...entry(index + 1, columnIndex + 1)}
                    row={row}
                    column={column}
                    position={columnIndex + 2}
                    left={leftOf(columnIndex)}
                    width={sizes.column}
                    cited={cited}
                    answers={answers}
                    showClaim={showClaim}
                  />
                )
              })}
              <RowEnd
                {...entry(index + 1, last.column)}
                row={row}
                answer={answers?.byClaim.get(row.claim.id)}
                position={last.column + 1}
                verdict={verdict}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** What is focused is scrolled clear of the fixed cells. */
const boxStyle = ({ head, row, first, end }: GridSizes): CSSProperties & Record<`--${string}`, string> => ({
  scrollPaddingBlockStart: head,
  scrollPaddingInlineStart: first,
  scrollPaddingInlineEnd: end,
  '--first': `${first}px`,
  '--end': `${end}px`,
  '--row': `${row}px`,
  '--head': `${head}px`,
})

/** Moves the focus to a cell, which may be rendered only then. */
function useCellFocus(scroller: { readonly current: HTMLElement | null }, at: GridPlace) {
  const wanted = useRef(false)
  useEffect(() => {
    if (!wanted.current) return
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-place="${at.row},${at.column}"]`)
    if (cell === undefined || cell === null) return
    wanted.current = false
    const stop = cell.hasAttribute('tabindex') ? cell : cell.querySelector<HTMLElement>('button')
    stop?.focus()
  })
  return (to: GridPlace) => {
    wanted.current = true
    matrixState.setState({ at: to })
  }
}

function placeOf(text: string): GridPlace {
  const [row = 0, column = 0] = text.split(',').map(Number)
  return { row, column }
}

/** A single letter is none where those are switched off; the space bar, which a cell handles itself, always works. */
const isSilenceKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 's' && !ctrlKey && !metaKey && !altKey && settings.getState().singleKeys
