/** How far two panes are scrolled, in pixels, when passages that belong together stand at one height. */
export type ScrollAnchor = { readonly from: number; readonly to: number }

/** Anchors nearer to each other than this would send the other pane flying. */
const LEAST_APART = 24

/**
 * Where a pane is scrolled to when the one it follows is, both in pixels: evenly between anchors, which are in order, and from end to end.
 * It never goes back while the other goes on, and has no jumps.
 */
export function scrollMap(
  anchors: readonly ScrollAnchor[],
  fromRoom: number,
  toRoom: number,
): (top: number) => number {
  const points: ScrollAnchor[] = [{ from: 0, to: 0 }]
  for (const { from, to } of anchors) {
    const last = points.at(-1) ?? { from: 0, to: 0 }
    if (from < last.from + LEAST_APART || from > fromRoom - LEAST_APART) continue
    points.push({ from, to: Math.min(toRoom, Math.max(last.to, to)) })
  }
  points.push({ from: Math.max(0, fromRoom), to: Math.max(0, toRoom) })
  return (top) => {
    const at = Math.min(Math.max(0, fromRoom), Math.max(0, top))
    const index = Math.max(1, firstFrom(points, at))
    const [before, next] = [points[index - 1], points[index]]
    if (before === undefined || next === undefined) return 0
    const width = next.from - before.from
    return width <= 0 ? before.to : before.to + ((at - before.from) / width) * (next.to - before.to)
  }
}

/** The index of the first point at or behind a place. */
function firstFrom(points: readonly ScrollAnchor[], at: number): number {
  let low = 0
  let high = points.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((points[middle]?.from ?? Infinity) >= at) high = middle
    else low = middle + 1
  }
  return low
}

/** Pixels within which a pane that stood elsewhere when it began to follow comes to where it belongs. */
const SETTLING = 400

/**
 * How much of the way that a pane was off its place at first is left, 1 to 0, once the other was scrolled from `began` to `top`. It is
 * none at both ends of the text.
 */
export function shareOff(began: number, top: number, room: number): number {
  const reach = Math.min(SETTLING, top > began ? room - began : began)
  return reach <= 0 ? 0 : Math.max(0, 1 - Math.abs(top - began) / reach)
}
