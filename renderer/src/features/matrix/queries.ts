import { useMemo } from 'react'
import type { MatrixData } from '../../../../shared/claims/matrix.ts'
import type { AnnotationId } from '../../../../shared/ids.ts'
import type { Annotation } from '../../../../shared/project/annotation.ts'
import { useLive, useLiveList, useRows } from '../../data/context.ts'

/** The passages that evidence rests on. */
export type Cited = ReadonlyMap<AnnotationId, Annotation>

/** All rows of the matrix, each table followed by itself, as a silence that is noted must not have all evidence read again. */
export function useMatrixData(): MatrixData | undefined {
  const claims = useRows('claims')
  const evidence = useRows('evidence')
  const silences = useRows('silences')
  const sources = useLiveList((db) => db.sources.toArray(), [])
  const lineages = useLive((db) => db.lineages.toArray(), [])
  const derivations = useLive((db) => db.derivations.toArray(), [])
  if (claims === undefined || evidence === undefined || silences === undefined) return undefined
  if (sources === undefined || lineages === undefined || derivations === undefined) return undefined
  return { claims, evidence, silences, sources, lineages, derivations }
}

/** Undefined until they are read. */
export function useCited(): Cited | undefined {
  const annotations = useRows('annotations')
  return useMemo(
    () => (annotations === undefined ? undefined : new Map(annotations.map((row) => [row.id, row]))),
    [annotations],
  )
}
