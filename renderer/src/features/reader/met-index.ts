import { createIntervalIndex, type IntervalIndex } from '../../../../shared/anchor/interval-index.ts'
import type { VersionId } from '../../../../shared/ids.ts'
import type { Annotation } from '../../../../shared/project/annotation.ts'
import { isPlaced, metAtParts } from '../../../../shared/project/quotation.ts'

/** Annotations by the places in a version where they are met: once for each part, with that part as their `anchor`. */
export const metIndex = (
  annotations: readonly Annotation[],
  versionId: VersionId,
): IntervalIndex<Annotation> =>
  createIntervalIndex(
    metInVersion(annotations, versionId).map((item) => ({
      start: item.anchor.start,
      end: item.anchor.end,
      item,
    })),
  )

/** Annotations as they are met in a version, part by part. */
export const metInVersion = (
  annotations: readonly Annotation[],
  versionId: VersionId,
): readonly Annotation[] =>
  annotations.flatMap(metAtParts).filter(({ anchor }) => anchor.versionId === versionId && isPlaced(anchor))
