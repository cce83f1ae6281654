import {
  newId,
  type AnnotationId,
  type ClaimId,
  type CodeId,
  type EvidenceId,
  type PartyId,
  type SourceId,
  type VersionId,
} from '../../shared/ids.ts'
import type { Annotation, Code } from '../../shared/project/annotation.ts'
import type { Claim, Evidence, OrderKey } from '../../shared/project/claim.ts'
import type { Party } from '../../shared/project/party.ts'
import type { Source } from '../../shared/project/source.ts'
import { offset } from '../../shared/text/offsets.ts'
import { instant } from '../../shared/time.ts'

/** Rows with sensible defaults; a test names only what it is about. */
const AT = instant(new Date(Date.UTC(2026, 0, 1)))

export function aClaim(more: Partial<Claim> = {}): Claim {
  return {
    id: newId<ClaimId>(),
    statement: 'The training centre opened on Friday 29 March 2019',
    verdict: 'unverified',
    confidence: null,
    rationale: '',
    order: 'a0' as OrderKey,
    createdAt: AT,
    modifiedAt: AT,
    ...more,
  }
}

export function anAnnotation(more: Partial<Annotation> = {}): Annotation {
  return {
    id: newId<AnnotationId>(),
    sourceId: newId<SourceId>(),
    anchor: {
      versionId: newId<VersionId>(),
      start: offset(4),
      end: offset(10),
      exact: 'centre',
      prefix: 'The ',
      suffix: ' opened',
      state: { kind: 'exact' },
    },
    colour: 'yellow',
    note: '',
    codeIds: [],
    createdAt: AT,
    modifiedAt: AT,
    ...more,
  }
}

export function anEvidence(more: Partial<Evidence> = {}): Evidence {
  return {
    id: newId<EvidenceId>(),
    claimId: newId<ClaimId>(),
    annotationId: newId<AnnotationId>(),
    sourceId: newId<SourceId>(),
    stance: 'supports',
    note: '',
    order: 'a0' as OrderKey,
    createdAt: AT,
    modifiedAt: AT,
    ...more,
  }
}

export function aSource(title: string, more: Partial<Source> = {}): Source {
  const nothing = {
    authors: null,
    publisher: null,
    published: null,
    modified: null,
    language: null,
    url: null,
  }
  return {
    id: newId<SourceId>(),
    currentVersionId: newId<VersionId>(),
    meta: { title: { value: title, from: 'h1', raw: null, others: [] }, ...nothing },
    wordCount: 120,
    note: '',
    addedAt: AT,
    modifiedAt: AT,
    deletedAt: null,
    ...more,
  }
}

export function aCode(name: string): Code {
  return { id: newId<CodeId>(), name, colour: 'gray', description: '', createdAt: AT, modifiedAt: AT }
}

export function aParty(name: string, more: Partial<Party> = {}): Party {
  return {
    id: newId<PartyId>(),
    name,
    kind: 'organisation',
    aliases: [],
    relations: [],
    note: '',
    createdAt: AT,
    modifiedAt: AT,
    ...more,
  }
}
