import type { Bounds } from '../project/event-time.ts'

/** The part of time in view, in ms since 1970. */
export type Range = { readonly from: number; readonly to: number }

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** What can be looked at most closely. */
const SHORTEST = 10 * MINUTE
/** What is shown of a single moment. */
const AROUND = 2 * HOUR
/** Room beside the first and the last, as a share of all. */
const MARGIN = 0.06
/** A view may reach this many times beyond all there is. */
const WIDEST = 3
/** Of a view, this share always keeps to where there is something. */
const KEPT = 0.1

/** Room for all of these with some beside them; null for none. */
export function rangeOf(bounds: readonly Bounds[]): Range | null {
  if (bounds.length === 0) return null
  const first = bounds.reduce((least, { earliest }) => Math.min(least, earliest), Infinity)
  const last = bounds.reduce((most, { latest }) => Math.max(most, latest), -Infinity)
  const margin = Math.max((last - first) * MARGIN, (AROUND - (last - first)) / 2)
  return { from: first - margin, to: last + margin }
}

export const spanOf = ({ from, to }: Range): number => to - from

/** The nearest view to a wished one that is neither too close nor too far, nor away from everything. */
export function keepWithin(wished: Range, whole: Range): Range {
  const span = Math.min(Math.max(spanOf(wished), SHORTEST), spanOf(whole) * WIDEST)
  const middle = (wished.from + wished.to) / 2
  const from = Math.min(Math.max(middle - span / 2, whole.from - span * (1 - KEPT)), whole.to - span * KEPT)
  return { from, to: from + span }
}

/** `factor` below 1 looks more closely; the time `at` keeps its place. */
export const zoomed = ({ from, to }: Range, factor: number, at: number): Range => ({
  from: at - (at - from) * factor,
  to: at + (to - at) * factor,
})

export const panned = ({ from, to }: Range, by: number): Range => ({ from: from + by, to: to + by })

/** The view moved as little as shows these bounds, or their beginning if they are longer than it. */
export function showing(range: Range, { earliest, latest }: Bounds): Range {
  const room = spanOf(range) * KEPT
  const [first, last] = [earliest - room, latest + room]
  if (latest > range.from && earliest < range.to && latest - earliest >= spanOf(range) - 2 * room)
    return range
  if (first < range.from || last - first > spanOf(range)) return panned(range, first - range.from)
  return last > range.to ? panned(range, last - range.to) : range
}

/** Between times in ms and places in px. */
export type Scale = {
  readonly range: Range
  readonly width: number
  readonly msPerPx: number
  readonly x: (time: number) => number
  readonly time: (x: number) => number
}

export function scaleOf(range: Range, width: number): Scale {
  const msPerPx = spanOf(range) / Math.max(1, width)
  return {
    range,
    width,
    msPerPx,
    x: (time) => (time - range.from) / msPerPx,
    time: (x) => range.from + x * msPerPx,
  }
}
