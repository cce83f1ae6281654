import type { AttributionFact, Fact } from '../facts/fact.ts'

/** Whom a source has say a fact: the speaker of the innermost statement it stands in; null if nobody is named. */
export function speakerOf(fact: Fact, facts: readonly Fact[]): string | null {
  if (fact.kind === 'attribution') return fact.speaker
  const statements = statementsAmong(facts)
  let innermost: Statement | null = null
  for (let at = lastBegun(statements, fact.start); at >= 0; at--) {
    const other = statements[at]
    if (other === undefined || other.reach < fact.end) break
    if (other.end >= fact.end && (innermost === null || isWithin(other, innermost))) innermost = other
  }
  return innermost?.speaker ?? null
}

type Statement = Pick<AttributionFact, 'speaker'> & {
  readonly start: number
  readonly end: number
  /** Its place among the facts. */
  readonly order: number
  /** How far any that begins no later goes on. */
  readonly reach: number
}

const kept = new WeakMap<readonly Fact[], readonly Statement[]>()

/** What named speakers say in a list of facts, by where it begins; sorted once, as every reading of a source is looked for there. */
function statementsAmong(facts: readonly Fact[]): readonly Statement[] {
  const known = kept.get(facts)
  if (known !== undefined) return known
  let reach = 0
  const made = facts
    .flatMap((fact, order) =>
      fact.kind === 'attribution' && fact.speaker !== null
        ? [{ speaker: fact.speaker, start: fact.said.start, end: fact.said.end, order }]
        : [],
    )
    .sort((a, b) => a.start - b.start)
    .map((statement) => ({ ...statement, reach: (reach = Math.max(reach, statement.end)) }))
  kept.set(facts, made)
  return made
}

/** Of two of one length it is the one that comes first. */
const isWithin = (a: Statement, b: Statement): boolean =>
  (a.end - a.start - (b.end - b.start) || a.order - b.order) < 0

/** The place of the last statement that begins no later. */
function lastBegun(statements: readonly Statement[], start: number): number {
  let [low, high] = [0, statements.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((statements[middle]?.start ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return low - 1
}
