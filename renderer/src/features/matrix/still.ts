/**
 * Things in the order in which they stood when they were last arranged, so that nothing moves while one works on it. What
 * is gone leaves its place, what would no longer be shown stays, what is new comes last. `subjectOf` says what an id is about: what
 * is known somewhere is not new.
 */
export function inStillOrder<T>(
  kept: readonly string[],
  all: Pick<ReadonlyMap<string, T>, 'get'>,
  arranged: ReadonlyMap<string, T>,
  subjectOf: (id: string) => string = (id) => id,
): readonly T[] {
  const known = new Set(kept.map(subjectOf))
  const staying = kept.flatMap((id) => {
    const item = all.get(id)
    return item === undefined ? [] : [item]
  })
  return [...staying, ...[...arranged].filter(([id]) => !known.has(subjectOf(id))).map(([, item]) => item)]
}
