import type { ComponentType } from 'react'
import type { WhatIf } from '../../../../shared/claims/what-if.ts'
import type { MatrixRow } from '../../../../shared/claims/matrix.ts'
import { STANCES, type Claim } from '../../../../shared/project/claim.ts'
import { useDb } from '../../data/context.ts'
import { cx } from '../../ui/cx.ts'
import { gridLine, GridRowEnd, GridRowHead, gridRowHead } from '../../ui/data-grid-cells.tsx'
import { readingWords } from '../../ui/what-if-words.ts'
import { StanceMark } from '../../ui/stance.tsx'
import { openClaim, type ShowClaim } from './actions.ts'
import { originWords } from './cell-words.ts'
import s from './matrix-grid.module.css'

export type VerdictProps = { readonly claim: Claim; readonly tabIndex?: 0 | -1 }

type EndProps = { readonly row: MatrixRow; readonly place: string; readonly isEntry: boolean }

const DEEPEST = 4

/** The claim at the beginning of its row; opens it in its panel. */
export function RowHead({ row, place, isEntry, showClaim }: EndProps & { readonly showClaim: ShowClaim }) {
  const db = useDb()
  const { claim, number, level } = row
  return (
    <GridRowHead place={place}>
      <button
        type="button"
        className={cx(gridRowHead, s.claim)}
        tabIndex={isEntry ? 0 : -1}
        title={claim.statement}
        style={{ paddingInlineStart: 12 + 12 * (Math.min(level, DEEPEST) - 1) }}
        onClick={() => void openClaim(db, showClaim, row)}
      >
        <span className={s.number}>{number}</span>
        <span className={s.statement} dir="auto">
          {claim.statement}
        </span>
      </button>
    </GridRowHead>
  )
}

type RowEndProps = EndProps & {
  readonly answer: WhatIf | undefined
  readonly position: number
  readonly verdict: ComponentType<VerdictProps>
}

/** What a row comes to: the verdict, each source counted under its stance, and how many origins they have. */
export function RowEnd({ row, answer, place, isEntry, position, verdict: Verdict }: RowEndProps) {
  const { tally } = row
  return (
    <GridRowEnd place={place} position={position}>
      <Verdict claim={row.claim} tabIndex={isEntry ? 0 : -1} />
      <span className={s.tally}>
        {STANCES.filter((stance) => tally.sources[stance] > 0).map((stance) => (
          <span key={stance} className={s.counted}>
            <StanceMark stance={stance} />
            {tally.sources[stance]}
          </span>
        ))}
      </span>
      {answer === undefined || answer.muted === 0 ? (
        <span className={gridLine} title="Sources that share an origin count once.">
          {originWords(row)}
        </span>
      ) : (
        <span className={s.whatIf} data-changes={answer.changes ? '' : undefined}>
          Without: {readingWords(answer.after)}
        </span>
      )}
    </GridRowEnd>
  )
}
