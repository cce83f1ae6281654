import type { Block } from '../../../shared/text/document.ts'
import { span, type Span } from '../../../shared/text/offsets.ts'

/**
 * The attribute of an element that stands among the blocks of an article and is no part of its text, such as a picture.
 * Whatever is in it has no offset of its own.
 */
export const INSERT = 'data-insert'

export function isInInsert(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest(`[${INSERT}]`) != null
}

/**
 * A passage in stretches between which no insert stands, for painting: a range across an insert would paint that too.
 * `seams` are the indices, ascending, of the blocks that inserts precede.
 */
export function cutAtInserts(
  blocks: readonly Block[],
  seams: readonly number[],
  passage: Span,
): readonly Span[] {
  const pieces: Span[] = []
  let from: number = passage.start
  for (const seam of seams) {
    const before = blocks[seam - 1]
    const after = blocks[seam]
    if (after === undefined || after.start >= passage.end) break
    if (before === undefined || after.start <= from) continue
    pieces.push(span(from, Math.max(from, before.end)))
    from = after.start
  }
  return [...pieces, span(from, passage.end)].filter(({ start, end }) => start < end)
}
