import type { Block } from '../../../../../shared/text/document.ts'

/** The page of the original that begins at or within a block, by the block's index. */
export type PageMarks = ReadonlyMap<number, number>

/** Where pages begin; of several in one block the last counts. Empty for an original without pages. */
export function pageMarks(blocks: readonly Block[]): PageMarks {
  const marks = new Map<number, number>()
  let current: number | null = null
  for (const [index, { pages = [] }] of blocks.entries()) {
    const page = pages.at(-1)?.page
    if (page === undefined || page === current) continue
    marks.set(index, page)
    current = page
  }
  return marks
}

/** What marks a block's element: its index, by which offsets find it, and the page that begins there. */
export const placed = (index: number, pages: PageMarks) => ({
  'data-block': index,
  'data-page': pages.get(index),
})
