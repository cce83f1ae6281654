import { useCallback, type ComponentType, type KeyboardEvent } from 'react'
import type { MatrixLine } from '../../../../shared/claims/matrix-groups.ts'
import type { MatrixColumn } from '../../../../shared/claims/matrix.ts'
import { useDb } from '../../data/context.ts'
import type { Answers } from '../../state/use-what-if.ts'
import { settings } from '../../state/settings.ts'
import { toggleSilent, type ShowClaim } from './actions.ts'
import type { ColumnTie } from './column-ties.ts'
import { ColumnHead } from './column-head.tsx'
import { DataGrid, GridRow } from '../../ui/data-grid.tsx'
import type { GridPlace } from '../../ui/grid-moves.ts'
import { useDataGrid } from '../../ui/use-data-grid.ts'
import { GroupHead } from './group-head.tsx'
import { MatrixCellView } from './matrix-cell.tsx'
import s from './matrix-grid.module.css'
import { foldGroup, hideColumn, matrixState, useMatrixState } from './matrix-state.ts'
import type { Cited } from './queries.ts'
import { RowEnd, RowHead, type VerdictProps } from './row-ends.tsx'

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
 * Claims down, columns across: Enter opens a cell, S or the space bar says that a source is silent or was not reviewed, and the
 * arrow keys to the sides fold a group.
 */
export function MatrixGrid(props: MatrixGridProps) {
  const { lines, nameOf, columns, cited, ties, answers, showClaim, verdict } = props
  const db = useDb()
  const at = useMatrixState((state) => state.at)
  const topsOfLines = useCallback((row: number) => topsOf(lines, row), [lines])

  const onKey = (event: KeyboardEvent, { row, column }: GridPlace): boolean => {
    const line = lines[row - 1]
    if (line?.kind === 'group' && isSideways(event)) {
      foldGroup(line.group, event.key === 'ArrowLeft')
      return true
    }
    const met = columns[column - 1]
    if (!isSilenceKey(event) || line?.kind !== 'row' || met === undefined) return false
    void toggleSilent(db, line.row, met)
    return true
  }

  const grid = useDataGrid({
    rows: lines.length,
    columns: columns.length,
    measures: MEASURES,
    at,
    moveTo,
    topsOf: topsOfLines,
    onKey,
  })
  const across = grid.across.flatMap((room) => {
    const column = columns[room.index]
    return column === undefined ? [] : [{ room, column }]
  })
  return (
    <DataGrid
      grid={grid}
      label="Claims by source"
      corner="Claim"
      endHead="Verdict"
      heads={across.map(({ room, column }) => (
        <ColumnHead
          key={column.id}
          column={column}
          tie={ties.get(column.id)}
          at={room}
          place={grid.cell(0, room.index + 1)}
          onHide={() => {
            hideColumn(column.id)
            grid.focusCell({ row: 0, column: room.index + 1 })
          }}
        />
      ))}
    >
      {grid.down.map((index) => {
        const line = lines[index]
        if (line === undefined) return null
        if (line.kind === 'group')
          return (
            <GridRow
              key={line.group}
              grid={grid}
              index={index}
              height={groupHeight(grid.sizes.row)}
              className={s.group}
            >
              <GroupHead
                {...grid.cell(index + 1, at.column)}
                line={line}
                name={nameOf(line.group)}
                columns={grid.last.column + 1}
              />
            </GridRow>
          )
        const { row } = line
        return (
          <GridRow key={`${row.claim.id}/${line.group}`} grid={grid} index={index}>
            <RowHead {...grid.cell(index + 1, 0)} row={row} showClaim={showClaim} />
            {across.map(({ room: { index: columnIndex, ...room }, column }) => (
              <MatrixCellView
                key={column.id}
                {...grid.cell(index + 1, columnIndex + 1)}
                {...room}
                row={row}
                column={column}
                cited={cited}
                answers={answers}
                showClaim={showClaim}
              />
            ))}
            <RowEnd
              {...grid.cell(index + 1, grid.last.column)}
              row={row}
              answer={answers?.byClaim.get(row.claim.id)}
              position={grid.last.column + 1}
              verdict={verdict}
            />
          </GridRow>
        )
      })}
    </DataGrid>
  )
}

const MEASURES = { head: 4, row: 6.25, first: 17, narrowFirst: 11, end: 11, least: 11.25, most: 22 }

const moveTo = (at: GridPlace): void => matrixState.setState({ at })

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
