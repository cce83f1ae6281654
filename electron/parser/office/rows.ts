import { type DraftBlock, draft, type DraftMark } from '../../../shared/text/compose.ts'
import { carrierOf, isCarrier } from '../pictures/carry.ts'

/** Between two cells; the reader of the app draws them as columns. */
const CELL_SEPARATOR = ' | '
/** A cell with more paragraphs than this, or a row with more text, lays a page out. */
const MOST_PARAGRAPHS = 4
const LONGEST_ROW = 2000

/**
 * The blocks of a table's row: one, its cells side by side, if it holds values; if it only lays a page out, or is a box
 * around some text, the blocks of its cells.
 */
export function rowDrafts(row: readonly (readonly DraftBlock[])[]): DraftBlock[] {
  const cells = row.map((cell) => cell.filter((item) => !isCarrier(item)))
  const all = cells.flat()
  const length = all.reduce((sum, { text }) => sum + text.length, 0)
  const isData =
    cells.length > 1 &&
    length <= LONGEST_ROW &&
    cells.every((cell) => cell.length <= MOST_PARAGRAPHS) &&
    all.every(({ kind }) => kind !== 'tableRow' && kind !== 'pre')
  if (!isData) return row.flat()
  let text = ''
  const marks: DraftMark[] = []
  for (const [index, cell] of cells.entries()) {
    if (index > 0) text += CELL_SEPARATOR
    for (const [at, block] of cell.entries()) {
      if (at > 0) text += ' '
      const offset = text.length
      text += block.text
      for (const mark of block.marks)
        marks.push({ ...mark, start: mark.start + offset, end: mark.end + offset })
    }
  }
  const images = row.flat().flatMap((item) => item.images ?? [])
  const shown = images.length === 0 ? {} : { images }
  const start = all[0]?.pages?.[0]
  const pages = start === undefined ? {} : { pages: [start] }
  if (all.length > 0) return [draft('tableRow', text, { marks, ...shown, ...pages })]
  return images.length === 0 ? [] : [carrierOf(images)]
}
