/** A cell by its place: row 0 is the head, column 0 the claims, the last column the end of the rows. */
export type GridPlace = { readonly row: number; readonly column: number }
export const ORIGIN: GridPlace = { row: 0, column: 0 }

export type Stroke = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Where a key leads in a grid that ends at `last`, by `page` rows at a time; null if it is no key that moves. */
export function moveBy(stroke: Stroke, from: GridPlace, last: GridPlace, page: number): GridPlace | null {
  if (stroke.altKey || stroke.shiftKey) return null
  const modified = stroke.ctrlKey || stroke.metaKey
  const to = modified ? jump(stroke.key, last) : step(stroke.key, from, last, page)
  return to === null ? null : within(to, last)
}

const jump = (key: string, last: GridPlace): GridPlace | null =>
  key === 'Home' ? ORIGIN : key === 'End' ? last : null

function step(key: string, { row, column }: GridPlace, last: GridPlace, page: number): GridPlace | null {
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column }
    case 'ArrowDown':
      return { row: row + 1, column }
    case 'ArrowLeft':
      return { row, column: column - 1 }
    case 'ArrowRight':
      return { row, column: column + 1 }
    case 'PageUp':
      return { row: row - page, column }
    case 'PageDown':
      return { row: row + page, column }
    case 'Home':
      return { row, column: 0 }
    case 'End':
      return { row, column: last.column }
    default:
      return null
  }
}

/** The nearest place that there is. */
export const within = ({ row, column }: GridPlace, last: GridPlace): GridPlace => ({
  row: Math.max(0, Math.min(last.row, row)),
  column: Math.max(0, Math.min(last.column, column)),
})

/** The indexes from `first` to `last` of a list, and one more that must be there wherever it is. */
export function indexesShown(first: number, last: number, count: number, also: number): readonly number[] {
  const from = Math.max(0, first)
  const to = Math.min(count - 1, last)
  const shown = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
  if (also < 0 || also >= count || (also >= from && also <= to)) return shown
  return also < from ? [also, ...shown] : [...shown, also]
}

/** The place of the cell that an element stands in, which says it as `data-place`; null outside of cells. */
export function placeOf(element: Element): GridPlace | null {
  const text = element.closest('[data-place]')?.getAttribute('data-place')
  if (text === null || text === undefined) return null
  const [row = 0, column = 0] = text.split(',').map(Number)
  return { row, column }
}
