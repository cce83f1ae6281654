import type { AnnotationId } from '../../../../shared/ids.ts'
import type { Evidence } from '../../../../shared/project/claim.ts'
import { quotationOf } from '../../../../shared/project/quotation.ts'
import type { TimelineData } from '../../../../shared/timeline/items.ts'
import { useLive, useLiveList } from '../../data/context.ts'
import type { WorkbenchDb } from '../../data/db.ts'

/** The words of passages in one line each. */
export type Quotes = ReadonlyMap<AnnotationId, string>

/** All rows of the timeline, each table followed by itself; undefined until they are read. */
export function useTimelineData(): TimelineData | undefined {
  const claims = useLive((db) => db.claims.toArray(), [])
  const evidence = useLive((db) => db.evidence.toArray(), [])
  const sources = useLiveList((db) => db.sources.toArray(), [])
  const versions = useLiveList((db) => db.versions.toArray(), [])
  const lineages = useLive((db) => db.lineages.toArray(), [])
  const derivations = useLive((db) => db.derivations.toArray(), [])
  if (claims === undefined || evidence === undefined || lineages === undefined) return undefined
  if (sources === undefined || versions === undefined || derivations === undefined) return undefined
  return { claims, evidence, sources, versions, lineages, derivations }
}

/** What the evidence that gives a time quotes; undefined until it is read. */
export const useQuotes = (evidence: readonly Evidence[]): Quotes | undefined =>
  useLive((db) => loadQuotes(db, evidence), [evidence])

async function loadQuotes(db: WorkbenchDb, evidence: readonly Evidence[]): Promise<Quotes> {
  const dated = evidence.filter(({ value }) => value?.kind === 'time')
  const rows = await db.annotations.bulkGet([...new Set(dated.map(({ annotationId }) => annotationId))])
  return new Map(
    rows.flatMap((row) =>
      row === undefined ? [] : [[row.id, quotationOf(row).replace(/\s+/g, ' ').trim()] as const],
    ),
  )
}
