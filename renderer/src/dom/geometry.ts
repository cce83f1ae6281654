import { overlaps, span } from '../../../shared/text/offsets.ts'
import type { Span } from '../../../shared/text/offsets.ts'
import { sectionsOf } from './sections.ts'
import { firstIndex } from './text-range.ts'
import type { TextMap } from './text-range.ts'

/**
 * The boxes of a passage's lines in viewport coordinates, for toolbars and margin marks. Block by block, because the
 * boxes of a range over whole paragraphs would include the paragraphs' own. Clip long passages to the view first.
 */
export function rectsFor(map: TextMap, passage: Span): readonly DOMRect[] {
  const rects: DOMRect[] = []
  const { blocks } = map
  for (let index = firstIndex(blocks, ({ end }) => end > passage.start); index < blocks.length; index++) {
    const block = blocks[index]
    if (block === undefined || !overlaps(block, passage)) break
    const start = Math.max(block.start, passage.start)
    const range = map.rangeFor(span(start, Math.min(block.end, passage.end)))
    rects.push(
      ...Array.from(range?.getClientRects() ?? []).filter(({ width, height }) => width > 0 && height > 0),
    )
  }
  return rects
}

/** Where a passage lies in its document, as fractions of the article's height from the top. */
export type MarkPosition = { readonly from: number; readonly to: number }

/**
 * Positions for an overview ruler, one per span in the same order. Reads one box per section and goes by the share of
 * text within it: nothing that is skipped gets laid out, at a precision of a few lines.
 */
export function markPositions(map: TextMap, spans: readonly Span[]): readonly MarkPosition[] {
  const whole = map.article.getBoundingClientRect()
  const sections = sectionsOf(map).map((section) => ({
    ...section,
    box: section.element.getBoundingClientRect(),
  }))
  const fractionAt = (at: number): number => {
    const section = sections[Math.max(0, firstIndex(sections, ({ start }) => start > at) - 1)]
    if (section === undefined || whole.height === 0) return 0
    const share = Math.min(1, Math.max(0, at - section.start) / Math.max(1, section.end - section.start))
    return (section.box.top - whole.top + share * section.box.height) / whole.height
  }
  return spans.map(({ start, end }) => ({ from: fractionAt(start), to: fractionAt(end) }))
}
