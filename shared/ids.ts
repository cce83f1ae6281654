import * as v from 'valibot'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Ids are lower-case UUIDs: they become file names in a bundle and survive a merge of two projects. */
const id = <const Name extends string>(name: Name) =>
  v.pipe(v.string(), v.regex(UUID, `not a ${name}`), v.brand(name))

export const ProjectId = id('ProjectId')
export const SourceId = id('SourceId')
export const VersionId = id('VersionId')
export const AnnotationId = id('AnnotationId')
export const CodeId = id('CodeId')
export const ClaimId = id('ClaimId')
export const EvidenceId = id('EvidenceId')
export const LineageId = id('LineageId')
export const DecisionId = id('DecisionId')
export const LinkId = id('LinkId')
export const SilenceId = id('SilenceId')
export const PartyId = id('PartyId')
export const DerivationId = id('DerivationId')
export const MemoId = id('MemoId')
export const AssertionId = id('AssertionId')
export const PassageDecisionId = id('PassageDecisionId')

export type ProjectId = v.InferOutput<typeof ProjectId>
export type SourceId = v.InferOutput<typeof SourceId>
export type VersionId = v.InferOutput<typeof VersionId>
export type AnnotationId = v.InferOutput<typeof AnnotationId>
export type CodeId = v.InferOutput<typeof CodeId>
export type ClaimId = v.InferOutput<typeof ClaimId>
export type EvidenceId = v.InferOutput<typeof EvidenceId>
export type LineageId = v.InferOutput<typeof LineageId>
export type DecisionId = v.InferOutput<typeof DecisionId>
export type LinkId = v.InferOutput<typeof LinkId>
export type SilenceId = v.InferOutput<typeof SilenceId>
export type PartyId = v.InferOutput<typeof PartyId>
export type DerivationId = v.InferOutput<typeof DerivationId>
export type MemoId = v.InferOutput<typeof MemoId>
export type AssertionId = v.InferOutput<typeof AssertionId>
export type PassageDecisionId = v.InferOutput<typeof PassageDecisionId>

type AnyId =
  | ProjectId
  | SourceId
  | VersionId
  | AnnotationId
  | CodeId
  | ClaimId
  | EvidenceId
  | LineageId
  | DecisionId
  | LinkId
  | SilenceId
  | PartyId
  | DerivationId
  | MemoId
  | AssertionId
  | PassageDecisionId

/** A fresh random id; the brand is the caller's: `newId<ClaimId>()`. */
export function newId<Id extends AnyId>(): Id {
  return crypto.randomUUID() as Id
}

/** Lower-case hexadecimal SHA-256 of some bytes. */
export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a SHA-256'), v.brand('Sha256'))
export type Sha256 = v.InferOutput<typeof Sha256>

export async function sha256(bytes: Uint8Array): Promise<Sha256> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('') as Sha256
}
