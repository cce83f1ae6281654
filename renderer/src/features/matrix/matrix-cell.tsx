import { memo } from 'react'
import {
  cellAt,
  type MatrixCell,
  type MatrixColumn,
  type MatrixRow,
} from '../../../../shared/claims/matrix.ts'
import { STANCES } from '../../../../shared/project/claim.ts'
import { useDb } from '../../data/context.ts'
import { isMutedIn, type Answers } from '../../state/use-what-if.ts'
import { DataCell, gridQuote, type DataCellPlace } from '../../ui/data-grid-cells.tsx'
import { plural } from '../../ui/format.ts'
import { StanceMark, stanceLabel, stanceTone } from '../../ui/stance.tsx'
import { openCell, toggleSilent, type ShowClaim } from './actions.ts'
import { blankWords, quoteOf, valuesOf } from './cell-words.ts'
import s from './matrix-cell.module.css'
import type { Cited } from './queries.ts'

type MatrixCellProps = DataCellPlace & {
  readonly row: MatrixRow
  readonly column: MatrixColumn
  readonly cited: Cited | undefined
  readonly answers: Answers | null
  readonly showClaim: ShowClaim
}

/** Where a claim meets a source: what that says, or what is known of its silence. */
export const MatrixCellView = memo(function MatrixCellView(props: MatrixCellProps) {
  const { row, column, cited, answers, showClaim, ...at } = props
  const db = useDb()
  const cell = cellAt(row, column)
  const muted = cell.kind === 'covered' ? cell.evidence.filter((item) => isMutedIn(answers, item)).length : 0
  const toggle = () => void toggleSilent(db, row, column)
  return (
    <DataCell
      at={at}
      className={s.cell}
      style={toneOf(cell)}
      data={{
        'data-kind': cell.kind,
        'data-muted': cell.kind === 'covered' && muted === cell.evidence.length ? '' : undefined,
      }}
      onOpen={() => void openCell(db, showClaim, row, column)}
      onToggle={toggle}
    >
      {cell.kind === 'covered' ? (
        <Covered cell={cell} muted={muted} column={column} cited={cited} />
      ) : (
        <>
          <span className={s.blank}>{blankWords(cell)}</span>
          <button
            type="button"
            tabIndex={-1}
            className={s.mark}
            onClick={(event) => {
              event.stopPropagation()
              toggle()
            }}
          >
            {cell.kind === 'silent' ? 'Not reviewed' : 'Silent'}?
          </button>
        </>
      )}
    </DataCell>
  )
})

const toneOf = (cell: MatrixCell) =>
  cell.kind === 'covered' ? { '--stance': stanceTone(cell.dominant) } : undefined

type CoveredProps = {
  readonly cell: Extract<MatrixCell, { kind: 'covered' }>
  /** How many of its passages are left out for now. */
  readonly muted: number
  readonly column: MatrixColumn
  readonly cited: Cited | undefined
}

function Covered({ cell, muted, column, cited }: CoveredProps) {
  const { evidence, counts, dominant, best } = cell
  const values = valuesOf(evidence)
  const language = column.sources.find(({ id }) => id === best.sourceId)?.meta.language?.value
  const others = STANCES.filter((stance) => stance !== dominant && counts[stance] > 0)
  return (
    <>
      <span className={s.stance}>
        <StanceMark stance={dominant} />
        <span aria-hidden="true" className={s.label}>
          {stanceLabel(dominant)}
        </span>
        {muted === 0 ? null : (
          <span className={s.muted}>
            {muted === evidence.length ? 'Muted' : `${muted} of ${evidence.length} muted`}
          </span>
        )}
        {values === '' ? null : (
          <span className={s.value} title={values}>
            {values}
          </span>
        )}
      </span>
      <q className={gridQuote} lang={language} dir="auto">
        {quoteOf(best, cited)}
      </q>
      {evidence.length === 1 ? null : (
        <span className={s.more}>
          {plural(evidence.length, 'passage')}
          {others.map((stance) => (
            <span key={stance} className={s.other}>
              <StanceMark stance={stance} />
              {counts[stance]}
            </span>
          ))}
        </span>
      )}
    </>
  )
}
