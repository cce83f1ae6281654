/** A candidate of a group that is not yet shown goes before a second of one that is, if its score is at least this share of it. */
const NEARLY_AS_GOOD = 0.85

/** The best candidates, at most `most`, the best first; of those about as good, one of each group first. Equal ones stay in their order. */
export function topOf<T extends { readonly score: number }>(
  candidates: readonly T[],
  most: number,
  groupOf: (candidate: T) => string,
): readonly T[] {
  const ranked = candidates.toSorted((a, b) => b.score - a.score)
  const top = ranked.slice(0, most)
  const shown = new Set(top.map(groupOf))
  for (const candidate of ranked.slice(most)) {
    if (shown.has(groupOf(candidate))) continue
    const second = top.findLastIndex((one, at) =>
      top.slice(0, at).some((other) => groupOf(other) === groupOf(one)),
    )
    const replaced = top[second]
    if (replaced === undefined || candidate.score < NEARLY_AS_GOOD * replaced.score) break
    top[second] = candidate
    shown.add(groupOf(candidate))
  }
  return top.sort((a, b) => b.score - a.score)
}
