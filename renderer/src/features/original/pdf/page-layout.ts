/** Between pages and around them, in pixels. */
export const GAP = 12

export type PageLayout = {
  readonly width: number
  /** Where each page begins, the first at `GAP`. */
  readonly tops: readonly number[]
  readonly heights: readonly number[]
  readonly total: number
}

/** Where one is: a page, from 1, and how much of it (and the gap below it) lies above the view, 0 to 1. */
export type PagePlace = { readonly page: number; readonly share: number }

/** Pages below each other, all of one width. `shapes` are heights by width, as far as they are known, by page from 1. */
export function pageLayout(
  pages: number,
  width: number,
  shapes: ReadonlyMap<number, number>,
  usual: number,
): PageLayout {
  const heights = Array.from({ length: pages }, (_, index) =>
    Math.max(1, Math.round(width * (shapes.get(index + 1) ?? usual))),
  )
  let next = GAP
  const tops = heights.map((height) => {
    const top = next
    next += height + GAP
    return top
  })
  return { width, tops, heights, total: next }
}

/** The place that stands at a scrolled height. */
export function placeAt({ tops, heights }: PageLayout, scrolled: number): PagePlace {
  let low = 0
  let high = tops.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tops[middle] ?? 0) - GAP <= scrolled) low = middle + 1
    else high = middle
  }
  const index = Math.max(0, low - 1)
  const share = (scrolled - ((tops[index] ?? GAP) - GAP)) / ((heights[index] ?? 1) + GAP)
  return { page: index + 1, share: Math.min(1, Math.max(0, share)) }
}

/** How far to scroll for a place to stand at the top. */
export const scrollFor = ({ tops, heights }: PageLayout, { page, share }: PagePlace): number =>
  (tops[page - 1] ?? GAP) - GAP + share * ((heights[page - 1] ?? 0) + GAP)

/** The pages, from 1, that touch a stretch of the scrolled height. */
export function pagesWithin(layout: PageLayout, from: number, to: number): readonly number[] {
  const first = placeAt(layout, Math.max(0, from)).page
  const last = placeAt(layout, Math.max(0, to)).page
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
