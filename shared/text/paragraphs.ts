import type { Block } from './document.ts'

/**
 * Index of the block that holds `at`; between two blocks the one before. -1 when there is none.
 * O(log n): called for every selection and every passage shown.
 */
export function blockAt(blocks: readonly Block[], at: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((blocks[middle]?.start ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}

/**
 * The number a reader cites ("¶4"), from 1: every block counts but rules between sections. Headings count too, so that
 * each passage has a number of its own. 0 in an empty text.
 */
export function paragraphNumber(blocks: readonly Block[], at: number): number {
  const index = blockAt(blocks, at)
  let number = 0
  for (let position = 0; position <= index; position++) if (blocks[position]?.kind !== 'separator') number++
  return number
}

/** The page of the original file that the character at `at` stands on, from 1; null for an original without pages. */
export function pageAt(blocks: readonly Block[], at: number): number | null {
  for (let index = blockAt(blocks, at); index >= 0; index--) {
    // What was put back into the text brings no page of its own and stands on that of the block before.
    const start = blocks[index]?.pages?.findLast((page) => page.at <= at)
    if (start !== undefined) return start.page
  }
  return null
}
