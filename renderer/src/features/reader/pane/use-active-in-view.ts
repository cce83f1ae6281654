import { useEffect, useState } from 'react'
import { useWorkspace } from '../../../state/workspace.ts'

/** Keeps the active pane in view in a row of panes that is wider than its place: when another becomes active, and when there is less room. */
export function useActiveInView(): (row: HTMLElement | null) => void {
  const [row, setRow] = useState<HTMLElement | null>(null)
  const place = useWorkspace(({ panes, activePane }) => panes.findIndex(({ id }) => id === activePane))
  useEffect(() => {
    if (row === null) return undefined
    const resizing = new ResizeObserver(() => scrollToPane(row, place))
    // Reports once at first, after layout.
    resizing.observe(row)
    return () => resizing.disconnect()
  }, [row, place])
  return setRow
}

/** A pane under a pressed pointer stays where it is, or the press would land elsewhere. */
function scrollToPane(row: HTMLElement, place: number): void {
  const pane = row.querySelectorAll('[data-panel]')[place]
  if (pane === undefined || pane.matches(':active')) return
  const view = row.getBoundingClientRect()
  const { left, right } = pane.getBoundingClientRect()
  if (left < view.left) row.scrollBy({ left: left - view.left })
  else if (right > view.right) row.scrollBy({ left: Math.min(right - view.right, left - view.left) })
}
