import type { MatrixCell, MatrixColumn, MatrixRow } from '../../../../shared/claims/matrix.ts'
import { gatherValues } from '../../../../shared/claims/values.ts'
import { STANCES, type Evidence } from '../../../../shared/project/claim.ts'
import { quotationOf } from '../../../../shared/project/quotation.ts'
import { formatDay, plural } from '../../ui/format.ts'
import { stanceLabel } from '../../ui/stance.tsx'
import { formatValue } from '../../ui/value-words.ts'
import type { Cited } from './queries.ts'

/** The words of a passage in one line; empty until it is read. */
export function quoteOf({ annotationId }: Evidence, cited: Cited | undefined): string {
  const annotation = cited?.get(annotationId)
  return annotation === undefined ? '' : quotationOf(annotation).replace(/\s+/g, ' ').trim()
}

/** The different values that a cell's passages give. */
export const valuesOf = (evidence: readonly Evidence[]): string =>
  gatherValues(evidence)
    .map(({ value }) => formatValue(value))
    .join(' / ')

/** What stands in a cell where nothing is said. */
export function blankWords(cell: Exclude<MatrixCell, Covered>): string {
  if (cell.kind === 'silent') return 'Silent'
  return cell.silent === 0 ? 'Not reviewed' : `Not reviewed, ${cell.silent} silent`
}

type Covered = Extract<MatrixCell, { kind: 'covered' }>

/** `Contradicts`; of several passages every stance with their number: `Supports (2), Mentions (1)`. */
export const stancesOf = ({ evidence, counts }: Covered): string =>
  STANCES.filter((stance) => counts[stance] > 0)
    .map((stance) =>
      evidence.length === 1 ? stanceLabel(stance) : `${stanceLabel(stance)} (${counts[stance]})`,
    )
    .join(', ')

/** A cell in words, as it is exported: every stance with its number of passages, the values, and the quotation. */
export function cellWords(cell: MatrixCell, cited: Cited | undefined): string {
  if (cell.kind !== 'covered') return blankWords(cell)
  const values = valuesOf(cell.evidence)
  const quote = quoteOf(cell.best, cited)
  return [stancesOf(cell), values, quote === '' ? '' : `“${quote}”`].filter((part) => part !== '').join(' · ')
}

/** `29 Mar 2019 · AFP`; of a lineage, its number of sources. */
export function columnLine({ lineage, sources }: MatrixColumn): string {
  const [first] = sources
  if (sources.length > 1 || first === undefined) return `Lineage · ${plural(sources.length, 'source')}`
  const { published } = first.meta
  const date = published === null ? 'undated' : formatDay(published.value)
  return lineage === null ? date : `${date} · ${lineage.name}`
}

/** `3 sources · 2 origins`. */
export function originWords({ tally, independent }: MatrixRow): string {
  const sources = tally.bySource.length
  if (sources === 0) return 'No evidence yet'
  return `${plural(sources, 'source')} · ${plural(independent, 'origin')}`
}
