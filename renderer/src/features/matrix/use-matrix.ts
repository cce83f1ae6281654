import { useDeferredValue, useMemo } from 'react'
import { arrangeColumns, filterMatrix, sortRows } from '../../../../shared/claims/matrix-order.ts'
import {
  livingSources,
  matrixRows,
  type MatrixColumn,
  type MatrixData,
  type MatrixRow,
} from '../../../../shared/claims/matrix.ts'
import type { Annotation } from '../../../../shared/project/annotation.ts'
import type { Claim } from '../../../../shared/project/claim.ts'
import { quotationOf } from '../../../../shared/project/quotation.ts'
import { keepingPlainLetters } from '../../../../shared/text/plain-letters.ts'
import { useMatrixState } from './matrix-state.ts'
import { useCited, type Cited } from './queries.ts'
import type { Whole } from './summary-words.ts'
import { useStill } from './use-still.ts'

type Matrix = {
  readonly all: Whole
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly MatrixColumn[]
  /** With those that are hidden. */
  readonly columnCount: number
  readonly cited: Cited | undefined
  /** What was changed since would have rows or columns stand otherwise. */
  readonly isStale: boolean
  readonly arrange: () => void
}

/** The matrix as it is asked for. Rows and columns stay where they are while what they hold is worked on. */
export function useMatrix(data: MatrixData): Matrix {
  const { claims, evidence, silences, sources, lineages } = data
  const filter = useDeferredValue(useMatrixState((state) => state.filter))
  const across = useMatrixState((state) => state.across)
  const columnOrder = useMatrixState((state) => state.columnOrder)
  const rowOrder = useMatrixState((state) => state.rowOrder)
  const hidden = useMatrixState((state) => state.hidden)
  const cited = useCited()

  const all = useMemo(
    () => ({
      rows: matrixRows({ claims, evidence, silences, sources, lineages }),
      sources: livingSources(sources),
      lineages,
    }),
    [claims, evidence, silences, sources, lineages],
  )
  const arranged = useMemo(
    () => arrangeColumns(all, across, columnOrder, all.rows),
    [all, across, columnOrder],
  )
  const open = useMemo(() => arranged.filter(({ id }) => !hidden.has(id)), [arranged, hidden])
  const matching = useMemo(() => {
    const words = ({ claim, bySource }: MatrixRow) => [
      wordsOfClaim(claim),
      ...[...bySource.values()].flatMap((given) =>
        given.flatMap(({ annotationId }) => {
          const annotation = cited?.get(annotationId)
          return annotation === undefined ? [] : [wordsOfPassage(annotation)]
        }),
      ),
    ]
    return sortRows(filterMatrix(all.rows, open, filter, words), rowOrder)
  }, [all, open, filter, rowOrder, cited])

  const isReading = filter.text !== '' && cited === undefined
  const hiddenIds = [...hidden].join(' ')
  const rows = useStill(all.rows, matching, rowId, JSON.stringify([filter, rowOrder, isReading, hiddenIds]))
  const columns = useStill(open, open, columnId, JSON.stringify([across, columnOrder, hiddenIds]))
  return {
    all,
    rows: rows.items,
    columns: columns.items,
    columnCount: arranged.length,
    cited,
    isStale: rows.isStale || columns.isStale,
    arrange() {
      rows.arrange()
      columns.arrange()
    },
  }
}

const wordsOfClaim = keepingPlainLetters(({ statement }: Claim) => statement)
const wordsOfPassage = keepingPlainLetters((row: Annotation) => quotationOf(row).replace(/\s+/g, ' '))

const rowId = ({ claim }: MatrixRow): string => claim.id
const columnId = ({ id }: MatrixColumn): string => id
