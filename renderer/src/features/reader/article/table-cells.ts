import type { Block } from '../../../../../shared/text/document.ts'

/** A cell of a table row, and the separator behind it, which is part of the text but not of what a reader sees. */
export type Cell = { readonly start: number; readonly end: number; readonly next: number }

/** What importers put between the cells of a row. */
const BETWEEN_CELLS = / ?\| ?|\t/g

/** The cells of a row's text; together with their separators they cover it. A row without separators is one cell. */
export function cellsOf(content: string, { start, end }: Pick<Block, 'start' | 'end'>): readonly Cell[] {
  const cells: Cell[] = []
  let from: number = start
  for (const { index, 0: separator } of content.slice(start, end).matchAll(BETWEEN_CELLS)) {
    const at = start + index
    cells.push({ start: from, end: at, next: at + separator.length })
    from = at + separator.length
  }
  cells.push({ start: from, end, next: end })
  return cells
}
