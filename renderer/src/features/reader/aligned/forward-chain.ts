/** Two places, one of each of two texts, that belong together. */
export type Pair = { readonly from: number; readonly to: number; readonly weight: number }

type Link = Pair & { readonly sum: number; readonly before: Link | null }

/**
 * The pairs with the greatest weight in all that go forward in both texts: where links cross, one of them is left out. A longest
 * increasing subsequence by weight, with best sums by rank in a Fenwick tree; O(n log n).
 */
export function forwardChain(pairs: readonly Pair[]): readonly Pair[] {
  const ranks = new Map(
    [...new Set(pairs.map(({ to }) => to))].sort((a, b) => a - b).map((to, at) => [to, at + 1]),
  )
  const best = Array.from({ length: ranks.size + 1 }, (): Link | null => null)
  const before = (rank: number): Link | null => {
    let found: Link | null = null
    for (let at = rank; at > 0; at -= at & -at) found = heavier(best[at] ?? null, found)
    return found
  }
  // Of pairs that begin at one place only one is taken: the later ones in this order never go forward from the earlier.
  const ordered = pairs.toSorted((a, b) => a.from - b.from || b.to - a.to)
  for (const pair of ordered) {
    const rank = ranks.get(pair.to) ?? 0
    const last = before(rank - 1)
    const link: Link = { ...pair, sum: (last?.sum ?? 0) + pair.weight, before: last }
    for (let at = rank; at < best.length; at += at & -at) best[at] = heavier(link, best[at] ?? null)
  }
  const chain: Pair[] = []
  for (let link = before(ranks.size); link !== null; link = link.before)
    chain.push({ from: link.from, to: link.to, weight: link.weight })
  return chain.reverse()
}

const heavier = (a: Link | null, b: Link | null): Link | null =>
  a === null || (b !== null && b.sum >= a.sum) ? b : a
