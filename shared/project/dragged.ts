import * as v from 'valibot'
import { AnnotationId, ClaimId, EvidenceId, SourceId, VersionId } from '../ids.ts'
import { TextOffset } from '../text/offsets.ts'

/** The kinds of things that can be dragged; browsers keep the data secret until the drop, the types not. */
export const DRAG_TYPES = {
  source: 'application/x-variorum-source',
  passage: 'application/x-variorum-passage',
  annotation: 'application/x-variorum-annotation',
  claim: 'application/x-variorum-claim',
  evidence: 'application/x-variorum-evidence',
  code: 'application/x-variorum-code',
} as const

/** What a selection is dragged as, in JSON. */
const DroppedPassage = v.object({
  sourceId: SourceId,
  versionId: VersionId,
  start: TextOffset,
  end: TextOffset,
})

export type Dropped =
  | { readonly kind: 'passage'; readonly passage: v.InferOutput<typeof DroppedPassage> }
  | { readonly kind: 'annotation'; readonly id: AnnotationId }
  | { readonly kind: 'claim'; readonly id: ClaimId }
  | { readonly kind: 'evidence'; readonly id: EvidenceId }

/**
 * What was dropped, or null if it is nothing of ours or malformed: any page and program can start a drag. An annotation
 * goes before its passage, as a highlight may be dragged as both, and evidence before its annotation.
 */
export function readDrop(read: (type: string) => string): Dropped | null {
  const evidence = v.safeParse(EvidenceId, read(DRAG_TYPES.evidence))
  if (evidence.success) return { kind: 'evidence', id: evidence.output }
  const annotation = v.safeParse(AnnotationId, read(DRAG_TYPES.annotation))
  if (annotation.success) return { kind: 'annotation', id: annotation.output }
  const claim = v.safeParse(ClaimId, read(DRAG_TYPES.claim))
  if (claim.success) return { kind: 'claim', id: claim.output }
  const passage = v.safeParse(
    v.pipe(v.string(), v.maxLength(1000), v.parseJson(), DroppedPassage),
    read(DRAG_TYPES.passage),
  )
  return passage.success && passage.output.start < passage.output.end
    ? { kind: 'passage', passage: passage.output }
    : null
}

/** Whether a drag under way could be evidence. */
export const holdsEvidence = (types: readonly string[]): boolean =>
  [DRAG_TYPES.passage, DRAG_TYPES.annotation, DRAG_TYPES.evidence].some((type) => types.includes(type))
