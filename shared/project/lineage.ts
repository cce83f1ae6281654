import * as v from 'valibot'
import { LineageId, SourceId } from '../ids.ts'
import { Instant } from '../time.ts'
import { Prose } from './prose.ts'

/**
 * Sources that go back to one origin, such as a wire report and the papers that print it: as evidence they count once.
 * A source belongs to one lineage at most, and a lineage has two members at least.
 */
export const Lineage = v.strictObject({
  id: LineageId,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  members: v.pipe(v.array(SourceId), v.minLength(2)),
  note: Prose,
  createdAt: Instant,
  modifiedAt: Instant,
})
export type Lineage = v.InferOutput<typeof Lineage>
