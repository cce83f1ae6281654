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
 * Index over spans of one text: building is O(n log n), or O(n) where they come in order, a question O(log n + answers).
 * It is an implicit balanced tree over the sorted starts in which each node knows the largest end below it, so that one
 * very long span costs nothing.
 */
export function createIntervalIndex<T>(intervals: readonly Interval<T>[]): IntervalIndex<T> {
  const index = indexBySpan(intervals, (interval) => interval)
  const within = (window: Span) => index.within(window).map(({ item }) => item)
  return { size: index.size, within, at: (at) => within(span(at, at + 1)).map(({ item }) => item) }
}

/** The same over things that have a span, without an interval made for each. */
export function indexBySpan<T>(given: readonly T[], spanOf: (item: T) => Span): IntervalIndex<T> {
  const items = isInOrder(given, spanOf) ? given : given.toSorted((a, b) => inOrder(spanOf(a), spanOf(b)))
  const starts = Float64Array.from(items, (item) => spanOf(item).start)
  const ends = Float64Array.from(items, (item) => spanOf(item).end)
  const furthest = new Float64Array(items.length)
  measure(0, items.length)

  function measure(low: number, high: number): number {
    if (low >= high) return -1
    const middle = (low + high) >> 1
    const end = ends[middle] ?? -1
    return (furthest[middle] = Math.max(end, measure(low, middle), measure(middle + 1, high)))
  }

  function collect(window: Span): Interval<T>[] {
    const found: Interval<T>[] = []
    const visit = (low: number, high: number): void => {
      if (low >= high) return
      const middle = (low + high) >> 1
      const item = items[middle]
      if (item === undefined || (furthest[middle] ?? -1) <= window.start) return
      visit(low, middle)
      if ((starts[middle] ?? 0) >= window.end) return
      if ((ends[middle] ?? 0) > window.start) {
        const { start, end } = spanOf(item)
        found.push({ start, end, item })
      }
      visit(middle + 1, high)
    }
    visit(0, items.length)
    return found
  }

  return {
    size: items.length,
    within: collect,
    at: (at) => collect(span(at, at + 1)).map(({ item }) => item),
  }
}

const inOrder = (a: Span, b: Span): number => a.start - b.start || b.end - a.end

function isInOrder<T>(items: readonly T[], spanOf: (item: T) => Span): boolean {
  for (let index = 1; index < items.length; index++) {
    const [before, item] = [items[index - 1], items[index]]
    if (before !== undefined && item !== undefined && inOrder(spanOf(before), spanOf(item)) > 0) return false
  }
  return true
}
