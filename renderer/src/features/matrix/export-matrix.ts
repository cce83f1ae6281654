import { markup, page, type Html } from '../../../../shared/bundle/views/html.ts'
import {
  cellAt,
  type MatrixCell,
  type MatrixColumn,
  type MatrixRow,
} from '../../../../shared/claims/matrix.ts'
import { csvOf } from '../../../../shared/csv.ts'
import { STANCES } from '../../../../shared/project/claim.ts'
import { stanceLabel } from '../../ui/stance.tsx'
import { VERDICT_WORDS } from '../../ui/verdict-words.ts'
import { cellWords, columnLine, originWords } from './cell-words.ts'
import type { Cited } from './queries.ts'

/** The shown rows and columns as a table: verdict, sources by stance and origins of each claim, then a cell for each column. */
export function matrixCsv(
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
  cited: Cited | undefined,
): string {
  const head = ['No.', 'Claim', 'Verdict', 'Confidence', ...STANCES.map(stanceLabel), 'Sources', 'Origins']
  return csvOf([
    [...head, ...columns.map((column) => `${column.name} (${columnLine(column)})`)],
    ...rows.map((row) => [
      row.number,
      row.claim.statement,
      VERDICT_WORDS[row.claim.verdict],
      row.claim.confidence ?? '',
      ...STANCES.map((stance) => String(row.tally.sources[stance])),
      String(row.tally.bySource.length),
      String(row.independent),
      ...columns.map((column) => cellWords(cellAt(row, column), cited)),
    ]),
  ])
}

const STYLE = `
:root { color-scheme: light dark; }
body { margin: 1.5rem; font: 0.875rem/1.45 system-ui, sans-serif; background: Canvas; color: CanvasText; }
h1 { font: 600 1.4rem/1.3 Georgia, serif; }
table { border-collapse: collapse; }
th, td { min-width: 9rem; max-width: 18rem; padding: 0.4rem 0.6rem; border: 1px solid #8886; text-align: start; vertical-align: top; }
thead th { position: sticky; top: 0; background: Canvas; }
small { display: block; font-weight: normal; opacity: 0.8; }
.covered { border-inline-start: 3px solid CanvasText; }
.unreviewed { font-style: italic; opacity: 0.75; }
`

/** The same as a page of its own, without scripts. */
export function matrixPage(
  rows: readonly MatrixRow[],
  columns: readonly MatrixColumn[],
  cited: Cited | undefined,
): Promise<string> {
  const body = markup`<h1>Claims by source</h1>
<table>
<thead><tr><th scope="col">Claim</th>${columns.map(
    (column) => markup`<th scope="col">${column.name}<small>${columnLine(column)}</small></th>`,
  )}<th scope="col">Verdict</th></tr></thead>
<tbody>
${rows.map(
  (row) => markup`<tr><th scope="row">${row.number} ${row.claim.statement}</th>${columns.map((column) =>
    cellMarkup(cellAt(row, column), cited),
  )}<td>${VERDICT_WORDS[row.claim.verdict]}<small>${tallyWords(row)}</small><small>${originWords(row)}</small></td></tr>
`,
)}</tbody>
</table>`
  return page('Claims by source', STYLE, body)
}

const cellMarkup = (cell: MatrixCell, cited: Cited | undefined): Html =>
  markup`<td class="${cell.kind}">${cellWords(cell, cited)}</td>`

const tallyWords = ({ tally }: MatrixRow): string =>
  STANCES.filter((stance) => tally.sources[stance] > 0)
    .map((stance) => `${stanceLabel(stance)} ${tally.sources[stance]}`)
    .join(', ')
