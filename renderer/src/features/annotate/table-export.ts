import { csvOf } from '../../../../shared/csv.ts'
import { quotationOf, stateOf } from '../../../../shared/project/quotation.ts'
import type { Say } from '../../../../shared/wording.ts'
import type { Sheet } from '../../../../shared/xlsx/sheet.ts'
import { formatPartialDate } from '../../ui/format.ts'
import { sourceLine } from '../../ui/source-line.ts'
import { colourName } from './colours.ts'
import { placeInARow } from './state-words.ts'
import type { TableRow } from './table.ts'

const COLUMNS: readonly (readonly [name: string, width: number, text: (row: TableRow) => string])[] = [
  ['Passage', 60, ({ annotation }) => quotationOf(annotation)],
  ['Note', 40, ({ annotation }) => annotation.note],
  ['Codes', 24, ({ codes }) => codes.map(({ name }) => name).join('; ')],
  ['Colour', 10, ({ annotation }) => colourName(annotation.colour)],
  ['Claims', 40, ({ claims }) => claims.map(({ number, statement }) => `${number} ${statement}`).join('\n')],
  ['Source', 36, ({ source }) => source.meta.title.value],
  ['Authors', 18, ({ source }) => source.meta.authors?.value.join(', ') ?? ''],
  ['Publisher', 18, ({ source }) => source.meta.publisher?.value ?? ''],
  [
    'Published',
    14,
    ({ source: { meta } }) => (meta.published === null ? '' : formatPartialDate(meta.published.value)),
  ],
  ['Address', 30, ({ source }) => source.meta.url?.value ?? ''],
  ['Place', 22, ({ annotation }) => placeInARow(stateOf(annotation))],
  ['Made', 24, ({ annotation }) => annotation.createdAt],
  ['Changed', 24, ({ annotation }) => annotation.modifiedAt],
]

const cellsOf = (rows: readonly TableRow[], say: Say): readonly (readonly string[])[] => [
  COLUMNS.map(([name]) => say(name)),
  ...rows.map((row) => COLUMNS.map(([, , text]) => text(row))),
]

/** The shown rows in their order, as a table. */
export const annotationsCsv = (rows: readonly TableRow[], say: Say): string => csvOf(cellsOf(rows, say))

/** The same as a sheet. */
export const annotationsSheet = (rows: readonly TableRow[], say: Say): Sheet => ({
  name: 'Annotations',
  widths: COLUMNS.map(([, width]) => width),
  frozenColumns: 1,
  rows: cellsOf(rows, say),
})

/** The shown rows in their order, under a heading wherever another source begins. */
export function annotationsMarkdown(rows: readonly TableRow[], say: Say): string {
  const parts = rows.flatMap((row, index) => {
    const begins = rows[index - 1]?.source.id !== row.source.id
    return begins
      ? [`## ${inLine(sourceLine(row.source.meta))}`, markdownOf(row, say)]
      : [markdownOf(row, say)]
  })
  return ['# Annotations', ...parts].join('\n\n') + '\n'
}

function markdownOf({ annotation, codes, claims }: TableRow, say: Say): string {
  const facts = [
    colourName(annotation.colour),
    ...(codes.length === 0 ? [] : [say`Codes: ${inLine(codes.map(({ name }) => name).join('; '))}`]),
    ...(claims.length === 0 ? [] : [`Claims: ${claims.map(({ number }) => number).join(', ')}`]),
    ...(stateOf(annotation).kind === 'exact' ? [] : [placeInARow(stateOf(annotation))]),
  ]
  const quote = lines(quotationOf(annotation)).map((line) => (line === '' ? '>' : `> ${line}`))
  const note = annotation.note === '' ? [] : ['', ...lines(annotation.note)]
  return [...quote, ...note, '', `_${facts.join(' · ')}_`].join('\n')
}

/** Lines of a text in which nothing is a sign of Markdown. */
const lines = (text: string): readonly string[] => text.split(/\r\n?|\n/).map(inLine)

const inLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
