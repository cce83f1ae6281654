import type { Vector } from './features.ts'

/** Who has each feature, ascending, and how much of it. */
export type Postings = ReadonlyMap<
  number,
  { readonly owners: readonly number[]; readonly values: readonly number[] }
>

/** Turns vectors of owners 0, 1, 2 … around, so that those who share something with a vector are found without asking everybody. */
export function postingsOf(vectors: readonly Vector[]): Postings {
  const postings = new Map<number, { owners: number[]; values: number[] }>()
  for (const [owner, { ids, values }] of vectors.entries())
    for (const [at, id] of ids.entries()) {
      const posting = postings.get(id)
      const value = values[at] ?? 0
      if (posting === undefined) postings.set(id, { owners: [owner], values: [value] })
      else {
        posting.owners.push(owner)
        posting.values.push(value)
      }
    }
  return postings
}

/** Adds to each owner below `end` the product of what it and a vector have of each feature. */
export function addProducts(
  postings: Postings,
  { ids, values }: Vector,
  end: number,
  sums: Float64Array,
): void {
  for (let at = 0; at < ids.length; at++) {
    const posting = postings.get(ids[at] ?? 0)
    if (posting === undefined) continue
    const value = values[at] ?? 0
    for (let k = 0; k < posting.owners.length; k++) {
      const owner = posting.owners[k] ?? end
      if (owner >= end) break
      sums[owner] = (sums[owner] ?? 0) + value * (posting.values[k] ?? 0)
    }
  }
}

/**
 * Adds up, for each owner below `end`, what the features it shares with a vector are worth to it (`theirs`) and to the vector
 * (`ours`).
 */
export function addShared(
  postings: Postings,
  { ids, values }: Vector,
  end: number,
  theirs: Float64Array,
  ours: Float64Array,
): void {
  for (let at = 0; at < ids.length; at++) {
    const posting = postings.get(ids[at] ?? 0)
    if (posting === undefined) continue
    const value = values[at] ?? 0
    for (let k = 0; k < posting.owners.length; k++) {
      const owner = posting.owners[k] ?? end
      if (owner >= end) break
      theirs[owner] = (theirs[owner] ?? 0) + (posting.values[k] ?? 0)
      ours[owner] = (ours[owner] ?? 0) + value
    }
  }
}

/** The product of two vectors. */
export function product(a: ReadonlyMap<number, number>, { ids, values }: Vector): number {
  let sum = 0
  for (let at = 0; at < ids.length; at++) sum += (a.get(ids[at] ?? 0) ?? 0) * (values[at] ?? 0)
  return sum
}
