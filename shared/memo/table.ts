import { readInline } from './inline.ts'
import type { Block, Inline } from './nodes.ts'

const DELIMITER = /^\s*:?-+:?\s*$/

/** Whether two lines are the head of a table: cells, and below them as many rows of hyphens. */
export function isTableStart(line: string, below: string | undefined): boolean {
  if (!line.includes('|') || below === undefined || !below.includes('-')) return false
  const cells = cellsOf(below)
  return cells.length === cellsOf(line).length && cells.every((cell) => DELIMITER.test(cell))
}

/** The table that begins at a line; it ends before an empty one, or one without cells. */
export function readTable(
  lines: readonly string[],
  at: number,
): { readonly block: Block; readonly end: number } {
  const head = cellsOf(lines[at] ?? '').map(readInline)
  const rows: (readonly (readonly Inline[])[])[] = []
  let end = at + 2
  for (let line = lines[end]; line?.includes('|') === true; line = lines[(end += 1)]) {
    const cells = cellsOf(line)
    rows.push(head.map((_, column) => readInline(cells[column] ?? '')))
  }
  return { block: { kind: 'table', head, rows }, end }
}

/** The stroke in a reference and one behind a backslash are part of a cell. */
const PIECE = /\[\[[^[\]]*\]\]|\\.|[^\\|[]+|[[\\]|\|/g

function cellsOf(line: string): readonly string[] {
  const cells = ['']
  for (const [piece] of line.trim().matchAll(PIECE)) {
    if (piece === '|') cells.push('')
    else cells[cells.length - 1] += piece === '\\|' ? '|' : piece
  }
  if (cells[0]?.trim() === '') cells.shift()
  if (cells.length > 1 && cells.at(-1)?.trim() === '') cells.pop()
  return cells.map((cell) => cell.trim())
}
