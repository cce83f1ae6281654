import type { MatrixData } from '../../../../shared/claims/matrix.ts'
import type { AnnotationId } from '../../../../shared/ids.ts'
import type { Annotation } from '../../../../shared/project/annotation.ts'
import type { Evidence } from '../../../../shared/project/claim.ts'
import { useLive, useLiveList } from '../../data/context.ts'
import type { WorkbenchDb } from '../../data/db.ts'

/** The passages that evidence rests on. */
export type Cited = ReadonlyMap<AnnotationId, Annotation>

/** All rows of the matrix, each table followed by itself, as a silence that is noted must not have all evidence read again. */
export function useMatrixData(): MatrixData | undefined {
  const claims = useLive((db) => db.claims.toArray(), [])
  const evidence = useLive((db) => db.evidence.toArray(), [])
  const silences = useLive((db) => db.silences.toArray(), [])
  const sources = useLiveList((db) => db.sources.toArray(), [])
  const lineages = useLive((db) => db.lineages.toArray(), [])
  if (claims === undefined || evidence === undefined || silences === undefined) return undefined
  if (sources === undefined || lineages === undefined) return undefined
  return { claims, evidence, silences, sources, lineages }
}

/** Undefined until they are read. */
export const useCited = (evidence: readonly Evidence[]): Cited | undefined =>
  useLive((db) => loadCited(db, evidence), [evidence])

async function loadCited(db: WorkbenchDb, evidence: readonly Evidence[]): Promise<Cited> {
  const ids = [...new Set(evidence.map(({ annotationId }) => annotationId))]
  const rows = await db.annotations.bulkGet(ids)
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])))
}
