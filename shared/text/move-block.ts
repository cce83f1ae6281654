import type { Block } from './document.ts'
import { offset } from './offsets.ts'

/** The block with all that it carries `by` code units further on in the text. */
export function movedBlock(block: Block, by: number): Block {
  const moved = (at: number) => offset(at + by)
  return {
    ...block,
    start: moved(block.start),
    end: moved(block.end),
    marks: block.marks.map((mark) => ({ ...mark, start: moved(mark.start), end: moved(mark.end) })),
    ...(block.pages === undefined
      ? {}
      : { pages: block.pages.map(({ at, page }) => ({ at: moved(at), page })) }),
  }
}
