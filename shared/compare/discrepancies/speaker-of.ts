import type { AttributionFact, Fact } from '../facts/fact.ts'

/** Whom a source has say a fact: the speaker of the innermost statement it stands in; null if nobody is named. */
export function speakerOf(fact: Fact, facts: readonly Fact[]): string | null {
  if (fact.kind === 'attribution') return fact.speaker
  let innermost: AttributionFact | null = null
  for (const other of facts) {
    if (other.kind !== 'attribution' || other.speaker === null) continue
    const { start, end } = other.said
    if (start > fact.start || fact.end > end) continue
    if (innermost === null || end - start < innermost.said.end - innermost.said.start) innermost = other
  }
  return innermost?.speaker ?? null
}
