import { useEffect } from 'react'
import { hasColumns, rowsInView } from '../../../dom/columns.ts'
import { START_GAP_PX } from '../../../dom/scroll-to.ts'
import type { Reading } from '../pane/reading.ts'
import { rowAfter, rowBefore } from './column-rows.ts'

const CONTROLS = 'button, a, input, textarea, select, summary, [contenteditable]'

/** While a text stands in two columns: the keys that turn pages bring the next row of columns to the top of the view, or the last. */
export function useColumnPaging(reading: Reading | null): void {
  useEffect(() => {
    if (reading === null) return undefined
    const { map, scroller } = reading
    const turn = (event: KeyboardEvent) => {
      const step = stepOf(event)
      if (step === null || event.defaultPrevented || !hasColumns(map.article)) return
      if (event.target instanceof Element && event.target.closest(CONTROLS) !== null) return
      const { top, bottom } = scroller.getBoundingClientRect()
      const rows = rowsInView(map, scroller)
      const view = { top: top + START_GAP_PX, bottom }
      const row = step === 'next' ? rowAfter(rows, view) : rowBefore(rows, view)
      // Something taller than the view is paged through as in one column.
      if (row === null) return
      event.preventDefault()
      scroller.scrollBy({ top: row.top - view.top, behavior: 'instant' })
    }
    scroller.addEventListener('keydown', turn)
    return () => scroller.removeEventListener('keydown', turn)
  }, [reading])
}

function stepOf({ key, shiftKey, altKey, ctrlKey, metaKey }: KeyboardEvent): 'next' | 'previous' | null {
  if (altKey || ctrlKey || metaKey) return null
  if (key === ' ') return shiftKey ? 'previous' : 'next'
  if (shiftKey) return null
  if (key === 'PageDown') return 'next'
  return key === 'PageUp' ? 'previous' : null
}
