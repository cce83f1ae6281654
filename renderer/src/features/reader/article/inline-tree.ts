import type { Block, Mark } from '../../../../../shared/text/document.ts'

/** The inside of a block: runs of text and marked stretches, which nest. Offsets are the version's. */
export type InlineNode =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'mark'
      readonly mark: Mark
      readonly start: number
      readonly children: readonly InlineNode[]
    }

/**
 * A block's marks as a tree. Marks that overlap without nesting are cut where the earlier one ends; the texts of the
 * tree, joined, are exactly the given stretch of the block.
 */
export function inlineTree(
  block: Block,
  from: number = block.start,
  to: number = block.end,
): readonly InlineNode[] {
  return nest(block.marks, from, to, MOST_NESTED)
}

/** No typography nests deeper; a hostile page must not fill the stack. */
const MOST_NESTED = 8

function nest(marks: readonly Mark[], from: number, to: number, depth: number): readonly InlineNode[] {
  const inside = (depth === 0 ? [] : marks)
    .filter((mark) => mark.start < to && mark.end > from)
    .sort(
      (a, b) =>
        Math.max(a.start, from) - Math.max(b.start, from) || Math.min(b.end, to) - Math.min(a.end, to),
    )
  const nodes: InlineNode[] = []
  let at = from
  while (at < to) {
    const outer = inside.find((mark) => mark.end > at)
    const start = Math.max(at, outer?.start ?? to)
    if (start > at) nodes.push({ kind: 'text', start: at, end: Math.min(start, to) })
    if (outer === undefined) break
    const end = Math.min(outer.end, to)
    const others = inside.filter((mark) => mark !== outer)
    nodes.push({ kind: 'mark', mark: outer, start, children: nest(others, start, end, depth - 1) })
    at = end
  }
  return nodes
}
