import type { TextOffset } from '../../../../../shared/text/offsets.ts'
import { gapAtPoint } from '../../../dom/hit-test.ts'
import type { Reading } from '../pane/reading.ts'

type Point = { readonly x: number; readonly y: number }

type EdgeDrag = {
  readonly pointerId: number
  /** Where it was taken hold of, in viewport coordinates. */
  readonly taken: Point
  /** Where the edge itself was then: in the middle of its line. */
  readonly edge: Point
  readonly move: (at: TextOffset) => void
  readonly drop: () => void
  readonly cancel: () => void
}

/** Nearer than this to the border of the pane the text scrolls along, in px, and how far with each frame. */
const BORDER = 28
const STEP = 9

/** Follows a pointer that has taken hold of an edge, scrolling along at the borders, until it lets go or `Esc` is pressed. */
export function followEdge({ map, scroller }: Reading, drag: EdgeDrag): void {
  const listening = new AbortController()
  const options = { signal: listening.signal, capture: true }
  const grip = { x: drag.edge.x - drag.taken.x, y: drag.edge.y - drag.taken.y }
  let pointer = drag.taken
  let frame = requestAnimationFrame(scrollAlong)

  function put(): void {
    const text = map.article.getBoundingClientRect()
    const view = scroller.getBoundingClientRect()
    const x = clamp(pointer.x + grip.x, text.left + 1, text.right - 1)
    const y = clamp(
      pointer.y + grip.y,
      Math.max(view.top, text.top) + 1,
      Math.min(view.bottom, text.bottom) - 1,
    )
    const at = gapAtPoint(map, x, y)
    if (at !== null) drag.move(at)
  }
  function scrollAlong(): void {
    frame = requestAnimationFrame(scrollAlong)
    const { top, bottom } = scroller.getBoundingClientRect()
    const before = scroller.scrollTop
    if (pointer.y < top + BORDER) scroller.scrollTop -= STEP
    else if (pointer.y > bottom - BORDER) scroller.scrollTop += STEP
    if (scroller.scrollTop !== before) put()
  }
  function end(then: () => void): void {
    listening.abort()
    cancelAnimationFrame(frame)
    then()
  }
  const own = (event: PointerEvent): boolean => event.pointerId === drag.pointerId

  const move = (event: PointerEvent) => {
    if (!own(event)) return
    pointer = { x: event.clientX, y: event.clientY }
    put()
  }
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    end(drag.cancel)
  }
  document.addEventListener('pointermove', move, options)
  document.addEventListener('pointerup', (event) => own(event) && end(drag.drop), options)
  document.addEventListener('pointercancel', (event) => own(event) && end(drag.cancel), options)
  document.addEventListener('keydown', escape, options)
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value))
