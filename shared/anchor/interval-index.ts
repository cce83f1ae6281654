import { span } from '../text/offsets.ts'
import type { Span, TextOffset } from '../text/offsets.ts'

export type Interval<T> = Span & { readonly item: T }

/** Immutable answers to "what lies here?"; results are in order of start, the longer first among equals. */
export type IntervalIndex<T> = {
  readonly size: number
  /** Items whose span holds the character at `at`. */
  readonly at: (at: TextOffset) => readonly T[]
  /** Intervals that share at least one character with the window. */
  readonly within: (window: Span) => readonly Interval<T>[]
}

/**
 * Index over spans of one text: the first question is O(n), the second O(n log n), each further one O(log n + answers). It is
 * an implicit balanced tree over the sorted starts in which each node knows the largest end below it, so that one very long
 * span costs nothing.
 */
export function createIntervalIndex<T>(intervals: readonly Interval<T>[]): IntervalIndex<T> {
  const index = indexBySpan(intervals, (interval) => interval)
  const within = (window: Span) => index.within(window).map(({ item }) => item)
  return { size: index.size, within, at: (at) => within(span(at, at + 1)).map(({ item }) => item) }
}

/**
 * The same over things that have a span, without an interval made for each. The first question is answered by looking
 * through all of them, which takes less than the tree: what is added to ten thousand is to be painted at once.
 */
export function indexBySpan<T>(items: readonly T[], spanOf: (item: T) => Span): IntervalIndex<T> {
  let asked = false
  let tree: ((window: Span) => Interval<T>[]) | null = null

  function within(window: Span): readonly Interval<T>[] {
    if (asked) return (tree ??= treeOf(items, spanOf))(window)
    asked = true
    return lookThrough(items, spanOf, window)
  }

  return { size: items.length, within, at: (at) => within(span(at, at + 1)).map(({ item }) => item) }
}

function lookThrough<T>(items: readonly T[], spanOf: (item: T) => Span, window: Span): Interval<T>[] {
  const found: Interval<T>[] = []
  for (const item of items) {
    const { start, end } = spanOf(item)
    if (start < window.end && end > window.start) found.push({ start, end, item })
  }
  return found.sort(inOrder)
}

function treeOf<T>(items: readonly T[], spanOf: (item: T) => Span): (window: Span) => Interval<T>[] {
  const sorted = items
    .map((item): Interval<T> => {
      const { start, end } = spanOf(item)
      return { start, end, item }
    })
    .sort(inOrder)
  const furthest = new Float64Array(sorted.length)
  measure(0, sorted.length)

  function measure(low: number, high: number): number {
    if (low >= high) return -1
    const middle = (low + high) >> 1
    const end = sorted[middle]?.end ?? -1
    return (furthest[middle] = Math.max(end, measure(low, middle), measure(middle + 1, high)))
  }

  return (window) => {
    const found: Interval<T>[] = []
    const visit = (low: number, high: number): void => {
      if (low >= high) return
      const middle = (low + high) >> 1
      const interval = sorted[middle]
      if (interval === undefined || (furthest[middle] ?? -1) <= window.start) return
      visit(low, middle)
      if (interval.start >= window.end) return
      if (interval.end > window.start) found.push(interval)
      visit(middle + 1, high)
    }
    visit(0, sorted.length)
    return found
  }
}

const inOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end
