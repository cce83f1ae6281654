import { useDeferredValue, useMemo } from 'react'
import { arrangeColumns, filterMatrix, sortRows } from '../../../../shared/claims/matrix-order.ts'
import {
  groupOrder,
  matrixLines,
  placeRows,
  rowsOf,
  type MatrixLine,
  type PlacedRow,
} from '../../../../shared/claims/matrix-groups.ts'
import {
  livingSources,
  matrixRows,
  type MatrixColumn,
  type MatrixData,
  type MatrixRow,
} from '../../../../shared/claims/matrix.ts'
import type { Annotation, Code } from '../../../../shared/project/annotation.ts'
import type { Claim } from '../../../../shared/project/claim.ts'
import { quotationOf } from '../../../../shared/project/quotation.ts'
import { keepingPlainLetters } from '../../../../shared/text/plain-letters.ts'
import { useLive } from '../../data/context.ts'
import { affectedFirst, useWhatIf, type Answers } from '../../state/use-what-if.ts'
import { useWhatIfState } from '../../state/what-if.ts'
import { columnTies, type ColumnTie } from './column-ties.ts'
import { useMatrixState } from './matrix-state.ts'
import { useCited, type Cited } from './queries.ts'
import type { Whole } from './summary-words.ts'
import { byId, useStill } from './use-still.ts'

type Matrix = {
  readonly all: Whole
  /** Each once, in the order of the lines, with those of groups that are folded. */
  readonly rows: readonly MatrixRow[]
  readonly lines: readonly MatrixLine[]
  readonly codes: readonly Code[]
  readonly columns: readonly MatrixColumn[]
  /** With those that are hidden. */
  readonly columnCount: number
  readonly cited: Cited | undefined
  /** By the id of a column. */
  readonly ties: ReadonlyMap<string, ColumnTie>
  /** Null unless somebody asks what if something were wrong. */
  readonly answers: Answers | null
  /** What was changed since would have rows or columns stand otherwise. */
  readonly isStale: boolean
  readonly arrange: () => void
}

/** The matrix as it is asked for. Rows and columns stay where they are while what they hold is worked on. */
export function useMatrix(data: MatrixData): Matrix {
  const { claims, evidence, silences, sources, lineages, derivations } = data
  const filter = useDeferredValue(useMatrixState((state) => state.filter))
  const across = useMatrixState((state) => state.across)
  const columnOrder = useMatrixState((state) => state.columnOrder)
  const rowOrder = useMatrixState((state) => state.rowOrder)
  const grouping = useMatrixState((state) => state.grouping)
  const folded = useMatrixState((state) => state.folded)
  const hidden = useMatrixState((state) => state.hidden)
  const codes = useLive((db) => db.codes.toArray(), []) ?? NO_CODES
  const cited = useCited()
  const onlyAffected = useWhatIfState((state) => state.onlyAffected)

  const all = useMemo(
    () => ({
      rows: matrixRows({ claims, evidence, silences, sources, lineages, derivations }),
      sources: livingSources(sources),
      lineages,
      derivations,
    }),
    [claims, evidence, silences, sources, lineages, derivations],
  )
  const weighed = useMemo(
    () => all.rows.map(({ claim, bySource }) => ({ claim, evidence: [...bySource.values()].flat() })),
    [all],
  )
  const answers = useWhatIf(weighed, data)
  const arranged = useMemo(
    () => arrangeColumns(all, across, columnOrder, all.rows),
    [all, across, columnOrder],
  )
  const open = useMemo(() => arranged.filter(({ id }) => !hidden.has(id)), [arranged, hidden])
  const wordsOf = useMemo(() => wordsWith(cited), [cited])
  const matching = useMemo(() => {
    const sorted = sortRows(filterMatrix(all.rows, open, filter, wordsOf), rowOrder)
    return placeRows(affectedFirst(sorted, answers, onlyAffected), grouping, all.rows)
  }, [all, open, filter, rowOrder, grouping, wordsOf, answers, onlyAffected])
  const ties = useMemo(() => columnTies(arranged, sources, derivations), [arranged, sources, derivations])

  const isReading = filter.text !== '' && cited === undefined
  const hiddenIds = [...hidden].join(' ')
  const stored = useMemo(() => placedIn(all.rows), [all])
  const placed = useStill(
    stored,
    matching,
    placedId,
    JSON.stringify([filter, rowOrder, grouping, isReading, hiddenIds, onlyAffected, mutedIds(answers)]),
    claimOf,
  )
  const order = useMemo(() => groupOrder(grouping, all.rows, codes), [grouping, all, codes])
  const columns = useStill(
    byId(open, columnId),
    open,
    columnId,
    JSON.stringify([across, columnOrder, hiddenIds]),
  )
  const lines = useMemo(() => matrixLines(placed.items, order, folded), [placed.items, order, folded])
  const rows = useMemo(() => rowsOf(placed.items, order), [placed.items, order])
  return {
    all,
    rows,
    lines,
    codes,
    columns: columns.items,
    columnCount: arranged.length,
    cited,
    ties,
    answers,
    isStale: placed.isStale || columns.isStale,
    arrange() {
      placed.arrange()
      columns.arrange()
    },
  }
}

const wordsOfClaim = keepingPlainLetters(({ statement }: Claim) => statement)
const wordsOfPassage = keepingPlainLetters((row: Annotation) => quotationOf(row).replace(/\s+/g, ' '))
const mutedIds = (answers: Answers | null): readonly string[] =>
  answers === null ? [] : [...answers.sources, ...answers.evidence]

/** What a row is searched in, put together once for all letters that are typed. */
function wordsWith(cited: Cited | undefined): (row: MatrixRow) => readonly string[] {
  const kept = new WeakMap<MatrixRow, readonly string[]>()
  return (row) => {
    const known = kept.get(row)
    if (known !== undefined) return known
    const passages = [...row.bySource.values()].flat().flatMap(({ annotationId }) => {
      const annotation = cited?.get(annotationId)
      return annotation === undefined ? [] : [wordsOfPassage(annotation)]
    })
    const words = [[wordsOfClaim(row.claim), ...passages].join('\n')]
    kept.set(row, words)
    return words
  }
}

const NO_CODES: readonly Code[] = []

/** A claim is named before its group, so that a row that was placed otherwise since is still known by it. */
const placedId = ({ row, group }: PlacedRow): string =>
  group === null ? row.claim.id : `${row.claim.id}/${group}`
const claimOf = (id: string): string => id.split('/', 1)[0] ?? id

/** Finds rows as they are now in the groups they were placed in. */
function placedIn(rows: readonly MatrixRow[]) {
  const known = byId(rows, ({ claim }) => claim.id)
  return {
    get(id: string): PlacedRow | undefined {
      const claim = claimOf(id)
      const row = known.get(claim)
      return row === undefined ? undefined : { row, group: id === claim ? null : id.slice(claim.length + 1) }
    },
  }
}
const columnId = ({ id }: MatrixColumn): string => id
