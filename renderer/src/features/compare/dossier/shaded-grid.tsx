import { DataGrid, GridRow } from '../../../ui/data-grid.tsx'
import type { GridPlace } from '../../../ui/grid-moves.ts'
import { useDataGrid } from '../../../ui/use-data-grid.ts'
import type { GridMeasures } from '../../../ui/use-grid-sizes.ts'
import { CellCard } from './cell-card.tsx'
import { Cell, Head, type GridHead, type ShadedCell } from './shaded-cells.tsx'

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

/** A grid of figures, the greater the darker. Enter opens. */
export function ShadedGrid(props: ShadedGridProps) {
  const { label, corner, rows, columns, cell, measures, at, onMove, cards = false } = props
  const grid = useDataGrid({
    rows: rows.length,
    columns: columns.length,
    end: false,
    measures,
    at,
    moveTo: onMove,
  })
  return (
    <DataGrid
      grid={grid}
      label={label}
      corner={corner}
      heads={grid.across.map(({ index, position, left }) => {
        const head = columns[index]
        return head === undefined ? null : (
          <Head
            key={head.key}
            head={head}
            role="columnheader"
            position={position}
            left={left}
            at={grid.cell(0, index + 1)}
          />
        )
      })}
    >
      {grid.down.map((index) => {
        const head = rows[index]
        return head === undefined ? null : (
          <GridRow key={head.key} grid={grid} index={index}>
            <Head head={head} role="rowheader" position={1} at={grid.cell(index + 1, 0)} />
            {grid.across.map((column) => (
              <Cell
                key={columns[column.index]?.key}
                cell={cell(index, column.index)}
                position={column.position}
                left={column.left}
                at={grid.cell(index + 1, column.index + 1)}
              />
            ))}
          </GridRow>
        )
      })}
      {cards ? (
        <CellCard
          scroller={grid.scroller}
          wordsOf={(row, column) => (row === 0 || column === 0 ? null : cell(row - 1, column - 1).sentence)}
        />
      ) : null}
    </DataGrid>
  )
}
