import { useDeferredValue, useMemo } from 'react'
import { indexRows, type QueryIndex, type QueryRows } from '../../../../../shared/codes/query/index-rows.ts'
import type { TextMeasures } from '../../../../../shared/codes/query/measure.ts'
import { parseQuery } from '../../../../../shared/codes/query/parse.ts'
import { needsText, type Query } from '../../../../../shared/codes/query/query.ts'
import { runQuery, type Found } from '../../../../../shared/codes/query/run.ts'
import type { QueryProblem } from '../../../../../shared/codes/query/tokens.ts'
import type { VersionId } from '../../../../../shared/ids.ts'
import { useLive, useLiveList } from '../../../data/context.ts'
import { statementMarks } from '../../../data/statements.ts'
import { loadMeasures } from '../../../data/text-measures.ts'

/** Every row a query may ask about, each table followed by itself; undefined until all are read. Sources in the bin rest. */
export function useQueryRows(): QueryRows | undefined {
  const annotations = useLiveList(async (db) => {
    const [all, statements] = await Promise.all([db.annotations.toArray(), statementMarks(db, null)])
    return statements.size === 0 ? all : all.filter(({ id }) => !statements.has(id))
  }, [])
  const sources = useLiveList((db) => db.sources.toArray(), [])
  const codes = useLive((db) => db.codes.toArray(), [])
  const claims = useLive((db) => db.claims.toArray(), [])
  const evidence = useLive((db) => db.evidence.toArray(), [])
  return useMemo(() => {
    if (annotations === undefined || sources === undefined || codes === undefined) return undefined
    if (claims === undefined || evidence === undefined) return undefined
    const living = sources.filter(({ deletedAt }) => deletedAt === null)
    const ids = new Set(living.map(({ id }) => id))
    const shown = annotations.filter(({ sourceId }) => ids.has(sourceId))
    return { annotations: shown, sources: living, codes, claims, evidence }
  }, [annotations, sources, codes, claims, evidence])
}

const UNMEASURED: TextMeasures = new Map()

/** Where words and paragraphs of all texts with passages are, once that is wanted; undefined until they are read. */
export function useMeasures(rows: QueryRows | undefined, wanted: boolean): TextMeasures | undefined {
  const ids = useMemo(() => versionsOf(rows), [rows])
  const read = useLive((db) => (wanted ? loadMeasures(db, ids) : null), [wanted, ids.join()])
  return wanted ? (read ?? undefined) : UNMEASURED
}

const versionsOf = (rows: QueryRows | undefined): readonly VersionId[] => [
  ...new Set((rows?.annotations ?? []).map(({ anchor }) => anchor.versionId)),
]

/** `asked` has nothing found while its texts are still being read. */
export type Retrieval =
  | { readonly kind: 'nothing-asked' }
  | { readonly kind: 'problem'; readonly problem: QueryProblem }
  | { readonly kind: 'asked'; readonly query: Query; readonly found: Found | null }

/** What the typed query finds, again with every change of the rows. */
export function useRetrieval(rows: QueryRows, text: string): Retrieval {
  const asked = useDeferredValue(text)
  const parsed = useMemo(() => parseQuery(asked), [asked])
  const query = parsed.ok ? parsed.value : null
  const measures = useMeasures(rows, query !== null && needsText(query))
  const index: QueryIndex | null = useMemo(
    () => (measures === undefined ? null : indexRows(rows, measures)),
    [rows, measures],
  )
  const found = useMemo(
    () => (query === null || index === null ? null : runQuery(query, index)),
    [query, index],
  )
  if (!parsed.ok) return { kind: 'problem', problem: parsed.error }
  return query === null ? { kind: 'nothing-asked' } : { kind: 'asked', query, found }
}
