import { isHeadlineLike } from '../clean/sentence-like.ts'
import type { BodyStyle } from './body-style.ts'
import type { Paragraph } from './paragraphs.ts'

const LARGE = 1.12
const LONGEST = 200
const LONGEST_OF_TEXT_SIZE = 100
/** A face that more of the letters have is one of the text's own. */
const RARE = 0.12
const STARTS_UPRIGHT = /^["“‘'¿¡(]?[\p{Lu}\p{Lo}\d]/u

/**
 * The paragraphs that are headings, with their levels from 2: those set larger than the text, by size; below them short
 * lines in a face of their own (a bold one, mostly) right above text.
 */
export function headingsOf(
  paragraphs: readonly Paragraph[],
  texts: readonly string[],
  style: BodyStyle,
): ReadonlyMap<Paragraph, number> {
  const large = paragraphs.filter((paragraph, index) => isLarge(paragraph, texts[index] ?? '', style))
  const sizes = [...new Set(large.map(({ size }) => size))].sort((a, b) => b - a)
  const levels = new Map<Paragraph, number>(
    large.map((item) => [item, Math.min(sizes.indexOf(item.size) + 2, 6)]),
  )
  const common = commonFaces(paragraphs)
  for (const [index, paragraph] of paragraphs.entries()) {
    const next = paragraphs[index + 1]
    if (levels.has(paragraph) || next === undefined || !isTextSize(paragraph, style)) continue
    const ownFace = paragraph.face !== null && !common.has(paragraph.face) && paragraph.face !== next.face
    if (ownFace && isTextSize(next, style) && isShortTitle(texts[index] ?? ''))
      levels.set(paragraph, Math.min(sizes.length + 2, 6))
  }
  return levels
}

const isLarge = ({ size, row }: Paragraph, text: string, style: BodyStyle): boolean =>
  !row && size > style.size * LARGE && text.length <= LONGEST && /\p{L}{2}/u.test(text)

const isTextSize = ({ size, row }: Paragraph, style: BodyStyle): boolean =>
  !row && Math.abs(size - style.size) < style.size * (LARGE - 1)

const isShortTitle = (text: string): boolean =>
  text.length <= LONGEST_OF_TEXT_SIZE && STARTS_UPRIGHT.test(text) && isHeadlineLike(text)

function commonFaces(paragraphs: readonly Paragraph[]): ReadonlySet<string | null> {
  const letters = new Map<string | null, number>()
  let all = 0
  for (const { face, lines } of paragraphs) {
    const count = lines.reduce((sum, { text }) => sum + text.length, 0)
    letters.set(face, (letters.get(face) ?? 0) + count)
    all += count
  }
  return new Set([...letters].filter(([, count]) => count > all * RARE).map(([face]) => face))
}
