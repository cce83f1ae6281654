import { useEffect, useRef, useSyncExternalStore, type RefObject } from 'react'
import type { GridPlace } from '../../../ui/grid-moves.ts'
import type { GridSizes } from '../../../ui/use-grid-window.ts'
import { tableState } from './table-state.ts'

/** In rem, so that larger type has larger cells. */
const REM = { head: 4.5, row: 2, first: 17, narrowFirst: 11, end: 5.5, column: 7 }
const NARROW = 48

const subscribe = (changed: () => void) => {
  window.addEventListener('resize', changed)
  return () => window.removeEventListener('resize', changed)
}

/** What rows and columns measure; the names of codes get less in a narrow window. */
export function useTableSizes(scroller: RefObject<HTMLElement | null>): GridSizes {
  const width = useSyncExternalStore(subscribe, () => scroller.current?.clientWidth ?? window.innerWidth)
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return {
    head: REM.head * rem,
    row: REM.row * rem,
    first: (width < NARROW * rem ? REM.narrowFirst : REM.first) * rem,
    end: REM.end * rem,
    column: REM.column * rem,
  }
}

/** Moves the focus to a cell, which may be rendered only then. */
export function useCellFocus(scroller: RefObject<HTMLElement | null>, at: GridPlace) {
  const wanted = useRef(false)
  useEffect(() => {
    if (!wanted.current) return
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-place="${at.row},${at.column}"]`)
    if (cell === undefined || cell === null) return
    wanted.current = false
    cell.focus()
  })
  return (to: GridPlace) => {
    wanted.current = true
    tableState.setState({ at: to })
  }
}
