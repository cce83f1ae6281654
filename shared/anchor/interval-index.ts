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
 * Index over spans of one text: building is O(n log n), a question O(log n + answers). It is an implicit balanced tree
 * over the sorted starts in which each node knows the largest end below it, so that one very long span costs nothing.
 */
export function createIntervalIndex<T>(intervals: readonly Interval<T>[]): IntervalIndex<T> {
  const sorted = [...intervals].sort((a, b) => a.start - b.start || b.end - a.end)
  const furthest = new Float64Array(sorted.length)
  measure(0, sorted.length)

  function measure(low: number, high: number): number {
    if (low >= high) return -1
    const middle = (low + high) >> 1
    const end = sorted[middle]?.end ?? -1
    return (furthest[middle] = Math.max(end, measure(low, middle), measure(middle + 1, high)))
  }

  function collect(window: Span): Interval<T>[] {
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

  return {
    size: sorted.length,
    within: collect,
    at: (at) => collect(span(at, at + 1)).map(({ item }) => item),
  }
}
