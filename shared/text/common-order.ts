/** Places of the same thing in two lists, as pairs of indices that rise in both. */
export type Matches = readonly (readonly [before: number, after: number])[]

/**
 * The most that two lists have in common in one order (Myers, "An O(ND) difference algorithm and its variations", 1986).
 * Null when they differ in more than `mostEdits` entries: time and memory grow with edits, not with the length.
 */
export function commonOrder(
  before: readonly string[],
  after: readonly string[],
  mostEdits: number,
): Matches | null {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1
  const middle = between(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
    mostEdits,
  )
  if (middle === null) return null
  return [
    ...Array.from({ length: head }, (_, at) => [at, at] as const),
    ...middle.map(([old, fresh]) => [old + head, fresh + head] as const),
    ...Array.from(
      { length: tail },
      (_, at) => [before.length - tail + at, after.length - tail + at] as const,
    ),
  ]
}

function between(before: readonly string[], after: readonly string[], mostEdits: number): Matches | null {
  if (before.length === 0 || after.length === 0) return []
  const most = Math.min(before.length + after.length, mostEdits)
  /** How far down `before` the best path on each diagonal has come; one row for each number of edits. */
  const rows: Int32Array[] = []
  let reached = new Int32Array(3)
  for (let edits = 0; edits <= most; edits++) {
    const next = new Int32Array(2 * edits + 3)
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let old = edits === 0 ? 0 : stepInto(reached, edits, diagonal)
      while (old < before.length && old - diagonal < after.length && before[old] === after[old - diagonal])
        old += 1
      next[diagonal + edits + 1] = old
      if (old < before.length || old - diagonal < after.length) continue
      return walkBack(rows, edits, diagonal, old)
    }
    rows.push(next)
    reached = next
  }
  return null
}

/** Where a path enters a diagonal with its latest edit; `reached` belongs to one edit less. */
function stepInto(reached: Int32Array, edits: number, diagonal: number): number {
  const fromAbove = reachedAt(reached, edits - 1, diagonal + 1)
  const fromLeft = reachedAt(reached, edits - 1, diagonal - 1)
  return diagonal === -edits || (diagonal !== edits && fromLeft < fromAbove) ? fromAbove : fromLeft + 1
}

const reachedAt = (row: Int32Array, edits: number, diagonal: number): number => row[diagonal + edits + 1] ?? 0

function walkBack(rows: readonly Int32Array[], edits: number, diagonal: number, end: number): Matches {
  const found: (readonly [number, number])[] = []
  let [left, line, old] = [edits, diagonal, end]
  while (left > 0) {
    const row = rows[left - 1] as Int32Array
    const entered = stepInto(row, left, line)
    while (old > entered) found.push([--old, old - line])
    const above =
      line === -left ||
      (line !== left && reachedAt(row, left - 1, line - 1) < reachedAt(row, left - 1, line + 1))
    line += above ? 1 : -1
    left -= 1
    old = reachedAt(row, left, line)
  }
  while (old > 0) found.push([--old, old - line])
  return found.reverse()
}
