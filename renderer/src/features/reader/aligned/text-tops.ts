import { hasColumns } from '../../../dom/columns.ts'
import { placesInArticle, rectsFor } from '../../../dom/geometry.ts'
import { spanInView } from '../../../dom/viewport.ts'
import { span } from '../../../../../shared/text/offsets.ts'
import type { Reading } from '../pane/reading.ts'

/** Characters that surely include one with a box. */
const FIRST = 8
/** What is so near to the view, in its heights, is laid out and can be measured; the rest is estimated. */
const NEAR = 0.25

/** Where offsets of a text stand in what scrolls, in pixels from its top. */
export type TextTops = {
  readonly tops: readonly number[]
  /** Whether they still hold: the text was not laid out anew, and is scrolled to about where it was. */
  readonly isCurrent: () => boolean
}

/** Measures offsets, ascending; null where lines are not below each other. O(offsets) without laying out what is skipped. */
export function measureTops({ map, scroller }: Reading, offsets: readonly number[]): TextTops | null {
  if (hasColumns(map.article)) return null
  const { scrollTop, scrollHeight, clientWidth, clientHeight } = scroller
  const above = scrollTop - scroller.getBoundingClientRect().top
  const article = map.article.getBoundingClientRect()
  const near = spanInView(map, scroller, NEAR)
  let least = 0
  const tops = placesInArticle(map, offsets).map((place, index) => {
    const at = offsets[index] ?? 0
    const line =
      near !== null && near.start <= at && at < near.end ? rectsFor(map, span(at, at + FIRST))[0] : undefined
    // Estimates beside measurements may be out of order, places never are.
    least = Math.max(least, above + (line?.top ?? article.top + place * article.height))
    return least
  })
  return {
    tops,
    isCurrent: () =>
      scroller.scrollHeight === scrollHeight &&
      scroller.clientWidth === clientWidth &&
      Math.abs(scroller.scrollTop - scrollTop) < NEAR * clientHeight &&
      !hasColumns(map.article),
  }
}
