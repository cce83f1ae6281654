import type { Turn } from '../turn.ts'

/** Two items, by index, that may belong together. */
export type Tie = { readonly a: number; readonly b: number; readonly likeness: number }

/** Share of the pairs between two clusters that have to be tied before they become one: like things are not chained to unlike ones. */
const TIED = 0.75
/** More are not one thing but a word that stands everywhere. Decisions have room for so many passages. */
const MOST_TOGETHER = 400
/** Ties looked at between two rests. */
const STEP = 2_000

/**
 * Gathers items into clusters, the likest first, so that nearly all pairs of a cluster are tied themselves; `apart` keeps two
 * items from ever sharing one. What is tied to nothing is left out. Ties of equal likeness come in the order of their items.
 */
export async function clustersOf(
  ties: readonly Tie[],
  apart: (a: number, b: number) => boolean,
  turn: Turn,
): Promise<readonly (readonly number[])[]> {
  const tied = new Map<number, Set<number>>()
  const partners = (item: number): Set<number> => {
    const known = tied.get(item)
    if (known !== undefined) return known
    const made = new Set<number>()
    tied.set(item, made)
    return made
  }
  for (const { a, b } of ties) {
    partners(a).add(b)
    partners(b).add(a)
  }
  const clusters = new Map<number, number[]>()
  const clusterOf = (item: number): number[] => {
    const known = clusters.get(item)
    if (known !== undefined) return known
    const made = [item]
    clusters.set(item, made)
    return made
  }
  const refused = new Set<string>()
  let seen = 0
  for (const { a, b } of ties.toSorted((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b)) {
    if (++seen % STEP === 0) await turn.rest()
    const [one, other] = [clusterOf(a), clusterOf(b)]
    if (one === other || one.length + other.length > MOST_TOGETHER) continue
    // Two that were kept apart once are not weighed again until one of them has grown.
    const pair = `${one[0]}/${one.length} ${other[0]}/${other.length}`
    if (refused.has(pair)) continue
    refused.add(pair)
    let links = 0
    for (const x of one) for (const y of other) if (partners(x).has(y)) links++
    if (links < TIED * one.length * other.length) continue
    if (one.some((x) => other.some((y) => apart(x, y)))) continue
    const [large, small] = one.length >= other.length ? [one, other] : [other, one]
    large.push(...small)
    for (const item of small) clusters.set(item, large)
  }
  return [...new Set(clusters.values())]
    .filter(({ length }) => length > 1)
    .map((items) => items.toSorted((x, y) => x - y))
}
