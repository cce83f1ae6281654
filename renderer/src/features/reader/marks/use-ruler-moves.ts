import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { Span } from '../../../../../shared/text/offsets.ts'
import { scrollToSpan } from '../../../dom/scroll-to.ts'
import { announce } from '../../../ui/live-region.tsx'
import { readingPlace } from '../navigate/reading-place.ts'
import type { Reading } from '../pane/reading.ts'
import { placesOnRuler } from './ruler-places.ts'
import { nextStop, type RulerStop, stopNear, stopWords } from './ruler-stops.ts'

/** A press so near to a mark, in pixels, is meant for it. */
const REACH = 4
/** Annotations are drawn in this share of the ruler's width, search results behind it. */
const ANNOTATIONS = 0.6

/** What pressing, dragging and keys do on the overview ruler. `mark` shows a passage for a moment. */
export function useRulerMoves(
  reading: Reading,
  stopsOf: () => readonly RulerStop[],
  mark: (passage: Span) => void,
) {
  const { map, scroller, text } = reading
  const last = useRef<{ readonly stops: readonly RulerStop[]; readonly at: number } | null>(null)

  const goTo = (index: number) => {
    const stops = stopsOf()
    const stop = stops[index]
    if (stop === undefined) {
      announce('No further mark')
      return
    }
    last.current = { stops, at: index }
    announce(stopWords(text.content, stop))
    mark(stop)
    void scrollToSpan(map, scroller, stop, { place: 'third' })
  }
  const step = (direction: 'next' | 'previous') => {
    const stops = stopsOf()
    const known = last.current?.stops === stops ? last.current.at : null
    goTo(nextStop(stops, known, readingPlace(reading), direction))
  }

  /** The mark under the pointer, or the place it is at, like on a scroll bar. */
  const press = (event: PointerEvent<HTMLElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    const stops = stopsOf()
    const places = placesOnRuler(
      reading,
      stops.map(({ start }) => start),
    ).map((place) => place * height)
    const wanted = event.clientX - left < width * ANNOTATIONS ? 'annotation' : 'match'
    const near = stopNear(stops, places, event.clientY - top, REACH, wanted)
    if (near === -1) scrollWith(event)
    else goTo(near)
  }
  const scrollWith = ({ clientY, currentTarget }: PointerEvent<HTMLElement>) => {
    const { top, height } = currentTarget.getBoundingClientRect()
    last.current = null
    scroller.scrollTo({
      top: ((clientY - top) / height) * scroller.scrollHeight - scroller.clientHeight / 2,
      behavior: 'instant',
    })
  }

  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => step('next'),
    ArrowRight: () => step('next'),
    ArrowUp: () => step('previous'),
    ArrowLeft: () => step('previous'),
    PageDown: () => scroller.scrollBy({ top: scroller.clientHeight }),
    PageUp: () => scroller.scrollBy({ top: -scroller.clientHeight }),
    Home: () => scroller.scrollTo({ top: 0 }),
    End: () => scroller.scrollTo({ top: scroller.scrollHeight }),
    Enter: () => scroller.focus({ preventScroll: true }),
  }
  return {
    onPointerDown: press,
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const dragged = event.currentTarget.hasPointerCapture(event.pointerId)
      // A hand that presses a mark is never quite still.
      if (dragged && event.movementY !== 0) scrollWith(event)
    },
    onKeyDown: (event: KeyboardEvent) => {
      const run =
        event.altKey || event.ctrlKey || event.metaKey || event.shiftKey ? undefined : keys[event.key]
      if (run === undefined) return
      event.preventDefault()
      run()
    },
  }
}
