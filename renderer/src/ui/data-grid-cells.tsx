import type { ReactNode } from 'react'
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
