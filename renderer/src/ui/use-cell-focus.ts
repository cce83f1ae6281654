import { useEffect, useRef, type RefObject } from 'react'
import type { GridPlace } from './grid-moves.ts'

/** Moves the focus to a cell, which may be rendered only then; `at` is where it is, and `moveTo` keeps that. */
export function useCellFocus(
  scroller: RefObject<HTMLElement | null>,
  at: GridPlace,
  moveTo: (place: GridPlace) => void,
): (place: GridPlace) => void {
  const wanted = useRef(false)
  useEffect(() => {
    if (!wanted.current) return
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-place="${at.row},${at.column}"]`)
    if (cell === undefined || cell === null) return
    wanted.current = false
    const stop = cell.hasAttribute('tabindex') ? cell : cell.querySelector<HTMLElement>('button')
    stop?.focus()
  })
  return (to) => {
    wanted.current = true
    moveTo(to)
  }
}
