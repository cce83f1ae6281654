import * as v from 'valibot'
import { DerivationId, SourceId } from '../ids.ts'
import { Instant } from '../time.ts'
import { Prose } from './prose.ts'

/**
 * That one source has what it says from another, such as a paper from the agency it quotes. Both then count as one origin.
 * Derivations never form a ring.
 */
export const Derivation = v.strictObject({
  id: DerivationId,
  derived: SourceId,
  origin: SourceId,
  note: Prose,
  createdAt: Instant,
  modifiedAt: Instant,
})
export type Derivation = v.InferOutput<typeof Derivation>
