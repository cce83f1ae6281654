import { span } from '../../../shared/text/offsets.ts'
import type { Span } from '../../../shared/text/offsets.ts'
import { hasColumns, rowAround } from './columns.ts'
import { rectsFor } from './geometry.ts'
import type { TextMap } from './text-range.ts'

export type ScrollOptions = {
  /** Animated, unless the user asked the system for less motion. */
  readonly smooth?: boolean
  /**
   * `third` puts it in the upper third, `nearest` leaves the view alone when the passage is in it, a number puts it so many pixels
   * below the top of the view. Default: `centre`.
   */
  readonly place?: Place
}
type Place = 'centre' | 'start' | 'third' | 'nearest' | number

/** Corrections after a jump: sections that come into view replace their estimated height by the real one. */
const MOST_CORRECTIONS = 8
/** Longest wait for the end of an animation, which never comes when the page is hidden. */
const ANIMATION_LIMIT_MS = 1500
export const START_GAP_PX = 24
/** Characters that surely include one with a box, whatever separator or line break the passage begins with. */
const FIRST_LINE = 64

const latest = new WeakMap<HTMLElement, symbol>()

/** Brings the beginning of a passage into view, as `scrollToBox` does; in two columns the whole row that holds it. */
export function scrollToSpan(
  map: TextMap,
  container: HTMLElement,
  passage: Span,
  options: ScrollOptions = {},
): Promise<boolean> {
  const firstLine = span(passage.start, Math.min(passage.end, passage.start + FIRST_LINE))
  const line = () => rectsFor(map, firstLine)[0]
  if (!hasColumns(map.article)) return scrollToBox(container, line, options)
  const first = line()
  if (options.place === 'nearest' && first !== undefined && distanceTo(container, first, 'nearest') === 0)
    return Promise.resolve(true)
  // A row of columns is read from its top.
  const row = () => {
    const box = line()
    return box === undefined ? undefined : rowAround(map, box)
  }
  return scrollToBox(container, row, { ...options, place: 'start' })
}

/**
 * Brings a place, measured in viewport coordinates, into view and keeps it there while sections around it are laid out.
 * Gives way to the user's own scrolling and to a later call. Resolves true when it is in place, false when it is not
 * rendered or something else took over.
 */
export async function scrollToBox(
  container: HTMLElement,
  measure: () => DOMRect | undefined,
  { smooth = false, place = 'centre' }: ScrollOptions = {},
): Promise<boolean> {
  const token = Symbol('scroll')
  latest.set(container, token)
  const interrupted = new AbortController()
  for (const event of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
    container.addEventListener(event, () => interrupted.abort(), {
      signal: interrupted.signal,
      passive: true,
    })
  const mayGoOn = (): boolean => latest.get(container) === token && !interrupted.signal.aborted
  try {
    const distance = distanceTo(container, measure(), place)
    if (distance === null) return false
    if (distance === 0) return true
    if (smooth && !matchMedia('(prefers-reduced-motion: reduce)').matches) await glide(container, distance)
    for (let round = 0; round < MOST_CORRECTIONS && mayGoOn(); round++) {
      const rest = distanceTo(container, measure(), place)
      const before = container.scrollTop
      container.scrollTop += rest ?? 0
      await nextFrame()
      if (container.scrollTop === before && round > 0) return mayGoOn()
    }
    return mayGoOn()
  } finally {
    interrupted.abort()
  }
}

function distanceTo(container: HTMLElement, line: DOMRect | undefined, place: Place): number | null {
  if (line === undefined) return null
  const view = container.getBoundingClientRect()
  if (typeof place === 'number') return line.top - view.top - place
  if (place === 'start') return line.top - view.top - START_GAP_PX
  if (place === 'third') return line.top - view.top - view.height / 3
  if (place === 'nearest' && line.top >= view.top && line.bottom <= view.bottom) return 0
  return (line.top + line.bottom) / 2 - (view.top + view.bottom) / 2
}

async function glide(container: HTMLElement, distance: number): Promise<void> {
  const furthest = container.scrollHeight - container.clientHeight
  const top = Math.min(furthest, Math.max(0, container.scrollTop + distance))
  if (Math.abs(top - container.scrollTop) < 1) return
  await new Promise<void>((resolve) => {
    container.addEventListener('scrollend', () => resolve(), { once: true })
    setTimeout(resolve, ANIMATION_LIMIT_MS)
    container.scrollTo({ top, behavior: 'smooth' })
  })
}

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()))
