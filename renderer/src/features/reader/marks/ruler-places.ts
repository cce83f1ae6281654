import { placesInArticle } from '../../../dom/geometry.ts'
import type { Span } from '../../../../../shared/text/offsets.ts'
import type { Reading } from '../pane/reading.ts'
import type { Stretch } from './ruler-marks.ts'

/** Where offsets, ascending, lie on the overview ruler, as shares of its height: in the whole of what scrolls. */
export function placesOnRuler({ map, scroller }: Reading, offsets: readonly number[]): readonly number[] {
  const { top, height } = map.article.getBoundingClientRect()
  const above = top - scroller.getBoundingClientRect().top + scroller.scrollTop
  return placesInArticle(map, offsets).map((place) => (above + place * height) / scroller.scrollHeight)
}

/** The parts of the overview ruler beside passages, in any order. */
export function stretchesOnRuler(reading: Reading, passages: readonly Span[]): readonly Stretch[] {
  const offsets = [...new Set(passages.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  const places = placesOnRuler(reading, offsets)
  const placeAt = new Map(offsets.map((offset, index) => [offset, places[index] ?? 0]))
  return passages.map(({ start, end }) => ({ from: placeAt.get(start) ?? 0, to: placeAt.get(end) ?? 0 }))
}

/** How far an element is scrolled, from 0 to 1; 1 if all of it is in view. */
export function shareScrolled({ scrollTop, scrollHeight, clientHeight }: HTMLElement): number {
  const room = scrollHeight - clientHeight
  return room <= 1 ? 1 : Math.min(1, Math.max(0, scrollTop / room))
}
