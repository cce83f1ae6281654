import { useEffect, useRef } from 'react'
import type { Subject } from './subject.ts'

/**
 * After *More* the focus goes to the first row that came, also if it comes later, unless other words are in hand by then.
 * Returns what to call with the number of rows there were.
 */
export function useFocusOnMore(
  about: Subject,
  rows: readonly string[],
  focusRow: (row: string) => void,
): (shown: number) => void {
  const wanted = useRef<{ readonly about: Subject; readonly shown: number } | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    const first = rows[wanted.current.shown]
    const isGone = wanted.current.about !== about
    if (first === undefined && !isGone) return
    wanted.current = null
    if (first !== undefined && !isGone) focusRow(first)
  })
  return (shown) => {
    wanted.current = { about, shown }
  }
}
