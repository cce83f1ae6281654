import * as v from 'valibot'
import { ClaimId, PassageDecisionId, SourceId } from '../ids.ts'
import { Instant } from '../time.ts'
import { Anchor } from './annotation.ts'
import { EventTime } from './event-time.ts'

/** What passages are set against each other by. */
export const FACT_KINDS = ['date', 'number', 'name', 'attribution'] as const
export const FactKind = v.picklist(FACT_KINDS)
export type FactKind = v.InferOutput<typeof FactKind>

/** A passage a decision is about. It keeps its words, so that it is found again in later versions of its source. */
export const DecidedPassage = v.strictObject({ sourceId: SourceId, anchor: Anchor })
export type DecidedPassage = v.InferOutput<typeof DecidedPassage>

const Verdict = v.variant('kind', [
  /** Both say something of the same thing, whatever the machine finds. */
  v.strictObject({ kind: v.literal('aligned') }),
  /** They do not, however alike. */
  v.strictObject({ kind: v.literal('not-aligned') }),
  /** What these say is no difference worth showing; what others say may be. */
  v.strictObject({ kind: v.literal('dismissed'), about: FactKind }),
  /** What these two say is about two different things. */
  v.strictObject({ kind: v.literal('not-same-thing'), about: FactKind }),
  /** The time expression means this; null for no time at all. */
  v.strictObject({ kind: v.literal('dated'), time: v.nullable(EventTime) }),
  /** The passage has nothing to do with the claim. */
  v.strictObject({ kind: v.literal('not-suggested'), claimId: ClaimId }),
])

/** How many passages each kind of decision is about. */
const PASSAGES = {
  aligned: [2, 2],
  'not-aligned': [2, 2],
  dismissed: [1, 1000],
  'not-same-thing': [2, 2],
  dated: [1, 1],
  'not-suggested': [1, 1],
} as const

/** What the user decided about passages that were compared, so that it holds whenever they are compared again. */
export const PassageDecision = v.strictObject({
  id: PassageDecisionId,
  decided: Verdict,
  passages: v.pipe(v.array(DecidedPassage), v.minLength(1), v.maxLength(1000)),
  at: Instant,
})
export type PassageDecision = v.InferOutput<typeof PassageDecision>

/** Whether it is about as many passages as its kind wants. */
export function hasItsPassages({
  decided,
  passages,
}: Pick<PassageDecision, 'decided' | 'passages'>): boolean {
  const [least, most] = PASSAGES[decided.kind]
  return passages.length >= least && passages.length <= most
}
