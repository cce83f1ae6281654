import { useEffect, useRef, type RefObject } from 'react'
import { panned, spanOf, type Range } from '../../../../shared/timeline/scale.ts'
import type { TimeView } from './use-view.ts'

/** A press that has moved so many px is no click. */
const DRAGGED = 4
const LINE = 16
const PER_PX = 0.0022

type Place = { readonly gutter: number; readonly width: number }

/**
 * Wheel and drag. With `Mod`, or over the axis, the wheel looks more closely at what is under the pointer; sideways, or with
 * Shift, it moves in time; else it scrolls. A drag moves in time and scrolls, and is not taken for a click.
 */
export function usePointer(
  scroller: RefObject<HTMLElement | null>,
  view: TimeView,
  place: Place | null,
): void {
  const latest = useRef({ view, place })
  useEffect(() => {
    latest.current = { view, place }
  })
  useEffect(() => {
    const box = scroller.current
    if (box === null) return undefined
    const listening = new AbortController()
    const { signal } = listening
    box.addEventListener('wheel', (event) => wheel(event, box, latest.current), { passive: false, signal })
    box.addEventListener('pointerdown', (event) => drag(event, box, latest.current), { signal })
    return () => listening.abort()
  }, [scroller])
}

type Current = { readonly view: TimeView; readonly place: Place | null }

function wheel(event: WheelEvent, box: HTMLElement, { view, place }: Current): void {
  if (place === null) return
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1
  const onAxis = event.target instanceof Element && event.target.closest('[data-axis]') !== null
  if (event.ctrlKey || event.metaKey || onAxis) {
    event.preventDefault()
    const share = (event.clientX - box.getBoundingClientRect().left - place.gutter) / place.width
    const at = view.range.from + Math.min(1, Math.max(0, share)) * spanOf(view.range)
    view.zoom(Math.exp((event.deltaY || event.deltaX) * unit * PER_PX), at)
    return
  }
  const sideways = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX
  if (Math.abs(sideways) <= Math.abs(event.shiftKey ? 0 : event.deltaY)) return
  event.preventDefault()
  view.pan((sideways * unit) / place.width)
}

function drag(down: PointerEvent, box: HTMLElement, { view, place }: Current): void {
  const { target } = down
  if (place === null || down.button !== 0 || !(target instanceof Element)) return
  if (target.closest('[data-time]') === null) return
  const from: Range = view.range
  const { scrollTop } = box
  const moving = new AbortController()
  const { signal } = moving
  let dragged = false
  const move = (event: PointerEvent) => {
    const [dx, dy] = [event.clientX - down.clientX, event.clientY - down.clientY]
    if (!dragged && Math.hypot(dx, dy) < DRAGGED) return
    dragged = true
    box.dataset['dragging'] = ''
    view.show(panned(from, (-dx / place.width) * spanOf(from)))
    if (down.pointerType === 'mouse') box.scrollTop = scrollTop - dy
  }
  const end = () => {
    moving.abort()
    delete box.dataset['dragging']
    if (dragged) swallowClick()
  }
  window.addEventListener('pointermove', move, { signal })
  window.addEventListener('pointerup', end, { signal })
  window.addEventListener('pointercancel', end, { signal })
}

/** The click that follows the release of a drag was none. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => event.stopPropagation()
  window.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }))
}
