import * as v from 'valibot'
import { ProjectId } from '../ids.ts'
import type { Sha256, VersionId } from '../ids.ts'
import { Instant } from '../time.ts'
import type { SourceText } from '../text/document.ts'
import type { Assertion } from './assertion.ts'
import type { Annotation, Code } from './annotation.ts'
import type { Claim, Evidence } from './claim.ts'
import type { Decision } from './decision.ts'
import type { Derivation } from './derivation.ts'
import type { Lineage } from './lineage.ts'
import type { Link } from './link.ts'
import type { Memo } from './memo.ts'
import type { PassageDecision } from './passage-decision.ts'
import type { Party } from './party.ts'
import type { Silence } from './silence.ts'
import type { Source, SourceVersion } from './source.ts'
import { Prose } from './prose.ts'

/** The project's own card. `extensions` holds what a newer writer put into a bundle and this program does not know. */
export const ProjectInfo = v.strictObject({
  id: ProjectId,
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  description: Prose,
  createdAt: Instant,
  modifiedAt: Instant,
  extensions: v.record(v.string(), v.unknown()),
})
export type ProjectInfo = v.InferOutput<typeof ProjectInfo>

/** A whole project in memory: what a bundle holds and a database is filled from. */
export type Project = {
  readonly info: ProjectInfo
  readonly sources: readonly Source[]
  readonly versions: readonly SourceVersion[]
  readonly texts: ReadonlyMap<VersionId, SourceText>
  readonly originals: ReadonlyMap<Sha256, Uint8Array>
  /** The pictures the texts place. */
  readonly images: ReadonlyMap<Sha256, Uint8Array>
  readonly codes: readonly Code[]
  readonly annotations: readonly Annotation[]
  readonly claims: readonly Claim[]
  readonly evidence: readonly Evidence[]
  readonly links: readonly Link[]
  readonly lineages: readonly Lineage[]
  readonly decisions: readonly Decision[]
  readonly silences: readonly Silence[]
  readonly parties: readonly Party[]
  readonly derivations: readonly Derivation[]
  readonly memos: readonly Memo[]
  readonly assertions: readonly Assertion[]
  readonly passageDecisions: readonly PassageDecision[]
}
