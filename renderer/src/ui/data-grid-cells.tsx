import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import s from './data-grid.module.css'
import type { CellPlace, GridColumn } from './use-data-grid.ts'
import { Menu, type MenuItem } from './menu.tsx'

type GridColumnHeadProps = {
  readonly column: GridColumn
  readonly place: CellPlace
  readonly name: string
  readonly line: string
  /** For the pointer, where the name is cut. */
  readonly title: string
  readonly items: readonly MenuItem[]
}

/** The name of a column as a button that opens what can be done with it. */
export function GridColumnHead({ column, place, name, line, title, items }: GridColumnHeadProps) {
  return (
    <div
      role="columnheader"
      aria-colindex={column.position}
      data-place={place.place}
      className={s.column}
      style={{ insetInlineStart: column.left, inlineSize: column.width }}
    >
      <Menu
        trigger={
          <button type="button" className={s.head} tabIndex={place.isEntry ? 0 : -1} title={title}>
            <span className={s.name} dir="auto">
              {name}
            </span>
            <span className={s.line}>{line}</span>
          </button>
        }
        items={items}
      />
    </div>
  )
}

/** The first cell of a row, for one button of the class `gridRowHead`. */
export const GridRowHead = ({
  place,
  children,
}: {
  readonly place: string
  readonly children: ReactNode
}) => (
  <div role="rowheader" aria-colindex={1} data-place={place} className={s.first}>
    {children}
  </div>
)

export const gridRowHead = s.rowHead
export const gridLine = s.line

type GridRowEndProps = { readonly place: string; readonly position: number; readonly children: ReactNode }

/** What a row comes to. */
export const GridRowEnd = ({ place, position, children }: GridRowEndProps) => (
  <div role="gridcell" aria-colindex={position} data-place={place} className={s.end}>
    {children}
  </div>
)

export type DataCellPlace = {
  readonly place: string
  /** Of the column, for the ear. */
  readonly position: number
  readonly left: number
  readonly width: number
  readonly isEntry: boolean
}

type DataCellProps = {
  readonly at: DataCellPlace
  readonly className: string | undefined
  readonly style: Readonly<Record<`--${string}`, string>> | undefined
  /** What the cell is, for its looks and for what looks for it. */
  readonly data: Readonly<Record<`data-${string}`, string | undefined>>
  /** On a press, or Enter. */
  readonly onOpen: () => void
  /** On the space bar. */
  readonly onToggle?: () => void
  readonly children: ReactNode
}

/** Where a row meets a column: words and a quotation of the class `gridQuote`, a press away from where they come from. */
export function DataCell({ at, className, style, data, onOpen, onToggle, children }: DataCellProps) {
  return (
    <div
      {...data}
      role="gridcell"
      aria-colindex={at.position}
      data-place={at.place}
      tabIndex={at.isEntry ? 0 : -1}
      className={cx(s.cell, className)}
      style={{ insetInlineStart: at.left, inlineSize: at.width, ...style }}
      onClick={onOpen}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
        const act = event.key === 'Enter' ? onOpen : event.key === ' ' ? onToggle : undefined
        if (act === undefined) return
        act()
        event.preventDefault()
      }}
    >
      {children}
    </div>
  )
}

export const gridQuote = s.quote
