import type { CSSProperties, ReactNode } from 'react'
import s from './data-grid.module.css'
import type { Grid } from './use-data-grid.ts'
import type { GridSizes } from './use-grid-window.ts'

type DataGridProps = {
  readonly grid: Grid
  readonly label: string
  /** Heads of the fixed columns. */
  readonly corner: string
  readonly endHead: string
  /** Of the columns in view. */
  readonly heads: ReactNode
  /** Rows in view, and what floats above them. */
  readonly children: ReactNode
}

/** The frame of a grid; `useDataGrid` says which part of it is in view. */
export function DataGrid({ grid, label, corner, endHead, heads, children }: DataGridProps) {
  const { scroller, sizes, last, onKeyDownCapture, onFocus } = grid
  const columns = last.column - 1
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
        aria-label={label}
        aria-rowcount={last.row + 1}
        aria-colcount={last.column + 1}
        className={s.grid}
        style={{
          minInlineSize: sizes.first + columns * sizes.column + sizes.end,
          blockSize: sizes.head + grid.height,
        }}
      >
        <div role="row" aria-rowindex={1} className={s.heads}>
          <FixedHead grid={grid} column={0} className={s.first} words={corner} />
          {heads}
          <FixedHead grid={grid} column={last.column} className={s.end} words={endHead} />
        </div>
        {children}
      </div>
    </div>
  )
}

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
