import { ArrowDown } from 'lucide-react'
import type { CSSProperties } from 'react'
import type { Colour } from '../../../../../shared/project/annotation.ts'
import { ColourDot } from '../../../ui/colour-dot.tsx'
import { cx } from '../../../ui/cx.ts'
import { formatNumber, plural } from '../../../ui/format.ts'
import s from './code-grid.module.css'
import { tableState, useTableState } from './table-state.ts'
import { say } from '../../../state/wording.ts'

type CellProps = { readonly place: string; readonly position: number; readonly isEntry: boolean }

type CountCellProps = CellProps & {
  /** From the beginning of the grid; null for the totals at the end of a row. */
  readonly left: number | null
  readonly count: number
  /** Of the greatest count, from 0 to 1. */
  readonly share: number
  /** Of row and column, for the ear. */
  readonly name: string
  readonly onOpen: () => void
}

const placed = (left: number, share: number): CSSProperties & Record<`--${string}`, string> => ({
  insetInlineStart: left,
  '--share': `${Math.round(Math.sqrt(share) * 100)}%`,
})

/** A number that leads to its passages. The more, the stronger its ground. */
export function CountCell({ place, position, isEntry, left, count, share, name, onOpen }: CountCellProps) {
  return (
    <div
      role="gridcell"
      aria-colindex={position}
      aria-label={`${name}: ${plural(count, 'passage')}`}
      data-place={place}
      tabIndex={isEntry ? 0 : -1}
      className={cx(left === null ? s.end : s.cell, count === 0 && s.none)}
      style={left === null ? undefined : placed(left, share)}
      onClick={() => {
        if (count > 0) onOpen()
      }}
      onKeyDown={({ key }) => {
        if (key === 'Enter' && count > 0) onOpen()
      }}
    >
      {formatNumber(count)}
    </div>
  )
}

type SortHeadProps = CellProps & {
  readonly sort: string
  readonly name: string
  readonly colour: Colour | null
  /** Which end of the table it is, or how far from its beginning. */
  readonly kind: 'first' | 'end' | number
}

/** The name of a column; pressing it sorts the rows by it, once more as in the codebook. */
export function SortHead({ place, position, isEntry, sort, name, colour, kind }: SortHeadProps) {
  const isSorted = useTableState((state) => state.sort) === sort
  const choose = () => tableState.setState({ sort: isSorted ? 'codebook' : sort })
  return (
    <div
      role="columnheader"
      aria-colindex={position}
      aria-sort={!isSorted ? 'none' : sort === 'codebook' ? 'ascending' : 'descending'}
      data-place={place}
      tabIndex={isEntry ? 0 : -1}
      className={cx(s.head, kind === 'first' ? s.first : kind === 'end' ? s.end : s.column)}
      style={typeof kind === 'number' ? { insetInlineStart: kind } : undefined}
      title={sort === 'codebook' ? say('Rows as in the codebook') : `Sort rows by “${name}”`}
      onClick={choose}
      onKeyDown={({ key }) => {
        if (key === 'Enter') choose()
      }}
    >
      {colour === null ? null : <ColourDot colour={colour} />}
      <span className={s.name} dir="auto">
        {name}
      </span>
      {isSorted && sort !== 'codebook' ? <ArrowDown aria-hidden="true" className={s.arrow} /> : null}
    </div>
  )
}
