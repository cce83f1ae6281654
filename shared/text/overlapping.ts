import type { Span } from './offsets.ts'

/**
 * Finds those of some spans that overlap another, in the order they begin; of those that begin together, as they were given.
 * Asking takes time for what is near, and for what lies within a longer one of them; not for all.
 */
export function overlappingAmong<T extends Span>(spans: readonly T[]): (other: Span) => readonly T[] {
  const sorted = spans.toSorted((a, b) => a.start - b.start)
  let furthest = 0
  const reach = sorted.map(({ end }) => (furthest = Math.max(furthest, end)))
  return ({ start, end }) => {
    const found: T[] = []
    // None before one goes on as far as none up to it does.
    for (let at = begunBefore(sorted, end) - 1; at >= 0 && (reach[at] ?? 0) > start; at--) {
      const one = sorted[at]
      if (one !== undefined && one.end > start) found.push(one)
    }
    return found.reverse()
  }
}

/** How many begin before a place. */
function begunBefore(sorted: readonly Span[], end: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? 0) < end) low = middle + 1
    else high = middle
  }
  return low
}
