import { overlaps, span } from '../../../shared/text/offsets.ts'
import type { Span } from '../../../shared/text/offsets.ts'
import { rectsOf } from './measuring-range.ts'
import { sectionsOf, type Section } from './sections.ts'
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
    const found = map.staticRangeFor(span(start, Math.min(block.end, passage.end)))
    if (found === null) continue
    rects.push(...rectsOf(found).filter(({ width, height }) => width > 0 && height > 0))
  }
  return rects
}

/**
 * Where offsets, ascending, lie in their document, for an overview ruler: as fractions of the article's height from the
 * top. Reads one box per section and goes by the share of text within it: nothing that is skipped gets laid out, at a
 * precision of a few lines.
 */
export function placesInArticle(map: TextMap, offsets: readonly number[]): readonly number[] {
  const whole = map.article.getBoundingClientRect()
  const sections = sectionsOf(map)
  let current = 0
  let place = placingIn(sections[0], whole)
  return offsets.map((at) => {
    const before = current
    while ((sections[current + 1]?.start ?? Infinity) <= at) current++
    if (current !== before) place = placingIn(sections[current], whole)
    return place(at)
  })
}

function placingIn(section: Section | undefined, whole: DOMRect): (at: number) => number {
  if (section === undefined || whole.height === 0) return () => 0
  const { start, end, element } = section
  const box = element.getBoundingClientRect()
  const top = (box.top - whole.top) / whole.height
  const perCharacter = box.height / whole.height / Math.max(1, end - start)
  return (at) => top + Math.min(end - start, Math.max(0, at - start)) * perCharacter
}
