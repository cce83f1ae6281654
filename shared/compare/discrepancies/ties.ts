import type { Fact } from '../facts/fact.ts'
import type { Turn } from '../turn.ts'
import type { Tie } from './cluster.ts'
import type { Aspect, Slot } from './slot.ts'
import type { Weights } from './weights.ts'

/** The rarest terms of a slot by which others are looked for. */
const SOUGHT = 8
/** A term that more slots of one kind of thing have says too little to look by. */
const COMMON = 250
/** Pairs weighed in one piece. */
const STEP = 2_000

/** Pairs of slots likely to be about one thing, found through what they share rather than by comparing all with all. */
export async function tiesAmong<F extends Fact>(
  aspect: Aspect<F>,
  slots: readonly Slot<F>[],
  weights: Weights,
  turn: Turn,
): Promise<readonly Tie[]> {
  const postings = new Map<string, number[]>()
  const ties: Tie[] = []
  let weighed = 0
  for (const [b, slot] of slots.entries()) {
    const candidates = new Set<number>()
    for (const key of keysOf(slot, weights)) {
      const posting = postings.get(key)
      if (posting === undefined) postings.set(key, [b])
      else {
        if (posting.length <= COMMON) for (const a of posting) candidates.add(a)
        posting.push(b)
      }
    }
    for (const a of candidates) {
      const other = slots[a]
      if (other === undefined) continue
      if (++weighed % STEP === 0) await turn.rest()
      if (!isPossible(aspect, other, slot, weights)) continue
      const likeness = aspect.likeness(other, slot, weights.shared(other, slot))
      if (likeness >= aspect.threshold) ties.push({ a, b, likeness })
    }
  }
  return ties
}

/** Share of what two clauses hold, and words they have to share, for one source to contradict itself. */
const REPEATED = { share: 0.6, terms: 3 }

/**
 * Whether two slots may be about one thing at all. A source that gives two answers mostly speaks of two things: of one only if
 * it says nearly the same again elsewhere.
 */
export function isPossible<F extends Fact>(
  { relate, alone }: Aspect<F>,
  a: Slot<F>,
  b: Slot<F>,
  weights: Weights,
): boolean {
  if (a.at.sourceId !== b.at.sourceId || relate(a, b) !== 'different') return true
  if (!alone(a, b) || a.fact.bearing.passage === b.fact.bearing.passage) return false
  const { share, terms } = weights.shared(a, b)
  return share >= REPEATED.share && terms.length >= REPEATED.terms
}

function keysOf({ bound, near, terms }: Slot, weights: Weights): readonly string[] {
  const sought = Array.from(terms, (term) => ({ term, weight: weights.of(term) }))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, SOUGHT)
  return [...near, ...bound.flatMap((kind) => sought.map(({ term }) => `${kind} ${term}`))]
}
