import { indexBySpan, type IntervalIndex } from '../../../../shared/anchor/interval-index.ts'
import type { VersionId } from '../../../../shared/ids.ts'
import type { Annotation } from '../../../../shared/project/annotation.ts'
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
  for (const annotation of annotations) meet(annotation, versionId, (each) => met.push(each))
  return met
}

/** An annotation as it is first met in a version; undefined if it has no place there. */
export function firstMet(annotation: Annotation, versionId: VersionId): Annotation | undefined {
  let first: Annotation | undefined
  meet(annotation, versionId, (each) => (first ??= each))
  return first
}

/** Without an array for each of ten thousand, nearly all of which have one part: that is felt when one is added. */
function meet(annotation: Annotation, versionId: VersionId, found: (met: Annotation) => void): void {
  const isMet = ({ anchor }: Annotation) => anchor.versionId === versionId && isPlaced(anchor)
  if (annotation.parts === undefined) {
    if (isMet(annotation)) found(annotation)
    return
  }
  for (const met of metAtParts(annotation)) if (isMet(met)) found(met)
}
