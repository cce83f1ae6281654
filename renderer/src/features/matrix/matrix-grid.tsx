import {
  useMemo,
  useRef,
  type ComponentType,
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
} from 'react'
import type { MatrixLine } from '../../../../shared/claims/matrix-groups.ts'
import type { MatrixColumn } from '../../../../shared/claims/matrix.ts'
import { useDb } from '../../data/context.ts'
import type { Answers } from '../../state/use-what-if.ts'
import { settings } from '../../state/settings.ts'
import { toggleSilent, type ShowClaim } from './actions.ts'
import type { ColumnTie } from './column-ties.ts'
import { ColumnHead } from './column-head.tsx'
import { indexesShown, moveBy, placeOf, within, type GridPlace } from '../../ui/grid-moves.ts'
import { GroupHead } from './group-head.tsx'
import { MatrixCellView } from './matrix-cell.tsx'
import s from './matrix-grid.module.css'
import { foldGroup, hideColumn, matrixState, useMatrixState } from './matrix-state.ts'
import type { Cited } from './queries.ts'
import { RowEnd, RowHead, type VerdictProps } from './row-ends.tsx'
import { useCellFocus } from '../../ui/use-cell-focus.ts'
import { useGridSizes } from '../../ui/use-grid-sizes.ts'
import { useGridWindow, type GridSizes } from '../../ui/use-grid-window.ts'

export type { VerdictProps } from './row-ends.tsx'

type MatrixGridProps = {
  readonly lines: readonly MatrixLine[]
  /** What a group is called. */
  readonly nameOf: (group: string) => string
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
  const { lines, nameOf, columns, cited, ties, answers, showClaim, verdict } = props
  const db = useDb()
  const scroller = useRef<HTMLDivElement>(null)
  const last: GridPlace = { row: lines.length, column: columns.length + 1 }
  const at = within(
    useMatrixState((state) => state.at),
    last,
  )
  const sizes = useGridSizes(scroller, columns.length, MEASURES)
  const tops = useMemo(() => topsOf(lines, sizes.row), [lines, sizes.row])
  const shown = useGridWindow(scroller, sizes, tops)
  const focusCell = useCellFocus(scroller, at, moveTo)

  const onKeyDownCapture = (event: KeyboardEvent) => {
    const { target } = event
    if (!(target instanceof Element) || scroller.current?.contains(target) !== true) return
    const page = Math.max(1, shown.lastRow - shown.firstRow - 6)
    const to = moveBy(event, at, last, page)
    const line = lines[at.row - 1]
    const row = line?.kind === 'row' ? line.row : undefined
    const column = columns[at.column - 1]
    if (line?.kind === 'group' && isSideways(event)) foldGroup(line.group, event.key === 'ArrowLeft')
    else if (to !== null) focusCell(to)
    else if (isSilenceKey(event) && row !== undefined && column !== undefined)
      void toggleSilent(db, row, column)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onFocus = ({ target }: FocusEvent) => {
    const place = placeOf(target)
    if (place !== null) moveTo(place)
  }
  const entry = (row: number, column: number) => ({
    place: `${row},${column}`,
    isEntry: at.row === row && at.column === column,
  })
  const across = indexesShown(shown.firstColumn, shown.lastColumn, columns.length, at.column - 1)
  const shownLines = indexesShown(shown.firstRow, shown.lastRow, lines.length, at.row - 1)
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
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length + 2}
        className={s.grid}
        style={{ minInlineSize: width, blockSize: sizes.head + (tops.at(-1) ?? 0) }}
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
                onHide={() => {
                  hideColumn(column.id)
                  focusCell({ row: 0, column: index + 1 })
                }}
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
        {shownLines.map((index) => {
          const line = lines[index]
          if (line === undefined) return null
          const insetBlockStart = sizes.head + (tops[index] ?? 0)
          if (line.kind === 'group')
            return (
              <div
                key={line.group}
                role="row"
                aria-rowindex={index + 2}
                className={s.group}
                style={{ insetBlockStart, blockSize: groupHeight(sizes.row) }}
              >
                <GroupHead
                  {...entry(index + 1, at.column)}
                  line={line}
                  name={nameOf(line.group)}
                  columns={last.column + 1}
                />
              </div>
            )
          const { row } = line
          return (
            <div
              key={`${row.claim.id}/${line.group}`}
              role="row"
              aria-rowindex={index + 2}
              className={s.row}
              style={{ insetBlockStart }}
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

const MEASURES = { head: 4, row: 6.25, first: 17, narrowFirst: 11, end: 11, least: 11.25, most: 22 }

const moveTo = (at: GridPlace): void => matrixState.setState({ at })

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

/** A single letter is none where those are switched off; the space bar, which a cell handles itself, always works. */
const isSilenceKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === 's' && !ctrlKey && !metaKey && !altKey && settings.getState().singleKeys

const isSideways = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean =>
  (key === 'ArrowLeft' || key === 'ArrowRight') && !ctrlKey && !metaKey && !altKey && !shiftKey

/** The heads of groups hold one line. */
const groupHeight = (row: number): number => Math.round(row * 0.36)

/** Where each line begins, in px below the head, and after them where the last one ends. */
function topsOf(lines: readonly MatrixLine[], row: number): readonly number[] {
  const tops = [0]
  let top = 0
  for (const { kind } of lines) {
    top += kind === 'group' ? groupHeight(row) : row
    tops.push(top)
  }
  return tops
}
