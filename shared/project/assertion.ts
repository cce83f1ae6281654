import * as v from 'valibot'
import { AnnotationId, AssertionId, ClaimId, SourceId } from '../ids.ts'
import { Instant } from '../time.ts'

/**
 * That a passage of a draft states a claim, which is then what it has to stand on; without a claim, that it needs none. A
 * draft is no evidence: this is never counted with it. `sourceId` repeats the annotation's.
 */
export const Assertion = v.strictObject({
  id: AssertionId,
  claimId: v.nullable(ClaimId),
  annotationId: AnnotationId,
  sourceId: SourceId,
  at: Instant,
})
export type Assertion = v.InferOutput<typeof Assertion>
