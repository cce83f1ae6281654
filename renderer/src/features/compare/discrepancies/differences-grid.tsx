import { useRef, type CSSProperties, type FocusEvent, type KeyboardEvent } from 'react'
import type { Discrepancy } from '../../../../../shared/compare/discrepancies/discrepancy.ts'
import type { SourceId } from '../../../../../shared/ids.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { useKinship } from '../../../data/use-kinship.ts'
import { indexesShown, moveBy, placeOf, within, type GridPlace } from '../../../ui/grid-moves.ts'
import { useCard } from '../../../ui/use-card.ts'
import { useCellFocus } from '../../../ui/use-cell-focus.ts'
import { useGridSizes } from '../../../ui/use-grid-sizes.ts'
import { useGridWindow, type GridSizes } from '../../../ui/use-grid-window.ts'
import type { ShowClaim } from '../actions.ts'
import type { Compared } from '../use-compared.ts'
import { ColumnHead } from './column-head.tsx'
import s from './differences-grid.module.css'
import { ReadingCard } from './reading-card.tsx'
import { ReadingCell } from './reading-cell.tsx'
import { RowEnd } from './row-end.tsx'
import { RowHead } from './row-head.tsx'
import { moveTo, useTableState } from './table-state.ts'
import { useTexts } from './texts.ts'
import type { RowClaim } from './use-row-claims.ts'

type DifferencesGridProps = {
  readonly rows: readonly Discrepancy[]
  readonly columns: readonly Source[]
  readonly compared: Compared
  readonly claims: ReadonlyMap<string, RowClaim>
  readonly showClaim: ShowClaim
  readonly onSeparate: (row: Discrepancy) => void
  /** Of one source, or of all that speak. */
  readonly onCorrect: (row: Discrepancy, source: SourceId | null) => void
}

/** How long the pointer rests on a cell before its card is shown. */
const REST_MS = 350

const MEASURES = { head: 4, row: 6.75, first: 17.5, narrowFirst: 12, end: 9.25, least: 11.25, most: 26 }

/**
 * Facts down, sources across; only what is in view is rendered. One Tab stop: arrow keys go from cell to cell, Enter opens the
 * passage, or what can be done with a row or column.
 */
export function DifferencesGrid(props: DifferencesGridProps) {
  const { rows, columns, compared, claims, showClaim, onSeparate, onCorrect } = props
  const scroller = useRef<HTMLDivElement>(null)
  const last: GridPlace = { row: rows.length, column: columns.length + 1 }
  const at = within(
    useTableState((state) => state.at),
    last,
  )
  const sizes = useGridSizes(scroller, columns.length, MEASURES)
  const shown = useGridWindow(scroller, sizes)
  const focusCell = useCellFocus(scroller, at, moveTo)
  const card = useCard(scroller, REST_MS)
  const kinship = useKinship()
  const across = indexesShown(shown.firstColumn, shown.lastColumn, columns.length, at.column - 1).flatMap(
    (index) => {
      const source = columns[index]
      return source === undefined ? [] : [{ index, source }]
    },
  )
  const texts = useTexts(across.map(({ source }) => source))

  const onKeyDownCapture = (event: KeyboardEvent) => {
    const { target } = event
    if (!(target instanceof Element) || scroller.current?.contains(target) !== true) return
    const to = moveBy(event, at, last, Math.max(1, shown.lastRow - shown.firstRow - 6))
    if (to === null) return
    focusCell(to)
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
  const shownRows = indexesShown(shown.firstRow, shown.lastRow, rows.length, at.row - 1)
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
        aria-label="Differences by source"
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
            What
          </div>
          {across.map(({ index, source }) => (
            <ColumnHead
              key={source.id}
              {...entry(0, index + 1)}
              source={source}
              lineage={kinship?.lineageOf(source.id)?.name ?? null}
              compared={compared}
              position={index + 2}
              left={leftOf(index)}
              width={sizes.column}
            />
          ))}
          <div
            role="columnheader"
            aria-colindex={last.column + 1}
            data-place={`0,${last.column}`}
            tabIndex={entry(0, last.column).isEntry ? 0 : -1}
            className={s.end}
          >
            Your answer
          </div>
        </div>
        {shownRows.map((index) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <div
              key={row.key}
              role="row"
              aria-rowindex={index + 2}
              className={s.row}
              data-dismissed={row.dismissedBy.length > 0 ? '' : undefined}
              style={{ insetBlockStart: sizes.head + index * sizes.row }}
            >
              <RowHead
                {...entry(index + 1, 0)}
                row={row}
                onSeparate={() => onSeparate(row)}
                onCorrect={() => onCorrect(row, null)}
              />
              {across.map(({ index: column, source }) => {
                const cell = row.cells.find(({ sourceId }) => sourceId === source.id)
                return cell === undefined ? null : (
                  <ReadingCell
                    key={source.id}
                    {...entry(index + 1, column + 1)}
                    row={row}
                    cell={cell}
                    texts={texts}
                    language={source.meta.language?.value}
                    position={column + 2}
                    left={leftOf(column)}
                    width={sizes.column}
                  />
                )
              })}
              <RowEnd
                {...entry(index + 1, last.column)}
                row={row}
                claim={claims.get(row.key) ?? null}
                position={last.column + 1}
                showClaim={showClaim}
              />
            </div>
          )
        })}
      </div>
      {card.id === null ? null : (
        <ReadingCard
          id={card.id}
          onCorrect={onCorrect}
          rows={rows}
          columns={columns}
          texts={texts}
          card={card}
          scroller={scroller}
        />
      )}
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
