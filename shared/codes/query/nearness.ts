import type { VersionId } from '../../ids.ts'
import type { Extent } from './measure.ts'
import type { Nearness } from './query.ts'

/** An extent with the number of the passage it is of. */
export type Placed = Extent & { readonly item: number }

/** Extents of one text in order, each with how far any before it reaches. */
type Sorted = { readonly from: readonly number[]; readonly reach: readonly number[] }

/** Marks those of `left` that have one of `right` near; both sets are given by 1 at the number of a passage. */
export function besideSet(
  extents: ReadonlyMap<VersionId, readonly Placed[]>,
  left: Uint8Array,
  right: Uint8Array,
  nearness: Nearness,
): Uint8Array {
  const found = new Uint8Array(left.length)
  for (const placed of extents.values()) {
    const others = sorted(placed.filter(({ item }) => right[item] === 1))
    if (others.from.length === 0) continue
    for (const each of placed)
      if (left[each.item] === 1 && found[each.item] === 0 && isBeside(each, others, nearness))
        found[each.item] = 1
  }
  return found
}

function sorted(placed: readonly Placed[]): Sorted {
  let reach = -1
  return {
    from: placed.map(({ from }) => from),
    reach: placed.map(({ to }) => (reach = Math.max(reach, to))),
  }
}

function isBeside({ from, to }: Placed, others: Sorted, nearness: Nearness): boolean {
  if (nearness.how === 'before') {
    const after = others.from[countUpTo(others.from, to)]
    return after !== undefined && after - to - 1 <= nearness.words
  }
  const slack = nearness.how === 'near' ? nearness.words + 1 : 0
  const before = countUpTo(others.from, to + slack)
  return before > 0 && (others.reach[before - 1] ?? -1) >= from - slack
}

/** How many entries of a rising list are at most `value`. */
function countUpTo(rising: readonly number[], value: number): number {
  let low = 0
  let high = rising.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}
