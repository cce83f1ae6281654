import { contains } from '../../../shared/text/offsets.ts'
import type { Span } from '../../../shared/text/offsets.ts'
import { isRendered, partBetween, sectionsOf } from './sections.ts'
import { firstIndex } from './text-range.ts'
import type { TextMap } from './text-range.ts'

/**
 * The text within the visible part of a scroll container and `margin` of its heights above and below, in whole blocks
 * (in whole sections where rendering is skipped). Null when the article lies outside. O(sections + log blocks).
 */
export function spanInView(map: TextMap, container: HTMLElement, margin = 1): Span | null {
  const view = container.getBoundingClientRect()
  const top = view.top - margin * view.height
  const bottom = view.bottom + margin * view.height
  const sections = sectionsOf(map)
  const first = sections[firstIndex(sections, ({ element }) => element.getBoundingClientRect().bottom > top)]
  const last =
    sections[firstIndex(sections, ({ element }) => element.getBoundingClientRect().top >= bottom) - 1]
  if (first === undefined || last === undefined || last.end < first.start) return null
  // In two columns what is read earlier may lie lower; so it is asked what reaches into the view, not what is next to it.
  const from = isRendered(first.element)
    ? (first.blocks.find((block) => block.getBoundingClientRect().bottom > top) ?? first.blocks.at(-1))
    : null
  const to = isRendered(last.element)
    ? (last.blocks.findLast((block) => block.getBoundingClientRect().top < bottom) ?? last.blocks[0])
    : null
  return {
    start: from ? partBetween(map, from, top, bottom).start : first.start,
    end: to ? partBetween(map, to, top, bottom).end : last.end,
  }
}

/**
 * Reports the text to paint, now and whenever scrolling or resizing brings text into view that the last report did not
 * hold: reports reach a screen beyond the view, a new one comes when less than half a screen is left. Further would cost
 * more than it saves: what is painted near the view is painted again with every change of style on the page.
 */
export function watchView(
  map: TextMap,
  container: HTMLElement,
  report: (window: Span | null) => void,
): () => void {
  let reported: Span | null = null
  let frame = 0
  const check = (): void => {
    frame = 0
    const needed = spanInView(map, container, 0.5)
    if (needed !== null && reported !== null && contains(reported, needed)) return
    reported = spanInView(map, container, 1)
    report(reported)
  }
  const schedule = (): void => {
    if (frame === 0) frame = requestAnimationFrame(check)
  }
  const resizing = new ResizeObserver(schedule)
  resizing.observe(container)
  resizing.observe(map.article)
  container.addEventListener('scroll', schedule, { passive: true })
  check()
  return () => {
    cancelAnimationFrame(frame)
    resizing.disconnect()
    container.removeEventListener('scroll', schedule)
  }
}
