import type { Discrepancy, DiscrepancyCell } from '../../../../../shared/compare/discrepancies/discrepancy.ts'
import { csvOf } from '../../../../../shared/csv.ts'
import type { Source } from '../../../../../shared/project/source.ts'
import { answersOf, lookOf, marksOf, sourceLineOf, STATES } from './row-words.ts'
import { wordsAt, type Texts } from './texts.ts'
import type { RowClaim } from './use-row-claims.ts'

const HEAD = ['Kind', 'What', 'State', 'Statement', 'In common', 'Dismissed', 'Claim no.']

/** The rows shown, with a column for each source: state, answers and the passage that stands first. */
export function differencesCsv(
  rows: readonly Discrepancy[],
  columns: readonly Source[],
  texts: Texts,
  claims: ReadonlyMap<string, Pick<RowClaim, 'number'>>,
): string {
  return csvOf([
    [...HEAD, ...columns.map((source) => `${source.meta.title.value} (${sourceLineOf(source, null)})`)],
    ...rows.map((row) => [
      lookOf(row).label,
      row.title,
      STATES[row.state].label,
      row.statement,
      row.grounds.join(', '),
      row.dismissedBy.length > 0 ? 'yes' : 'no',
      claims.get(row.key)?.number ?? '',
      ...columns.map(({ id }) =>
        cellWords(
          row.cells.find(({ sourceId }) => sourceId === id),
          texts,
        ),
      ),
    ]),
  ])
}

function cellWords(cell: DiscrepancyCell | undefined, texts: Texts): string {
  const [first] = cell?.readings ?? []
  if (cell === undefined || first === undefined) return STATES.silent.label
  const quote = wordsAt(texts, first.quote)
  return [
    STATES[cell.state].label,
    answersOf(cell).join(' / '),
    ...marksOf(first),
    quote === '' ? '' : `“${quote}”`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
