import { indexBySpan, type IntervalIndex } from '../../../../shared/anchor/interval-index.ts'
import type { VersionId } from '../../../../shared/ids.ts'
import type { Anchor, Annotation } from '../../../../shared/project/annotation.ts'
import { isPlaced, metAtParts } from '../../../../shared/project/quotation.ts'

/** Annotations by the places in a version where they are met: once for each part, with that part as their `anchor`. */
export const metIndex = (
  annotations: readonly Annotation[],
  versionId: VersionId,
): IntervalIndex<Annotation> => indexBySpan(metInVersion(annotations, versionId), ({ anchor }) => anchor)

/** Annotations as they are met in a version, part by part. */
export function metInVersion(
  annotations: readonly Annotation[],
  versionId: VersionId,
): readonly Annotation[] {
  const met: Annotation[] = []
  for (const annotation of annotations)
    if (annotation.parts !== undefined) met.push(...metParts(annotation, versionId))
    else if (isIn(annotation.anchor, versionId)) met.push(annotation)
  return met
}

/** Annotations as they are first met in a version, without those that have no place there. */
export function firstMetInVersion(
  annotations: readonly Annotation[],
  versionId: VersionId,
): readonly Annotation[] {
  const met: Annotation[] = []
  for (const annotation of annotations) {
    // Nearly all have one part, and an array for each of ten thousand would be felt whenever one is added.
    const first = annotation.parts === undefined ? annotation : metParts(annotation, versionId)[0]
    if (first !== undefined && isIn(first.anchor, versionId)) met.push(first)
  }
  return met
}

const metParts = (annotation: Annotation, versionId: VersionId): readonly Annotation[] =>
  metAtParts(annotation).filter(({ anchor }) => isIn(anchor, versionId))

const isIn = (anchor: Anchor, versionId: VersionId): boolean =>
  anchor.versionId === versionId && isPlaced(anchor)
