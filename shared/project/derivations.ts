import { groupBy } from '../group-by.ts'
import type { SourceId } from '../ids.ts'
import type { Derivation } from './derivation.ts'

type Edge = Pick<Derivation, 'derived' | 'origin'>

/** Every source that one has something from, directly or through others; itself only where derivations form a ring. */
export function originsOf(source: SourceId, derivations: readonly Edge[]): ReadonlySet<SourceId> {
  const byDerived = groupBy(derivations, ({ derived }) => derived)
  const found = new Set<SourceId>()
  const waiting: SourceId[] = [source]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const { origin } of byDerived.get(next) ?? []) {
      if (found.has(origin)) continue
      found.add(origin)
      waiting.push(origin)
    }
  return found
}

/** Whether a source would derive from itself. Time grows with the number of derivations. */
export function hasRing(derivations: readonly Edge[]): boolean {
  const left = new Map<SourceId, number>()
  for (const { derived, origin } of derivations) {
    left.set(derived, (left.get(derived) ?? 0) + 1)
    left.set(origin, left.get(origin) ?? 0)
  }
  const byOrigin = groupBy(derivations, ({ origin }) => origin)
  const free = [...left].flatMap(([source, count]) => (count === 0 ? [source] : []))
  let settled = 0
  for (let source = free.pop(); source !== undefined; source = free.pop()) {
    settled += 1
    for (const { derived } of byOrigin.get(source) ?? []) {
      const count = (left.get(derived) ?? 0) - 1
      left.set(derived, count)
      if (count === 0) free.push(derived)
    }
  }
  return settled < left.size
}
