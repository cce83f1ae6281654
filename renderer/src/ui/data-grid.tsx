import type { CSSProperties, ReactNode } from 'react'
import { cx } from './cx.ts'
import s from './data-grid.module.css'
import type { Grid } from './use-data-grid.ts'

type DataGridProps = {
  readonly grid: Grid
  readonly label: string
  /** Heads of the fixed columns: words, or cells of their own. */
  readonly corner: ReactNode
  readonly endHead?: ReactNode
  /** Of the columns in view. */
  readonly heads: ReactNode
  /** A `GridFoot`. */
  readonly foot?: ReactNode
  /** Rows in view, and what floats above them. */
  readonly children: ReactNode
}

/** The frame of a grid; `useDataGrid` says which part of it is in view. */
export function DataGrid({ grid, label, corner, endHead, heads, foot, children }: DataGridProps) {
  const { scroller, sizes, columns, last, onKeyDownCapture, onFocus } = grid
  return (
    <div
      ref={scroller}
      role="presentation"
      className={s.scroller}
      style={boxStyle(grid)}
      onKeyDownCapture={onKeyDownCapture}
      onFocus={onFocus}
    >
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={last.row + 1}
        aria-colcount={last.column + 1}
        className={s.grid}
        style={{
          minInlineSize: sizes.first + columns * sizes.column + sizes.end,
          blockSize: sizes.head + grid.height + grid.foot,
        }}
      >
        <div role="row" aria-rowindex={1} className={s.heads}>
          {headOf(grid, 0, s.first, corner)}
          {heads}
          {headOf(grid, last.column, s.end, endHead)}
        </div>
        {children}
        {foot}
      </div>
    </div>
  )
}

const headOf = (grid: Grid, column: number, className: string | undefined, head: ReactNode): ReactNode =>
  typeof head === 'string' ? (
    <FixedHead grid={grid} column={column} className={className} words={head} />
  ) : (
    head
  )

type FixedHeadProps = {
  readonly grid: Grid
  readonly column: number
  readonly className: string | undefined
  readonly words: string
}

const FixedHead = ({ grid, column, className, words }: FixedHeadProps) => {
  const { place, isEntry } = grid.cell(0, column)
  return (
    <div
      role="columnheader"
      aria-colindex={column + 1}
      data-place={place}
      tabIndex={isEntry ? 0 : -1}
      className={className}
    >
      {words}
    </div>
  )
}

type GridRowProps = {
  readonly grid: Grid
  readonly index: number
  /** Where it is not as high as others. */
  readonly height?: number
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A row of a `DataGrid`, at its place. */
export const GridRow = ({ grid, index, height, className = s.row, children }: GridRowProps) => (
  <div
    role="row"
    aria-rowindex={index + 2}
    className={className}
    style={{ insetBlockStart: grid.topOf(index), ...(height === undefined ? {} : { blockSize: height }) }}
  >
    {children}
  </div>
)

type GridFootProps = {
  readonly grid: Grid
  readonly className: string | undefined
  readonly children: ReactNode
}

/** The row that ends the columns and stays in view. */
export const GridFoot = ({ grid, className, children }: GridFootProps) => (
  <div role="row" aria-rowindex={grid.last.row + 1} className={cx(s.foot, className)}>
    {children}
  </div>
)

/** What is focused is scrolled clear of the fixed cells. */
const boxStyle = ({
  sizes: { head, row, first, column, end },
  foot,
}: Grid): CSSProperties & Record<`--${string}`, string> => ({
  scrollPaddingBlockStart: head,
  scrollPaddingBlockEnd: foot,
  scrollPaddingInlineStart: first,
  scrollPaddingInlineEnd: end,
  '--first': `${first}px`,
  '--column': `${column}px`,
  '--end': `${end}px`,
  '--row': `${row}px`,
  '--head': `${head}px`,
})
