import { span, splitsSurrogate, type Span } from '../../../shared/text/offsets.ts'
import { rectsOf } from './measuring-range.ts'

/** A character of a text node; more than one code unit where these are not to be parted. */
export type Glyph = { readonly node: Text; readonly at: Span }

/** Remembers where the characters of the lines that were asked about stand, so that the next question there is quick. */
export type GlyphLines = {
  /**
   * The only remembered character at a point of the viewport; null where there is none or more than one. It is looked up
   * by where it stood in the article when it was measured: measure it before it is relied on.
   */
  readonly find: (x: number, y: number) => Glyph | null
  /** Remembers the line of a character, as far as it is of one text node. */
  readonly learn: (glyph: Glyph) => void
  readonly forget: () => void
}

/** Edges are pixels from the article's corner. */
type Line = {
  readonly node: Text
  readonly top: number
  readonly bottom: number
  readonly glyphs: readonly { readonly at: Span; readonly left: number; readonly right: number }[]
}

/** About three screens of a narrow column. */
const MOST_LINES = 150
/** Longer lines are of text that does not wrap, and are not measured as a whole. */
const MOST_GLYPHS = 300

export function createGlyphLines(article: HTMLElement): GlyphLines {
  let lines: Line[] = []
  return {
    find(x, y) {
      if (lines.length === 0) return null
      const origin = article.getBoundingClientRect()
      const [left, top] = [x - origin.left, y - origin.top]
      let found: Glyph | null = null
      for (const line of lines) {
        if (top < line.top || top >= line.bottom) continue
        for (const glyph of line.glyphs) {
          if (left < glyph.left || left >= glyph.right) continue
          if (found !== null) return null
          found = { node: line.node, at: glyph.at }
        }
      }
      return found
    },
    learn(glyph) {
      const line = measure(glyph, article.getBoundingClientRect())
      if (line === null) return
      if (lines.length >= MOST_LINES) lines = []
      lines.push(line)
    },
    forget: () => void (lines = []),
  }
}

function measure({ node, at }: Glyph, origin: DOMRect): Line | null {
  const box = boxOf(node, at)
  if (box === null) return null
  const isOnLine = ({ top, bottom }: DOMRect) => top < box.bottom && bottom > box.top
  const glyphs = [{ at, left: box.left - origin.left, right: box.right - origin.left }]
  const walk = (next: (last: Span) => Span): void => {
    for (let last = next(at); glyphs.length < MOST_GLYPHS; last = next(last)) {
      const found = last.start < last.end ? boxOf(node, last) : null
      if (found === null || !isOnLine(found)) return
      glyphs.push({ at: last, left: found.left - origin.left, right: found.right - origin.left })
    }
  }
  walk(({ start }) => charBefore(node.data, start))
  walk(({ end }) => charAfter(node.data, end))
  return { node, top: box.top - origin.top, bottom: box.bottom - origin.top, glyphs }
}

/** Null for what has no box, or several. */
function boxOf(node: Text, { start, end }: Span): DOMRect | null {
  const [box, more] = rectsOf({
    startContainer: node,
    startOffset: start,
    endContainer: node,
    endOffset: end,
  })
  return box === undefined || more !== undefined ? null : box
}

/** Empty at the beginning of the text. */
export const charBefore = (text: string, at: number): Span =>
  span(Math.max(0, splitsSurrogate(text, at - 1) ? at - 2 : at - 1), at)

/** Empty at its end. */
export const charAfter = (text: string, at: number): Span =>
  span(at, Math.min(text.length, splitsSurrogate(text, at + 1) ? at + 2 : at + 1))
