import { newId, type AnnotationId, type ClaimId, type SourceId, type VersionId } from '../../shared/ids.ts'
import type { Annotation } from '../../shared/project/annotation.ts'
import type { Claim, OrderKey } from '../../shared/project/claim.ts'
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
