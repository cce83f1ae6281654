import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { useDb } from '../../data/context.ts'
import { openItem, type ShowClaim } from './actions.ts'
import s from './table.module.css'
import { sortTable, TABLE_COLUMNS, tableRows, type TableColumn } from './table-rows.ts'
import { TableLine } from './table-line.tsx'
import { timelineState, useTimelineState } from './timeline-state.ts'
import type { Timeline } from './use-timeline.ts'

const COLUMN_WORDS: Readonly<Record<TableColumn, string>> = {
  time: 'Time',
  kind: 'What',
  claim: 'Claim',
  source: 'Source',
  quotation: 'Quotation',
  conflict: 'Conflicting times',
}
const ROW_HEIGHT = 48
const PAGE = 10

type TableProps = {
  readonly timeline: Timeline
  readonly showClaim: ShowClaim
  /** It was asked for by the link that skips the chart. */
  readonly takesFocus: boolean
}

/** Every time as a row. Only rows in view are in the page; the arrow keys go from row to row, Enter opens one. */
export function TimelineTable({ timeline, showClaim, takesFocus }: TableProps) {
  const db = useDb()
  const scroller = useRef<HTMLDivElement>(null)
  const { items, quotes, conflicts } = timeline
  const sort = useTimelineState((state) => state.sort)
  const rows = useMemo(
    () => sortTable(tableRows(items, quotes, conflicts), sort),
    [items, quotes, conflicts, sort],
  )
  const [focused, setFocused] = useState(0)
  const entry = Math.min(focused, rows.length - 1)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  })
  const shown = virtualizer.getVirtualItems()
  const [first, last] = [shown[0], shown.at(-1)]
  const wanted = useRef<number | null>(takesFocus ? 0 : null)
  useEffect(() => {
    if (wanted.current === null) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`)
    if (row === undefined || row === null) return
    wanted.current = null
    row.focus()
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (!(event.target instanceof HTMLElement) || event.target.closest('[data-row]') === null) return
    const to = rowFrom(event.key, entry, rows.length - 1)
    if (to === null) return
    event.preventDefault()
    wanted.current = to
    setFocused(to)
    virtualizer.scrollToIndex(to, { align: 'auto' })
  }
  const onFocus = ({ target }: FocusEvent) => {
    const row = target.closest('[data-row]')?.getAttribute('data-row')
    if (row !== null && row !== undefined) setFocused(Number(row))
  }
  return (
    <div ref={scroller} role="presentation" className={s.scroller} onKeyDown={onKeyDown} onFocus={onFocus}>
      <table className={s.table} aria-label="Timeline" aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {TABLE_COLUMNS.map((column) => (
              <SortHead key={column} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={first?.start ?? 0} />
          {shown.map(({ index }) => {
            const row = rows[index]
            return row === undefined ? null : (
              <TableLine
                key={row.item.id}
                row={row}
                index={index}
                isEntry={index === entry}
                measure={virtualizer.measureElement}
                onOpen={() => void openItem(db, showClaim, row.item)}
              />
            )
          })}
          <Gap height={virtualizer.getTotalSize() - (last?.end ?? 0)} />
        </tbody>
      </table>
    </div>
  )
}

/** Stands for rows that are not in the page. */
const Gap = ({ height }: { readonly height: number }) =>
  height <= 0 ? null : <tr aria-hidden="true" style={{ blockSize: height }} />

function SortHead({ column }: { readonly column: TableColumn }) {
  const sort = useTimelineState((state) => state.sort)
  const isSorted = sort.column === column
  const descending = isSorted && sort.descending
  return (
    <th scope="col" aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : 'none'}>
      <button
        type="button"
        className={s.sort}
        onClick={() => timelineState.setState({ sort: { column, descending: isSorted && !descending } })}
      >
        {COLUMN_WORDS[column]}
        {isSorted ? descending ? <ArrowDown aria-hidden="true" /> : <ArrowUp aria-hidden="true" /> : null}
      </button>
    </th>
  )
}

function rowFrom(key: string, at: number, last: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: last,
  }
  const to = steps[key]
  return to === undefined ? null : Math.max(0, Math.min(last, to))
}
