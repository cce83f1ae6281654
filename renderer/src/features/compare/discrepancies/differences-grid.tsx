import type { Discrepancy } from '../../../../../shared/compare/discrepancies/discrepancy.ts'
import type { SourceId } from '../../../../../shared/ids.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { useKinship } from '../../../data/use-kinship.ts'
import { DataGrid, GridRow } from '../../../ui/data-grid.tsx'
import { useCard } from '../../../ui/use-card.ts'
import { useDataGrid } from '../../../ui/use-data-grid.ts'
import type { ShowClaim } from '../actions.ts'
import type { Compared } from '../use-compared.ts'
import { ColumnHead } from './column-head.tsx'
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

const MEASURES = { head: 4, row: 6.75, first: 17.5, narrowFirst: 12, end: 9.25, least: 11.25, most: 32 }

/**
 * Facts down, sources across: Enter opens the passage, or what can be done with a row or column, and a card says more of what is
 * focused or pointed at.
 */
export function DifferencesGrid(props: DifferencesGridProps) {
  const { rows, columns, compared, claims, showClaim, onSeparate, onCorrect } = props
  const at = useTableState((state) => state.at)
  const grid = useDataGrid({ rows: rows.length, columns: columns.length, measures: MEASURES, at, moveTo })
  const card = useCard(grid.scroller, REST_MS)
  const kinship = useKinship()
  const across = grid.across.flatMap((column) => {
    const source = columns[column.index]
    return source === undefined ? [] : [{ column, source }]
  })
  const texts = useTexts(across.map(({ source }) => source))
  return (
    <DataGrid
      grid={grid}
      label="Differences by source"
      corner="What"
      endHead="Your answer"
      heads={across.map(({ column, source }) => (
        <ColumnHead
          key={source.id}
          source={source}
          lineage={kinship?.lineageOf(source.id)?.name ?? null}
          compared={compared}
          at={column}
          place={grid.cell(0, column.index + 1)}
        />
      ))}
    >
      {grid.down.map((index) => {
        const row = rows[index]
        return row === undefined ? null : (
          <GridRow key={row.key} grid={grid} index={index}>
            <RowHead
              {...grid.cell(index + 1, 0)}
              row={row}
              onSeparate={() => onSeparate(row)}
              onCorrect={() => onCorrect(row, null)}
            />
            {across.map(({ column: { index: columnIndex, ...room }, source }) => {
              const cell = row.cells.find(({ sourceId }) => sourceId === source.id)
              return cell === undefined ? null : (
                <ReadingCell
                  key={source.id}
                  {...grid.cell(index + 1, columnIndex + 1)}
                  {...room}
                  row={row}
                  cell={cell}
                  texts={texts}
                  language={source.meta.language?.value}
                />
              )
            })}
            <RowEnd
              {...grid.cell(index + 1, grid.last.column)}
              row={row}
              claim={claims.get(row.key) ?? null}
              position={grid.last.column + 1}
              showClaim={showClaim}
            />
          </GridRow>
        )
      })}
      {card.id === null ? null : (
        <ReadingCard
          id={card.id}
          onCorrect={onCorrect}
          rows={rows}
          columns={columns}
          texts={texts}
          card={card}
          scroller={grid.scroller}
        />
      )}
    </DataGrid>
  )
}
