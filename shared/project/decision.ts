import * as v from 'valibot'
import { DecisionId, SourceId } from '../ids.ts'
import { Instant } from '../time.ts'

/** What the user decided about a proposal of the machine, so that it is not made again. */
export const Decision = v.variant('kind', [
  v.strictObject({
    id: DecisionId,
    kind: v.literal('not-one-lineage'),
    /** In the order of their ids. */
    sources: v.strictTuple([SourceId, SourceId]),
    at: Instant,
  }),
  v.strictObject({
    id: DecisionId,
    kind: v.literal('not-derived'),
    /** The first does not have what it says from the second. */
    sources: v.strictTuple([SourceId, SourceId]),
    at: Instant,
  }),
])
export type Decision = v.InferOutput<typeof Decision>
