import type { SourceId } from '../ids.ts'
import type { Origins } from '../project/origins.ts'

/**
 * How many independent origins some sources have, as far as is known: those that share one count once, and a source that has
 * all from others that are counted adds nothing. What goes back to fewest is counted first.
 */
export function countIndependent(sources: Iterable<SourceId>, origins: Origins): number {
  const found = Array.from(new Set(sources), origins)
  if (found.every(({ size }) => size === 1)) return new Set(found.flatMap((ends) => [...ends])).size
  const all = found.map((ends) => [...ends].toSorted())
  const counted = new Set<string>()
  let independent = 0
  for (const ends of all.toSorted(byNumberAndName)) {
    if (ends.some((end) => counted.has(end))) continue
    independent += 1
    for (const end of ends) counted.add(end)
  }
  return independent
}

function byNumberAndName(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) return a.length - b.length
  return a.join() < b.join() ? -1 : 1
}
