import * as v from 'valibot'
import { AnnotationId, ClaimId, EvidenceId, SourceId } from '../ids.ts'
import { Instant } from '../time.ts'
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

/** One checkable sentence, stated affirmatively, with the researcher's verdict on it. */
export const Claim = v.strictObject({
  id: ClaimId,
  statement: v.pipe(v.string(), v.minLength(1), v.maxLength(2000)),
  verdict: Verdict,
  confidence: v.nullable(Confidence),
  rationale: Prose,
  order: OrderKey,
  createdAt: Instant,
  modifiedAt: Instant,
})
export type Claim = v.InferOutput<typeof Claim>

/** A passage brought to bear on a claim. `sourceId` repeats the annotation's, so that a claim's sources need no join. */
export const Evidence = v.strictObject({
  id: EvidenceId,
  claimId: ClaimId,
  annotationId: AnnotationId,
  sourceId: SourceId,
  stance: Stance,
  note: Prose,
  order: OrderKey,
  createdAt: Instant,
  modifiedAt: Instant,
})
export type Evidence = v.InferOutput<typeof Evidence>
