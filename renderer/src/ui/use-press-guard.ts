import { useEffect, type RefObject } from 'react'

/** As long as two presses may be apart to be one double click. */
const DOUBLE_CLICK_MS = 500
/** And as far, in CSS pixels. */
const DOUBLE_CLICK_PX = 8
const PRESSES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'] as const

/**
 * Keeps the second half of a double click on something that closes when it is used from what lies below: right after a
 * click in `element`, presses at the same place that no longer reach it go nowhere.
 */
export function usePressGuard(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const guarded = element.current
    const onClick = (click: MouseEvent) => {
      // By key there is no second press.
      if (click.detail > 0 && guarded !== null) swallowPresses(guarded, click)
    }
    guarded?.addEventListener('click', onClick)
    return () => guarded?.removeEventListener('click', onClick)
  }, [element])
}

function swallowPresses(guarded: HTMLElement, { clientX, clientY }: MouseEvent): void {
  const listening = new AbortController()
  const swallow = (event: MouseEvent) => {
    const near = Math.hypot(event.clientX - clientX, event.clientY - clientY) <= DOUBLE_CLICK_PX
    if (!near || (event.target instanceof Node && guarded.contains(event.target))) return
    event.preventDefault()
    event.stopPropagation()
  }
  for (const type of PRESSES)
    window.addEventListener(type, swallow, { capture: true, signal: listening.signal })
  setTimeout(() => listening.abort(), DOUBLE_CLICK_MS)
}
