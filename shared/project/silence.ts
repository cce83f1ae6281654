import * as v from 'valibot'
import { ClaimId, SilenceId, SourceId } from '../ids.ts'
import { Instant } from '../time.ts'

/**
 * That a source was read with a claim in mind and says nothing about it. A blank is never ambiguous: a source with
 * evidence covers the claim, one with this is silent, and one with neither was not reviewed.
 */
export const Silence = v.strictObject({ id: SilenceId, claimId: ClaimId, sourceId: SourceId, at: Instant })
export type Silence = v.InferOutput<typeof Silence>
