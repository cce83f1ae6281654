import type { Vector } from './features.ts'

/** Who has each feature, ascending, and how much of it. */
export type Postings = {
  /** Where the owners of each feature begin; those of the last end with the last number. */
  readonly from: Int32Array
  readonly owners: Int32Array
  readonly values: Float64Array
}

/** Turns vectors of owners 0, 1, 2 … around, so that those who share something with a vector are found without asking everybody. */
export function postingsOf(vectors: readonly Vector[]): Postings {
  const from = new Int32Array(highestOf(vectors) + 2)
  for (const { ids } of vectors) for (const id of ids) from[id + 1] = (from[id + 1] ?? 0) + 1
  for (let id = 1; id < from.length; id++) from[id] = (from[id] ?? 0) + (from[id - 1] ?? 0)
  const next = from.slice()
  const owners = new Int32Array(from.at(-1) ?? 0)
  const values = new Float64Array(owners.length)
  for (const [owner, { ids, values: given }] of vectors.entries())
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] ?? 0
      const place = next[id] ?? 0
      next[id] = place + 1
      owners[place] = owner
      values[place] = given[at] ?? 0
    }
  return { from, owners, values }
}

function highestOf(vectors: readonly Vector[]): number {
  let highest = -1
  for (const { ids } of vectors) for (const id of ids) if (id > highest) highest = id
  return highest
}

/** Adds to each owner below `end` the product of what it and a vector have of each feature. */
export function addProducts(
  { from, owners, values: theirs }: Postings,
  { ids, values }: Vector,
  end: number,
  sums: Float64Array,
): void {
  const features = from.length - 1
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0
    if (id >= features) continue
    const value = values[at] ?? 0
    const last = from[id + 1] ?? 0
    for (let k = from[id] ?? 0; k < last; k++) {
      const owner = owners[k] ?? end
      if (owner >= end) break
      sums[owner] = (sums[owner] ?? 0) + value * (theirs[k] ?? 0)
    }
  }
}

/**
 * Adds up, for each owner below `end`, what the features it shares with a vector are worth to it (`theirs`) and to the vector
 * (`ours`).
 */
export function addShared(
  { from, owners, values: worth }: Postings,
  { ids, values }: Vector,
  end: number,
  theirs: Float64Array,
  ours: Float64Array,
): void {
  const features = from.length - 1
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0
    if (id >= features) continue
    const value = values[at] ?? 0
    const last = from[id + 1] ?? 0
    for (let k = from[id] ?? 0; k < last; k++) {
      const owner = owners[k] ?? end
      if (owner >= end) break
      theirs[owner] = (theirs[owner] ?? 0) + (worth[k] ?? 0)
      ours[owner] = (ours[owner] ?? 0) + value
    }
  }
}

/** Writes a vector into a row that has a place for each feature and is empty, to be multiplied with many others. */
export function spreadOut({ ids, values }: Vector, row: Float64Array): void {
  for (let at = 0; at < ids.length; at++) row[ids[at] ?? 0] = values[at] ?? 0
}

/** Empties a row again. */
export function takeBack({ ids }: Vector, row: Float64Array): void {
  for (let at = 0; at < ids.length; at++) row[ids[at] ?? 0] = 0
}

/** The product of a vector that was written into a row with another. */
export function productWith(row: Float64Array, { ids, values }: Vector): number {
  let sum = 0
  for (let at = 0; at < ids.length; at++) sum += (row[ids[at] ?? 0] ?? 0) * (values[at] ?? 0)
  return sum
}

/** A vector by its features, to be multiplied with many others. */
export const byFeature = ({ ids, values }: Vector): ReadonlyMap<number, number> =>
  new Map(Array.from(ids, (id, at) => [id, values[at] ?? 0]))

/** The product of two vectors. */
export function product(a: ReadonlyMap<number, number>, { ids, values }: Vector): number {
  let sum = 0
  for (let at = 0; at < ids.length; at++) sum += (a.get(ids[at] ?? 0) ?? 0) * (values[at] ?? 0)
  return sum
}
