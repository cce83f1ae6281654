import * as v from 'valibot'
import { PartyId } from '../ids.ts'
import { Instant } from '../time.ts'
import { Prose } from './prose.ts'

export const PARTY_KINDS = ['person', 'organisation', 'outlet', 'unnamed'] as const
/** `outlet` publishes; `unnamed` is somebody whom a source does not name, such as "an official". */
export const PartyKind = v.picklist(PARTY_KINDS)
export type PartyKind = v.InferOutput<typeof PartyKind>

export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const
/** How far somebody could be relied on so far, from A, completely, to E, not at all; F cannot be judged (Admiralty code). */
export const Reliability = v.picklist(RELIABILITIES)
export type Reliability = v.InferOutput<typeof Reliability>

/** What a party is to another one, read from the one that holds the relation: it *is part of* that one. */
export const PARTY_RELATIONS = ['part-of', 'owns', 'works-for', 'speaks-for', 'related-to'] as const
export const PartyRelation = v.picklist(PARTY_RELATIONS)
export type PartyRelation = v.InferOutput<typeof PartyRelation>

const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(300))

/** Somebody who says something: a person, an organisation, an outlet. Never a source, which is a document. */
export const Party = v.strictObject({
  id: PartyId,
  name: Name,
  kind: PartyKind,
  aliases: v.pipe(v.array(Name), v.maxLength(100)),
  relations: v.pipe(v.array(v.strictObject({ relation: PartyRelation, to: PartyId })), v.maxLength(100)),
  reliability: v.exactOptional(Reliability),
  note: Prose,
  createdAt: Instant,
  modifiedAt: Instant,
})
export type Party = v.InferOutput<typeof Party>
