/**
 * Things in the order in which they stood when they were last arranged, so that nothing moves while one works on it. What
 * is gone leaves its place, what would no longer be shown stays, what is new comes last.
 */
export function inStillOrder<T>(
  kept: readonly string[],
  all: ReadonlyMap<string, T>,
  arranged: ReadonlyMap<string, T>,
): readonly T[] {
  const known = new Set(kept)
  const staying = kept.flatMap((id) => {
    const item = all.get(id)
    return item === undefined ? [] : [item]
  })
  return [...staying, ...[...arranged].filter(([id]) => !known.has(id)).map(([, item]) => item)]
}
