import { columnLetters, fitsSheet, type Look, type Sheet, type SheetCell } from './sheet.ts'
import type { Strings } from './strings.ts'
import { styleOf } from './styles.ts'

/** What a program would take for a formula if somebody edited the cell. */
const LIKE_A_FORMULA = /^[=+\-@\t\r]/
/** Rows that are written before others get their turn. */
const AT_ONCE = 500

/** A sheet as its part of the file. Lets other work go on between rows. @throws RangeError if it is too large for the format */
export async function sheetXml(sheet: Sheet, strings: Strings): Promise<string> {
  const columns = Math.max(1, ...sheet.rows.map(({ length }) => length))
  if (!fitsSheet(sheet.rows.length, columns)) throw new RangeError(`${sheet.name} is too large for a sheet`)
  const parts = [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">',
    paneXml(sheet.frozenColumns),
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(sheet.widths, columns),
    '<sheetData>',
  ]
  for (const [index, cells] of sheet.rows.entries()) {
    parts.push(rowXml(index, cells, sheet.widths, strings))
    if (index % AT_ONCE === AT_ONCE - 1) await new Promise((resolve) => setTimeout(resolve))
  }
  parts.push('</sheetData>')
  if (sheet.rows.length > 1)
    parts.push(`<autoFilter ref="A1:${columnLetters(columns - 1)}${sheet.rows.length}"/>`)
  parts.push('</worksheet>')
  return parts.join('')
}

function paneXml(frozen: number): string {
  const across = frozen === 0 ? '' : ` xSplit="${frozen}"`
  const pane = frozen === 0 ? 'bottomLeft' : 'bottomRight'
  return `<pane${across} ySplit="1" topLeftCell="${columnLetters(frozen)}2" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`
}

function columnsXml(widths: readonly number[], columns: number): string {
  const given = widths.slice(0, columns)
  const last = given.at(-1)
  if (last === undefined) return ''
  const column = (from: number, to: number, width: number) =>
    `<col min="${from}" max="${to}" width="${width}" customWidth="1"/>`
  const own = given.slice(0, -1).map((width, index) => column(index + 1, index + 1, width))
  return `<cols>${own.join('')}${column(given.length, columns, last)}</cols>`
}

/** In points. */
const LINE = 15
/** The format allows 409, but a row should leave some of the others in sight. */
const HIGHEST = 20 * LINE

function rowXml(
  index: number,
  cells: readonly SheetCell[],
  widths: readonly number[],
  strings: Strings,
): string {
  const written = cells.map((cell, column) =>
    cellXml(cell, `${columnLetters(column)}${index + 1}`, index === 0 ? 'head' : 'text', strings),
  )
  // Not every program fits rows to their words by itself.
  const lines = cells.map((cell, column) => linesOf(cell, widths[column] ?? widths.at(-1) ?? USUAL_WIDTH))
  const height = Math.min(HIGHEST, LINE * Math.max(1, ...lines))
  return `<row r="${index + 1}" ht="${height}">${written.join('')}</row>`
}

const USUAL_WIDTH = 9
/** Words are not cut where a line ends, so that lines hold less than their width. */
const USED = 0.9

/** How many lines a cell takes, about. */
function linesOf(cell: SheetCell, width: number): number {
  if (cell === null || typeof cell === 'number') return 1
  const text = typeof cell === 'string' ? cell : cell.text
  if (text.length <= width * USED && !text.includes('\n')) return 1
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * USED))), 0)
}

function cellXml(cell: SheetCell, place: string, usual: Look, strings: Strings): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${place}" s="${styleOf(usual, false)}"><v>${cell}</v></c>`
  const { text, look } = typeof cell === 'string' ? { text: cell, look: usual } : cell
  if (text === '') return ''
  const style = styleOf(look, LIKE_A_FORMULA.test(text))
  return `<c r="${place}" s="${style}" t="s"><v>${strings.numberOf(text)}</v></c>`
}
