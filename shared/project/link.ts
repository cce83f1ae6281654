import * as v from 'valibot'
import { AnnotationId, LinkId } from '../ids.ts'
import { Instant } from '../time.ts'
import { Prose } from './prose.ts'

/** What the passage a link begins at does to the one it ends at. */
export const RELATIONS = ['relates', 'repeats', 'contradicts', 'explains', 'continues', 'answers'] as const
export type Relation = (typeof RELATIONS)[number]

/** A tie between two annotated passages, of one source or of two; it can be followed from both. */
export const Link = v.strictObject({
  id: LinkId,
  from: AnnotationId,
  to: AnnotationId,
  relation: v.picklist(RELATIONS),
  note: Prose,
  createdAt: Instant,
  modifiedAt: Instant,
})
export type Link = v.InferOutput<typeof Link>
