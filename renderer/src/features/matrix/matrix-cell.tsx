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
import { plural } from '../../ui/format.ts'
import { StanceMark, stanceLabel, stanceTone } from '../../ui/stance.tsx'
import { openCell, toggleSilent, type ShowClaim } from './actions.ts'
import { blankWords, quoteOf, valuesOf } from './cell-words.ts'
import s from './matrix-cell.module.css'
import type { Cited } from './queries.ts'

type MatrixCellProps = {
  readonly row: MatrixRow
  readonly column: MatrixColumn
  readonly place: string
  /** Of the column, for the ear. */
  readonly position: number
  readonly left: number
  readonly width: number
  readonly isEntry: boolean
  readonly cited: Cited | undefined
  readonly answers: Answers | null
  readonly showClaim: ShowClaim
}

/** Where a claim meets a source: what that says, or what is known of its silence. */
export const MatrixCellView = memo(function MatrixCellView(props: MatrixCellProps) {
  const { row, column, place, position, left, width, isEntry, cited, answers, showClaim } = props
  const db = useDb()
  const cell = cellAt(row, column)
  const muted = cell.kind === 'covered' ? cell.evidence.filter((item) => isMutedIn(answers, item)).length : 0
  const open = () => void openCell(db, showClaim, row, column)
  const toggle = () => void toggleSilent(db, row, column)
  return (
    <div
      role="gridcell"
      aria-colindex={position}
      data-place={place}
      data-kind={cell.kind}
      data-muted={cell.kind === 'covered' && muted === cell.evidence.length ? '' : undefined}
      tabIndex={isEntry ? 0 : -1}
      className={s.cell}
      style={{ insetInlineStart: left, inlineSize: width, ...toneOf(cell) }}
      onClick={open}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
        if (event.key === 'Enter') open()
        else if (event.key === ' ') toggle()
        else return
        event.preventDefault()
      }}
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
    </div>
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
      <q className={s.quote} lang={language} dir="auto">
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
