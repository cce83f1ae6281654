import { csvOf } from '../../../../../shared/csv.ts'
import type { CodeTable } from './use-code-table.ts'
import { say } from '../../../state/wording.ts'

/** The shown table with its totals; codes with the names of those they stand in. */
export function tableCsv({ rows, columns, count, all }: CodeTable): string {
  const head = [say('Code'), ...columns.map(({ name }) => name), 'Passages']
  const lines = rows.map((row) => [
    [...row.use.wholes, row.use.code].map(({ name }) => name).join(' > '),
    ...columns.map((column) => String(count(row, column))),
    String(row.total),
  ])
  return csvOf([head, ...lines, ['Passages', ...columns.map(({ total }) => String(total)), String(all)]])
}
