import { useDeferredValue, useMemo } from 'react'
import { useLive, useLiveList, useRows } from '../../data/context.ts'
import { statementMarks } from '../../data/statements.ts'
import { sortTable } from './table-sort.ts'
import { useTableState } from './table-state.ts'
import { citedClaims, filterRows, joinRows, withClaims, type TableRow } from './table.ts'

type AnnotationTable = {
  readonly all: readonly TableRow[]
  /** What the filter lets through, sorted. */
  readonly shown: readonly TableRow[]
  /** Those of them that are selected, in the same order. */
  readonly selected: readonly TableRow[]
}

/** The table of all annotations as it is asked for; undefined until it is read. */
export function useTable(): AnnotationTable | undefined {
  const marks = useRows('annotations')
  const statements = useLive((db) => statementMarks(db, null), [])
  const evidence = useRows('evidence')
  const claims = useRows('claims')
  const sources = useLiveList((db) => db.sources.toArray(), [])
  const codes = useLive((db) => db.codes.toArray(), [])
  const filter = useDeferredValue(useTableState((state) => state.filter))
  const sort = useTableState((state) => state.sort)
  const { ids } = useTableState((state) => state.selection)

  const cited = useMemo(
    () => (evidence === undefined || claims === undefined ? undefined : citedClaims(evidence, claims)),
    [evidence, claims],
  )
  const annotations = useMemo(
    () =>
      statements === undefined || statements.size === 0 || marks === undefined
        ? marks
        : marks.filter(({ id }) => !statements.has(id)),
    [marks, statements],
  )
  const all = useMemo(
    () =>
      annotations === undefined || cited === undefined
        ? undefined
        : withClaims(joinRows(annotations, sources ?? [], codes ?? []), cited),
    [annotations, cited, sources, codes],
  )
  const sorted = useMemo(() => sortTable(all ?? [], sort), [all, sort])
  const shown = useMemo(() => filterRows(sorted, filter), [sorted, filter])
  const selected = useMemo(
    () => (ids.size === 0 ? [] : shown.filter(({ annotation }) => ids.has(annotation.id))),
    [shown, ids],
  )
  if (all === undefined || sources === undefined || codes === undefined) return undefined
  return { all, shown, selected }
}
