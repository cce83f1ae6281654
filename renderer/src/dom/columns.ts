import { isRendered, sectionsOf } from './sections.ts'
import type { TextMap } from './text-range.ts'

/** Marks an article that is set in two columns: each of its sections in rows as high as the view. */
export const COLUMNS = 'data-columns'

export const hasColumns = (article: Element): boolean => article.hasAttribute(COLUMNS)

/** Whether the engine can set a text in rows of columns. */
export const canHaveColumns = (): boolean => CSS.supports('column-wrap', 'wrap')

/** A stretch across an article that is read before what is below it, in client coordinates. */
export type Row = { readonly top: number; readonly bottom: number }

/** What is wider than this share of an article stands across both of its columns. */
const ACROSS = 0.6

export type Side = 'left' | 'right'

/** Which column of an article a box stands in; the left one where there are no two. */
export function columnOf(article: HTMLElement, { left, right }: Pick<DOMRect, 'left' | 'right'>): Side {
  if (!hasColumns(article)) return 'left'
  const box = article.getBoundingClientRect()
  return left + right < box.left + box.right ? 'left' : 'right'
}

/**
 * The rows of columns in the sections up to a screen from the view, in order; of a section that is not laid out the whole.
 * A table across both columns is a row of its own.
 */
export function rowsInView(map: TextMap, container: HTMLElement): readonly Row[] {
  const view = container.getBoundingClientRect()
  return sectionsOf(map).flatMap(({ element }): readonly Row[] => {
    const { top, bottom } = element.getBoundingClientRect()
    if (bottom < view.top - view.height || top > view.bottom + view.height) return []
    return isRendered(element) ? rowsOf(map.article, element) : [{ top, bottom }]
  })
}

/** The row that holds a box of one line. */
export function rowAround(map: TextMap, line: DOMRect): DOMRect {
  const section = sectionsOf(map).find(({ element }) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top <= line.top + 1 && line.bottom - 1 <= bottom
  })
  const row =
    section === undefined
      ? undefined
      : rowsOf(map.article, section.element).find(
          ({ top, bottom }) => top <= line.top + 1 && line.top < bottom,
        )
  return row === undefined ? line : new DOMRect(line.x, row.top, line.width, row.bottom - row.top)
}

/** By the boxes that the children of a section leave in its columns: one that goes on in the next column leaves two. */
function rowsOf(article: HTMLElement, section: Element): readonly Row[] {
  const rows: Row[] = []
  const first: Side = getComputedStyle(article).direction === 'rtl' ? 'right' : 'left'
  // Whether the box before this one stood in the second column or reached across both, so that a row can end there.
  let mayEnd = true
  for (const box of Array.from(section.children).flatMap((child) => Array.from(child.getClientRects()))) {
    const across = box.width > article.clientWidth * ACROSS
    const column = columnOf(article, box)
    const row = rows.at(-1)
    if (row === undefined || across || (mayEnd && column === first))
      rows.push({ top: box.top, bottom: box.bottom })
    else rows[rows.length - 1] = { top: Math.min(row.top, box.top), bottom: Math.max(row.bottom, box.bottom) }
    mayEnd = across || column !== first
  }
  return rows
}
