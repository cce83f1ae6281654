import { groupBy } from './group-by.ts'

/** How deep things can be nested: far beyond use, and what a hostile project could make of the screen. */
export const MOST_LEVELS = 12

/** What can be part of another of its kind. */
export type Nested<Id extends string = string> = { readonly id: Id; readonly partOf?: Id }

/** A thing with its parts; `level` is 1 for what is part of nothing. */
export type Branch<T> = { readonly item: T; readonly level: number; readonly parts: readonly Branch<T>[] }

/**
 * Things as the trees they form, siblings sorted by `compare`. One whose whole is missing stands by itself, and so does the
 * first of a ring, which only a damaged project has: nothing is ever lost from sight.
 */
export function treesOf<Id extends string, T extends Nested<Id>>(
  items: readonly (T & Nested<Id>)[],
  compare: (a: T, b: T) => number,
): readonly Branch<T>[] {
  const known = new Set(items.map(({ id }) => id))
  const sorted = items.toSorted(compare)
  const byWhole = groupBy(sorted, ({ partOf }) =>
    partOf === undefined || !known.has(partOf) ? null : partOf,
  )
  const placed = new Set<Id>()
  const branchOf = (item: T & Nested<Id>, level: number): Branch<T> => {
    placed.add(item.id)
    const parts = (byWhole.get(item.id) ?? []).filter(({ id }) => !placed.has(id))
    return { item, level, parts: parts.map((part) => branchOf(part, level + 1)) }
  }
  const roots = (byWhole.get(null) ?? []).map((item) => branchOf(item, 1))
  const ringed = sorted.flatMap((item) => (placed.has(item.id) ? [] : [branchOf(item, 1)]))
  return [...roots, ...ringed]
}

/** What a thing is part of, from the nearest to the outermost, `MOST_LEVELS` at most. */
export function wholesOf<Id extends string, T extends Nested<Id>>(
  items: ReadonlyMap<Id, T>,
  id: Id,
): readonly T[] {
  const wholes: T[] = []
  const wholeOf = (item: T | undefined) => (item?.partOf === undefined ? undefined : items.get(item.partOf))
  let whole = wholeOf(items.get(id))
  while (whole !== undefined && wholes.length < MOST_LEVELS) {
    wholes.push(whole)
    whole = wholeOf(whole)
  }
  return wholes
}

/** Whether a thing can become part of another: of any but itself and what is part of it, unless that would go too deep. */
export function canBePartOf<Id extends string, T extends Nested<Id>>(
  items: ReadonlyMap<Id, T>,
  part: Id,
  whole: Id,
): boolean {
  if (part === whole || !items.has(part) || !items.has(whole)) return false
  const above = wholesOf<Id, T>(items, whole)
  return (
    !above.some(({ id }) => id === part) &&
    above.length + 1 + levelsOf([...items.values()], part) <= MOST_LEVELS
  )
}

/** How many levels a thing and its parts take. */
function levelsOf<Id extends string>(items: readonly Nested<Id>[], id: Id): number {
  const parts = groupBy(items, ({ partOf }) => partOf)
  let levels = 0
  for (let level: readonly Id[] = [id]; level.length > 0 && levels <= MOST_LEVELS; levels += 1)
    level = level.flatMap((whole) => (parts.get(whole) ?? []).map((part) => part.id))
  return levels
}
