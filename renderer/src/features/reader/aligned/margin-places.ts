import type { Stretch } from '../marks/lanes.ts'

/** The least that is left of a line that shares its row with others, in pixels. */
const LEAST = 5
const GAP = 2

/**
 * Keeps lines beside the text apart: where one passage ends in the row in which the next begins, each gets its part of that row.
 * Stretches are in order of their tops and keep that order.
 */
export function apart<T extends Stretch>(stretches: readonly T[]): readonly T[] {
  const placed: T[] = []
  for (const stretch of stretches) {
    const last = placed.at(-1)
    if (last === undefined || last.bottom <= stretch.top) {
      placed.push(stretch)
      continue
    }
    const shared = Math.min(last.bottom, stretch.bottom) - stretch.top
    const cut = Math.max(last.top + LEAST, stretch.top + shared / 2)
    placed[placed.length - 1] = { ...last, bottom: Math.max(last.top + LEAST, cut - GAP / 2) }
    placed.push({ ...stretch, top: cut + GAP / 2, bottom: Math.max(stretch.bottom, cut + GAP / 2 + LEAST) })
  }
  return placed
}

/**
 * Tops of markers of one height, each at or below where it is wanted, clear of the one above and of what stands there already.
 * Both lists are ascending.
 */
export function spreadAround(
  wanted: readonly number[],
  height: number,
  taken: readonly number[],
): readonly number[] {
  const placed: number[] = []
  let next = 0
  for (const top of wanted) {
    let at = Math.max(top, (placed.at(-1) ?? -Infinity) + height)
    while (next < taken.length && (taken[next] ?? 0) + height <= at) next += 1
    for (let index = next; index < taken.length && (taken[index] ?? 0) < at + height; index++)
      at = (taken[index] ?? 0) + height
    placed.push(at)
  }
  return placed
}
