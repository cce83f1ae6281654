import { CREDIBILITY_WORDS } from '../../../../shared/claims/credibility.ts'
import {
  cellAt,
  type MatrixCell,
  type MatrixColumn,
  type MatrixRow,
} from '../../../../shared/claims/matrix.ts'
import type { PartyId } from '../../../../shared/ids.ts'
import { BASIS_WORDS } from '../../../../shared/parties/words.ts'
import type { Attribution } from '../../../../shared/project/attribution.ts'
import { STANCES, type Evidence } from '../../../../shared/project/claim.ts'
import type { Lineage } from '../../../../shared/project/lineage.ts'
import type { Source } from '../../../../shared/project/source.ts'
import type { Sheet, SheetCell } from '../../../../shared/xlsx/sheet.ts'
import { shortened } from '../../../../shared/text/shorten.ts'
import { formatPartialDate } from '../../ui/format.ts'
import { stanceLabel } from '../../ui/stance.tsx'
import { formatValue } from '../../ui/value-words.ts'
import { VERDICT_WORDS } from '../../ui/verdict-words.ts'
import { blankWords, columnLine, quoteOf, stancesOf, valuesOf } from './cell-words.ts'
import type { Cited } from './queries.ts'

/** The names of those who say things, by their ids. */
export type Names = ReadonlyMap<PartyId, string>

type Shown = {
  readonly rows: readonly MatrixRow[]
  readonly columns: readonly MatrixColumn[]
  readonly cited: Cited | undefined
}

/** The shown rows and columns as two sheets: the matrix, and its evidence passage by passage. */
export const matrixSheets = (shown: Shown, names: Names): readonly Sheet[] => [
  matrixSheet(shown),
  evidenceSheet(shown, names),
]

function matrixSheet({ rows, columns, cited }: Shown): Sheet {
  const head = ['No.', 'Claim', 'Verdict', 'Confidence', ...STANCES.map(stanceLabel), 'Sources', 'Lineages']
  return {
    name: 'Matrix',
    widths: [7, 44, 12, 12, ...STANCES.map(() => 11), 9, 9, 34],
    frozenColumns: 2,
    rows: [
      [...head, ...columns.map((column) => `${column.name}\n${columnLine(column)}`)],
      ...rows.map((row): readonly SheetCell[] => [
        row.number,
        row.claim.statement,
        VERDICT_WORDS[row.claim.verdict],
        row.claim.confidence ?? '',
        ...STANCES.map((stance) => row.tally.sources[stance]),
        row.tally.bySource.length,
        row.independent,
        ...columns.map((column) => sheetCell(cellAt(row, column), cited)),
      ]),
    ],
  }
}

/** Longer passages would make rows that fill the screen; the second sheet has them whole. */
const MOST_QUOTED = 280

function sheetCell(cell: MatrixCell, cited: Cited | undefined): SheetCell {
  if (cell.kind !== 'covered') return { text: blankWords(cell), look: 'quiet' }
  const quote = quoteOf(cell.best, cited)
  const lines = [
    stancesOf(cell),
    valuesOf(cell.evidence),
    quote === '' ? '' : `“${shortened(quote, MOST_QUOTED)}”`,
  ]
  return { text: lines.filter((line) => line !== '').join('\n'), look: cell.dominant }
}

const EVIDENCE_COLUMNS: readonly (readonly [name: string, width: number])[] = [
  ['No.', 7],
  ['Claim', 40],
  ['Verdict', 12],
  ['Source', 32],
  ['Authors', 18],
  ['Publisher', 18],
  ['Published', 14],
  ['Lineage', 18],
  ['Stance', 12],
  ['Strength', 10],
  ['Credibility', 20],
  ['Value', 16],
  ['Said by', 20],
  ['Role', 20],
  ['Basis', 16],
  ['Through', 18],
  ['Quotation', 60],
  ['Note', 40],
  ['Address', 30],
]

function evidenceSheet({ rows, columns, cited }: Shown, names: Names): Sheet {
  const sources = columns.flatMap((column) => column.sources.map((source) => ({ source, column })))
  return {
    name: 'Evidence',
    widths: EVIDENCE_COLUMNS.map(([, width]) => width),
    frozenColumns: 2,
    rows: [
      EVIDENCE_COLUMNS.map(([name]) => name),
      ...rows.flatMap((row) =>
        sources.flatMap(({ source, column }) =>
          (row.bySource.get(source.id) ?? []).map((item) => [
            row.number,
            row.claim.statement,
            VERDICT_WORDS[row.claim.verdict],
            ...sourceCells(source, column.lineage),
            ...judgementCells(item),
            ...attributionCells(item.attribution, names),
            quoteOf(item, cited),
            item.note,
            source.meta.url?.value ?? '',
          ]),
        ),
      ),
    ],
  }
}

const sourceCells = ({ meta }: Source, lineage: Lineage | null): readonly SheetCell[] => [
  meta.title.value,
  meta.authors?.value.join(', ') ?? '',
  meta.publisher?.value ?? '',
  meta.published === null ? '' : formatPartialDate(meta.published.value),
  lineage?.name ?? '',
]

const judgementCells = ({ stance, strong, credibility, value }: Evidence): readonly SheetCell[] => [
  { text: stanceLabel(stance), look: stance },
  strong === true ? 'strong' : '',
  credibility === undefined ? '' : `${credibility}, ${CREDIBILITY_WORDS[credibility]}`,
  value === undefined ? '' : formatValue(value),
]

function attributionCells(said: Attribution | undefined, names: Names): readonly SheetCell[] {
  if (said === undefined) return ['', '', '', '']
  const { party, role, basis, via } = said
  return [
    names.get(party) ?? '',
    role,
    basis === undefined ? '' : BASIS_WORDS[basis],
    via === undefined ? '' : (names.get(via) ?? ''),
  ]
}
