import * as v from 'valibot'
import { AnnotationId, ClaimId, CodeId, EvidenceId, SourceId } from '../ids.ts'
import { Instant } from '../time.ts'
import { Attribution } from './attribution.ts'
import { EventTime } from './event-time.ts'
import { EvidenceValue } from './evidence-value.ts'
import { Prose } from './prose.ts'

export const STANCES = ['supports', 'contradicts', 'qualifies', 'mentions'] as const
export const Stance = v.picklist(STANCES)
export type Stance = v.InferOutput<typeof Stance>

export const VERDICTS = ['unverified', 'reported', 'disputed', 'confirmed', 'refuted'] as const
export const Verdict = v.picklist(VERDICTS)
export type Verdict = v.InferOutput<typeof Verdict>

export const CONFIDENCES = ['low', 'medium', 'high'] as const
export const Confidence = v.picklist(CONFIDENCES)
export type Confidence = v.InferOutput<typeof Confidence>

/** A key that sorts as plain text between any two others; see claims/order.ts. */
export const OrderKey = v.pipe(v.string(), v.regex(/^[0-9A-Za-z]{1,200}$/), v.brand('OrderKey'))
export type OrderKey = v.InferOutput<typeof OrderKey>

/**
 * One checkable sentence, stated affirmatively, with the researcher's verdict on it. `partOf` is the claim it was broken
 * out of, `time` when what it says happened, `attribution` who asserts it, `memo` what was thought about it, apart from the
 * rationale of the verdict.
 */
export const Claim = v.strictObject({
  id: ClaimId,
  partOf: v.exactOptional(ClaimId),
  statement: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
  verdict: Verdict,
  confidence: v.nullable(Confidence),
  rationale: Prose,
  time: v.exactOptional(EventTime),
  attribution: v.exactOptional(Attribution),
  codeIds: v.exactOptional(v.pipe(v.array(CodeId), v.minLength(1))),
  memo: v.exactOptional(Prose),
  order: OrderKey,
  createdAt: Instant,
  modifiedAt: Instant,
})
export type Claim = v.InferOutput<typeof Claim>

export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const
/** How believable what a passage says is, from 1, confirmed by others, to 5, improbable; 6 cannot be judged (Admiralty code). */
export const Credibility = v.picklist(CREDIBILITIES)
export type Credibility = v.InferOutput<typeof Credibility>

/** A passage brought to bear on a claim. `sourceId` repeats the annotation's, so that a claim's sources need no join. */
export const Evidence = v.strictObject({
  id: EvidenceId,
  claimId: ClaimId,
  annotationId: AnnotationId,
  sourceId: SourceId,
  stance: Stance,
  strong: v.exactOptional(v.literal(true)),
  credibility: v.exactOptional(Credibility),
  value: v.exactOptional(EvidenceValue),
  /** Who says so in this passage. */
  attribution: v.exactOptional(Attribution),
  note: Prose,
  order: OrderKey,
  createdAt: Instant,
  modifiedAt: Instant,
})
export type Evidence = v.InferOutput<typeof Evidence>
