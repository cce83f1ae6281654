import { placesInArticle } from '../../../dom/geometry.ts'
import type { Reading } from '../pane/reading.ts'

/** Where offsets, ascending, lie on the overview ruler, as shares of its height: in the whole of what scrolls. */
export function placesOnRuler({ map, scroller }: Reading, offsets: readonly number[]): readonly number[] {
  const { top, height } = map.article.getBoundingClientRect()
  const above = top - scroller.getBoundingClientRect().top + scroller.scrollTop
  return placesInArticle(map, offsets).map((place) => (above + place * height) / scroller.scrollHeight)
}

/** How far an element is scrolled, from 0 to 1; 1 if all of it is in view. */
export function shareScrolled({ scrollTop, scrollHeight, clientHeight }: HTMLElement): number {
  const room = scrollHeight - clientHeight
  return room <= 1 ? 1 : Math.min(1, Math.max(0, scrollTop / room))
}
