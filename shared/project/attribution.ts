import * as v from 'valibot'
import { PartyId } from '../ids.ts'

export const BASES = ['witnessed', 'document', 'statement', 'outlet', 'anonymous'] as const
/** What somebody's knowledge rests on: own eyes, a document, an official statement, another outlet, people not named. */
export const Basis = v.picklist(BASES)
export type Basis = v.InferOutput<typeof Basis>

/** Who says so: the party, in what role, on what basis, and through whom it came to the source (`via`). */
export const Attribution = v.strictObject({
  party: PartyId,
  role: v.pipe(v.string(), v.maxLength(300)),
  basis: v.exactOptional(Basis),
  via: v.exactOptional(PartyId),
})
export type Attribution = v.InferOutput<typeof Attribution>
