import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react'
import s from './virtual-list.module.css'

/** To be spread on the element of a row that takes the focus: its link or main button. */
export type RowFocus = { readonly tabIndex: 0 | -1; readonly 'data-row': number }

type VirtualListProps<T> = {
  readonly label: string
  readonly items: readonly T[]
  readonly getKey: (item: T) => string
  readonly renderItem: (item: T, focus: RowFocus, index: number) => ReactNode
  /** Height of a row before it is measured, in px. */
  readonly estimate: number
  /** The item the Tab key enters at, and that is scrolled into view when it changes. */
  readonly activeKey?: string | null
  /** With it, Shift with a key that moves moves too, and tells from which item to which: for selecting them. */
  readonly onExtend?: (from: T, to: T) => void
}

const PAGE = 10
const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + PAGE,
  PageUp: (at) => at - PAGE,
  Home: () => 0,
  End: (_, last) => last,
}

/** A list of any length that renders what is on screen; one Tab stop, arrow keys, Home and End move inside. */
export function VirtualList<T>({
  label,
  items,
  getKey,
  renderItem,
  estimate,
  activeKey = null,
  onExtend,
}: VirtualListProps<T>) {
  const scroller = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState(0)
  const wanted = useRef<number | null>(null)
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: (index) => {
      const item = items[index]
      return item === undefined ? index : getKey(item)
    },
    overscan: 8,
  })
  const rows = virtualizer.getVirtualItems()
  const entry = Math.min(focused, items.length - 1)

  const active = activeKey === null ? -1 : items.findIndex((item) => getKey(item) === activeKey)
  useEffect(() => {
    if (active === -1) return
    setFocused(active)
    virtualizer.scrollToIndex(active, { align: 'auto' })
  }, [active, virtualizer])

  // A row that was scrolled to may be rendered only now.
  useEffect(() => {
    if (wanted.current === null) return
    const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`)
    if (row === undefined || row === null) return
    wanted.current = null
    row.focus()
  })

  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.shiftKey && onExtend === undefined) return
    if (
      !(event.target instanceof HTMLElement) ||
      event.target.closest('input:not([type=checkbox]), textarea, [role=radiogroup]')
    )
      return
    event.preventDefault()
    const next = Math.max(0, Math.min(items.length - 1, step(entry, items.length - 1)))
    const [from, to] = [items[entry], items[next]]
    if (event.shiftKey && from !== undefined && to !== undefined) onExtend?.(from, to)
    wanted.current = next
    setFocused(next)
    virtualizer.scrollToIndex(next, { align: 'auto' })
  }
  const onFocus = (event: FocusEvent) => {
    const row = event.target.closest('[data-index]')?.getAttribute('data-index')
    if (row !== null && row !== undefined) setFocused(Number(row))
  }

  return (
    <div
      ref={scroller}
      role="presentation"
      className={s.scroller}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      data-single-keys=""
    >
      <ul className={s.list} aria-label={label} style={{ blockSize: virtualizer.getTotalSize() }}>
        {rows.map(({ index, key, start }) => {
          const item = items[index]
          if (item === undefined) return null
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={s.row}
              style={{ translate: `0 ${start}px` }}
              aria-setsize={items.length}
              aria-posinset={index + 1}
            >
              {renderItem(item, { tabIndex: index === entry ? 0 : -1, 'data-row': index }, index)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
