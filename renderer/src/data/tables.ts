import type { EntityTable, Table } from 'dexie'
import type { Sha256, VersionId } from '../../../shared/ids.ts'
import type { Assertion } from '../../../shared/project/assertion.ts'
import type { Annotation, Code } from '../../../shared/project/annotation.ts'
import type { Claim, Evidence } from '../../../shared/project/claim.ts'
import type { Decision } from '../../../shared/project/decision.ts'
import type { Derivation } from '../../../shared/project/derivation.ts'
import type { Lineage } from '../../../shared/project/lineage.ts'
import type { Link } from '../../../shared/project/link.ts'
import type { Memo } from '../../../shared/project/memo.ts'
import type { PassageDecision } from '../../../shared/project/passage-decision.ts'
import type { Party } from '../../../shared/project/party.ts'
import type { ProjectInfo } from '../../../shared/project/project.ts'
import type { Silence } from '../../../shared/project/silence.ts'
import type { Source, SourceVersion } from '../../../shared/project/source.ts'
import type { SourceText } from '../../../shared/text/document.ts'
import type { HistoryEntry } from './history.ts'

/** The text of a version, apart from its record so that lists never load it. */
export type TextRow = SourceText & { readonly versionId: VersionId }

/** The bytes of an imported file, once for all versions made of them. */
type OriginalRow = { readonly sha256: Sha256; readonly bytes: Uint8Array }

/** The bytes of a picture, once for all texts that place it. */
type ImageRow = { readonly sha256: Sha256; readonly bytes: Uint8Array }

/** The project's own card; the only row of its table. */
type ProjectRow = ProjectInfo & { readonly key: 'project' }

/** Facts about the database itself, never part of a bundle. */
type MetaRow = { readonly key: 'schema'; readonly value: number }

/** Rows that change and are therefore recorded for undo. */
export type LoggedRows = {
  project: ProjectRow
  sources: Source
  versions: SourceVersion
  annotations: Annotation
  codes: Code
  claims: Claim
  evidence: Evidence
  links: Link
  lineages: Lineage
  decisions: Decision
  silences: Silence
  parties: Party
  derivations: Derivation
  memos: Memo
  assertions: Assertion
  passageDecisions: PassageDecision
}
export type LoggedTable = keyof LoggedRows
export const LOGGED_TABLES = [
  'project',
  'sources',
  'versions',
  'annotations',
  'codes',
  'claims',
  'evidence',
  'links',
  'lineages',
  'decisions',
  'silences',
  'parties',
  'derivations',
  'memos',
  'assertions',
  'passageDecisions',
] as const satisfies LoggedTable[]

/** Rows that are written once and never change; too large for the history, and needless in it. */
export type ImmutableRows = { texts: TextRow; originals: OriginalRow; images: ImageRow }
export type ImmutableTable = keyof ImmutableRows
export const IMMUTABLE_TABLES = ['texts', 'originals', 'images'] as const satisfies ImmutableTable[]

export type Tables = {
  project: EntityTable<ProjectRow, 'key'>
  sources: EntityTable<Source, 'id'>
  versions: EntityTable<SourceVersion, 'id'>
  texts: EntityTable<TextRow, 'versionId'>
  originals: EntityTable<OriginalRow, 'sha256'>
  images: EntityTable<ImageRow, 'sha256'>
  annotations: EntityTable<Annotation, 'id'>
  codes: EntityTable<Code, 'id'>
  claims: EntityTable<Claim, 'id'>
  evidence: EntityTable<Evidence, 'id'>
  links: EntityTable<Link, 'id'>
  lineages: EntityTable<Lineage, 'id'>
  decisions: EntityTable<Decision, 'id'>
  silences: EntityTable<Silence, 'id'>
  parties: EntityTable<Party, 'id'>
  derivations: EntityTable<Derivation, 'id'>
  memos: EntityTable<Memo, 'id'>
  assertions: EntityTable<Assertion, 'id'>
  passageDecisions: EntityTable<PassageDecision, 'id'>
  history: Table<HistoryEntry, number>
  meta: EntityTable<MetaRow, 'key'>
}

/** Schema 1, as it was released. */
export const SCHEMA_1 = {
  project: 'key',
  sources: 'id',
  versions: 'id, sourceId, originalSha256, textSha256',
  texts: 'versionId',
  originals: 'sha256',
  annotations: 'id, sourceId, [sourceId+anchor.start], *codeIds',
  codes: 'id, name',
  claims: 'id, order',
  evidence: 'id, claimId, annotationId, sourceId',
  history: '++seq, undone, size',
  meta: 'key',
} as const

/** What schema 2 adds: pictures, links, lineages, and decisions about proposals. */
export const SCHEMA_2 = {
  images: 'sha256',
  links: 'id, from, to',
  lineages: 'id, *members',
  decisions: 'id',
} as const

/** What schema 3 adds: which sources are silent on which claims. */
export const SCHEMA_3 = {
  silences: 'id, sourceId, [claimId+sourceId]',
} as const

/** What schema 4 adds: parties, derivations, memos, and what passages of drafts state; claims are found by their codes. */
export const SCHEMA_4 = {
  claims: 'id, order, *codeIds',
  parties: 'id, name',
  derivations: 'id, derived, origin',
  memos: 'id, modifiedAt',
  assertions: 'id, claimId, annotationId, sourceId',
} as const

type Earlier = keyof typeof SCHEMA_1 | keyof typeof SCHEMA_2 | keyof typeof SCHEMA_3 | keyof typeof SCHEMA_4

/** What schema 5 adds: decisions about passages that were compared. */
export const SCHEMA_5: Record<Exclude<keyof Tables, Earlier>, string> = {
  passageDecisions: 'id',
}
