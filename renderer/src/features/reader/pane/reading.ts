import type { SourceId } from '../../../../../shared/ids.ts'
import { overlaps, type Span, span } from '../../../../../shared/text/offsets.ts'
import type { TextRow } from '../../../data/tables.ts'
import { rectsFor } from '../../../dom/geometry.ts'
import type { TextMap } from '../../../dom/text-range.ts'
import { spanInView } from '../../../dom/viewport.ts'
import type { ScreenBox } from '../../../state/workspace-state.ts'

/** A version on show in a pane, with its DOM; made when the article is there and kept until it goes. */
export type Reading = {
  readonly paneId: string
  readonly sourceId: SourceId
  readonly text: TextRow
  readonly language: string | null
  readonly map: TextMap
  readonly scroller: HTMLElement
}

/** Above the window: what floats beside a passage hides there until the passage is scrolled back. */
const OUT_OF_SIGHT: ScreenBox = { left: -1, top: -1, right: -1, bottom: -1 }

/** Where what can be seen of a passage is on screen. */
export function screenBox({ map, scroller }: Reading, passage: Span): ScreenBox {
  const window = spanInView(map, scroller, 0)
  if (window === null || !overlaps(window, passage)) return OUT_OF_SIGHT
  const seen = span(Math.max(window.start, passage.start), Math.min(window.end, passage.end))
  const view = scroller.getBoundingClientRect()
  const rects = rectsFor(map, seen).filter(({ top, bottom }) => bottom > view.top && top < view.bottom)
  if (rects.length === 0) return OUT_OF_SIGHT
  return {
    left: Math.min(...rects.map(({ left }) => left)),
    top: Math.max(view.top, Math.min(...rects.map(({ top }) => top))),
    right: Math.max(...rects.map(({ right }) => right)),
    bottom: Math.min(view.bottom, Math.max(...rects.map(({ bottom }) => bottom))),
  }
}

type Watched = Pick<Reading, 'scroller' | 'map'>

/** Calls back, at most once a frame, when the text may have been laid out anew. Returns the function that stops it. */
export function watchLayout({ scroller, map }: Watched, changed: () => void): () => void {
  const { schedule, cancel } = oncePerFrame(changed)
  const resizing = new ResizeObserver(schedule)
  resizing.observe(scroller)
  resizing.observe(map.article)
  return () => {
    cancel()
    resizing.disconnect()
  }
}

/** The same, and when a passage may have moved on screen. */
export function watchPlace(watched: Watched, moved: () => void): () => void {
  const { schedule, cancel } = oncePerFrame(moved)
  const stop = watchLayout(watched, moved)
  watched.scroller.addEventListener('scroll', schedule, { passive: true })
  window.addEventListener('resize', schedule)
  return () => {
    cancel()
    stop()
    watched.scroller.removeEventListener('scroll', schedule)
    window.removeEventListener('resize', schedule)
  }
}

function oncePerFrame(run: () => void) {
  let frame = 0
  return {
    schedule: () => {
      if (frame !== 0) return
      frame = requestAnimationFrame(() => {
        frame = 0
        run()
      })
    },
    cancel: () => cancelAnimationFrame(frame),
  }
}
