import { useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import { isTextField } from '../../ui/is-text-field.ts'

/** One Tab stop for many rows: arrow keys, Home and End go from the main button of one, marked `data-row`, to another's. */
export type RowKeys = {
  readonly box: RefObject<HTMLDivElement | null>
  /** For the capture phase. */
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: (event: FocusEvent) => void
  /** Of the buttons of a row; those of other rows are reached by arrow keys. */
  readonly tabIndexOf: (row: string) => 0 | -1
  /** Takes the focus to the main button of a row. */
  readonly focusRow: (row: string) => void
}

/** `rows`: their keys in the order they are shown. */
export function useRowKeys(rows: readonly string[]): RowKeys {
  const box = useRef<HTMLDivElement>(null)
  const [last, setLast] = useState<string | null>(null)
  const entry = last !== null && rows.includes(last) ? last : rows[0]
  const focusRow = (row: string) =>
    box.current?.querySelector<HTMLElement>(`[data-in-row="${CSS.escape(row)}"] [data-row]`)?.focus()
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key } = event
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isTextField(target)) return
    if (!(target instanceof HTMLElement) || box.current?.contains(target) !== true) return
    const row = target.closest('[data-in-row]')?.getAttribute('data-in-row')
    const at = rows.findIndex((each) => each === row)
    const next = stepFrom(rows, at, key)
    if (at === -1 || next === null) return
    // Before a button that opens a menu does so.
    event.preventDefault()
    event.stopPropagation()
    focusRow(next)
  }
  const onFocus = ({ target }: FocusEvent) => {
    const row = target.closest('[data-in-row]')?.getAttribute('data-in-row')
    if (row !== null && row !== undefined) setLast(row)
  }
  return { box, onKeyDown, onFocus, tabIndexOf: (row) => (row === entry ? 0 : -1), focusRow }
}

function stepFrom(rows: readonly string[], at: number, key: string): string | null {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(at + 1, rows.length - 1),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: rows.length - 1,
  }
  const index = to[key]
  return index === undefined ? null : (rows[index] ?? null)
}
