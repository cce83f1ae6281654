import { assertNever } from '../assert.ts'
import type { SourceId } from '../ids.ts'
import { VERDICTS, type Stance, type Verdict } from '../project/claim.ts'
import type { Lineage } from '../project/lineage.ts'
import type { Source } from '../project/source.ts'
import { plainLetters } from '../text/plain-letters.ts'
import { matrixColumns, unreviewedOf, type Across, type MatrixColumn, type MatrixRow } from './matrix.ts'

/** What wants attention: sources that disagree, claims that hang on one origin, sources nobody looked through. */
export const CONCERNS = ['disputed', 'one-origin', 'unreviewed'] as const
export type Concern = (typeof CONCERNS)[number]

export type MatrixFilter = {
  readonly concern: Concern | null
  readonly verdict: Verdict | null
  /** Claims that some source takes this stance to. */
  readonly stance: Stance | null
  /** Claims that this source says something about. */
  readonly sourceId: SourceId | null
  /** Words looked for in number, statement and quotations, each anywhere. */
  readonly text: string
}
export const NO_MATRIX_FILTER: MatrixFilter = {
  concern: null,
  verdict: null,
  stance: null,
  sourceId: null,
  text: '',
}

export const ROW_ORDERS = ['own', 'disputed', 'verdict'] as const
export type RowOrder = (typeof ROW_ORDERS)[number]
export const COLUMN_ORDERS = ['date', 'title', 'evidence'] as const
export type ColumnOrder = (typeof COLUMN_ORDERS)[number]

/** The rows a filter lets through; `wordsOf` gives the statement and the quotations of a row in plain letters. */
export function filterMatrix(
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
  filter: MatrixFilter,
  wordsOf: (row: MatrixRow) => readonly string[],
): readonly MatrixRow[] {
  const { concern, verdict, stance, sourceId } = filter
  const words = plainLetters(filter.text).split(/\s+/).filter(Boolean)
  const sources = new Set(columns.flatMap((column) => column.sources.map(({ id }) => id)))
  return rows.filter((row) => {
    if (concern !== null && !isOf(row, concern, sources)) return false
    if (verdict !== null && row.claim.verdict !== verdict) return false
    if (stance !== null && row.tally.evidence[stance] === 0) return false
    if (sourceId !== null && !row.bySource.has(sourceId)) return false
    if (words.length === 0) return true
    const texts = [row.number, ...wordsOf(row)]
    return words.every((word) => texts.some((text) => text.includes(word)))
  })
}

function isOf(row: MatrixRow, concern: Concern, sources: ReadonlySet<SourceId>): boolean {
  switch (concern) {
    case 'disputed':
      return row.disagreement !== 'none'
    case 'one-origin':
      return row.independent === 1
    case 'unreviewed':
      return unreviewedOf(row, sources) > 0
    default:
      return assertNever(concern)
  }
}

/**
 * `own` is the order of the claims; `disputed` begins with what most sources stand against each other on; `verdict` has those
 * of one verdict together. Of equals their own order counts.
 */
export function sortRows(rows: readonly MatrixRow[], order: RowOrder): readonly MatrixRow[] {
  switch (order) {
    case 'own':
      return rows
    case 'disputed':
      return rows.toSorted((a, b) => opposed(b) - opposed(a) || RANK[b.disagreement] - RANK[a.disagreement])
    case 'verdict':
      return rows.toSorted((a, b) => VERDICTS.indexOf(a.claim.verdict) - VERDICTS.indexOf(b.claim.verdict))
    default:
      return assertNever(order)
  }
}

const RANK = { none: 0, 'within-source': 1, 'between-sources': 2 } as const

/** How many sources stand on the smaller of the two sides. */
function opposed({ tally }: MatrixRow): number {
  const having = (stance: 'supports' | 'contradicts') =>
    tally.bySource.filter(({ counts }) => counts[stance] > 0).length
  return Math.min(having('supports'), having('contradicts'))
}

/** What stands across, in an order; where lineages are kept together, each stands where its first member would. */
export function arrangeColumns(
  { sources, lineages }: { readonly sources: readonly Source[]; readonly lineages: readonly Lineage[] },
  across: Across,
  order: ColumnOrder,
  rows: readonly MatrixRow[],
): readonly MatrixColumn[] {
  const single = sortColumns(matrixColumns(sources, lineages, 'sources'), order, rows)
  const columns = matrixColumns(
    single.flatMap((column) => column.sources),
    lineages,
    across,
  )
  return across === 'lineages' ? sortColumns(columns, order, rows) : columns
}

/** By date, undated last; by title; or what gives most evidence first. Of equals the given order counts. */
function sortColumns(
  columns: readonly MatrixColumn[],
  order: ColumnOrder,
  rows: readonly MatrixRow[],
): readonly MatrixColumn[] {
  switch (order) {
    case 'date':
      return columns.toSorted((a, b) => compare(earliest(a), earliest(b)))
    case 'title':
      return columns.toSorted((a, b) => titles.compare(a.name, b.name))
    case 'evidence': {
      const given = evidenceBySource(rows)
      const most = ({ sources }: MatrixColumn) =>
        sources.reduce((sum, { id }) => sum + (given.get(id) ?? 0), 0)
      return columns.toSorted((a, b) => most(b) - most(a))
    }
    default:
      return assertNever(order)
  }
}

const titles = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

const LAST = '~'
const earliest = ({ sources }: MatrixColumn): string =>
  sources.map(({ meta }) => meta.published?.value.iso ?? LAST).toSorted(compare)[0] ?? LAST

function evidenceBySource(rows: readonly MatrixRow[]): ReadonlyMap<SourceId, number> {
  const given = new Map<SourceId, number>()
  for (const { bySource } of rows)
    for (const [id, evidence] of bySource) given.set(id, (given.get(id) ?? 0) + evidence.length)
  return given
}
