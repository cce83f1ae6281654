import { contains, type Span } from '../../text/offsets.ts'
import { overlappingAmong } from '../../text/overlapping.ts'
import type { Fact } from '../facts/fact.ts'

/** Whom a source has say a fact: the speaker of the innermost statement it stands in; null if nobody is named. */
export function speakerOf(fact: Fact, facts: readonly Fact[]): string | null {
  if (fact.kind === 'attribution') return fact.speaker
  let innermost: Statement | null = null
  for (const other of statementsAmong(facts)(fact))
    if (contains(other, fact) && (innermost === null || isWithin(other, innermost))) innermost = other
  return innermost?.speaker ?? null
}

/** What a named speaker says, and its place among the facts. */
type Statement = Span & { readonly speaker: string; readonly order: number }

const kept = new WeakMap<readonly Fact[], (other: Span) => readonly Statement[]>()

/** The statements of a list of facts, sorted once: every reading of a source is looked for among them. */
function statementsAmong(facts: readonly Fact[]): (other: Span) => readonly Statement[] {
  const known = kept.get(facts)
  if (known !== undefined) return known
  const statements = facts.flatMap((fact, order): readonly Statement[] =>
    fact.kind === 'attribution' && fact.speaker !== null
      ? [{ start: fact.said.start, end: fact.said.end, speaker: fact.speaker, order }]
      : [],
  )
  const made = overlappingAmong(statements)
  kept.set(facts, made)
  return made
}

/** Of two of one length it is the one that comes first. */
const isWithin = (a: Statement, b: Statement): boolean =>
  (a.end - a.start - (b.end - b.start) || a.order - b.order) < 0
