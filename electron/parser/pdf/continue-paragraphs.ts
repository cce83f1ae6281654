import type { BodyStyle } from './body-style.ts'
import type { Paragraph } from './paragraphs.ts'

const ENDS = /[.!?…:。！？؟।]["”’»)\]]*$/u
const GOES_ON = /^["“‘«(]?(?:\p{Ll}|\p{Lo})/u
/** Notes, pictures and tables that may stand between the two halves of a paragraph. */
const MOST_BETWEEN = 8

/**
 * Joins paragraphs that a column or page cuts in two. What stands between the halves (notes at the foot of the page,
 * captions) comes behind the whole.
 */
export function continued(paragraphs: readonly Paragraph[], style: BodyStyle): Paragraph[] {
  const taken = new Set<number>()
  return paragraphs.flatMap((first, index) => {
    if (taken.has(index)) return []
    let whole = first
    for (let last = index; isBody(whole, style);) {
      const at = restOf(whole, paragraphs, last + 1, style)
      const rest = paragraphs[at]
      if (rest === undefined) break
      taken.add(at)
      whole = { ...rest, lines: [...whole.lines, ...rest.lines], indented: whole.indented }
      last = at
    }
    return [whole]
  })
}

const isBody = ({ size, row }: Paragraph, style: BodyStyle): boolean =>
  !row && Math.abs(size - style.size) < style.size * 0.08

/** Where the rest of a paragraph is, from `from` on; -1 if it is complete. */
function restOf(paragraph: Paragraph, all: readonly Paragraph[], from: number, style: BodyStyle): number {
  const lastText = textOf(paragraph, -1)
  if (!paragraph.full && !/\p{L}[-‐]$/u.test(lastText)) return -1
  const between = all.slice(from, from + MOST_BETWEEN).findIndex((other) => isBody(other, style))
  const rest = all[from + between]
  if (between === -1 || rest === undefined || !isElsewhere(paragraph, rest) || !isAlike(paragraph, rest))
    return -1
  const beside = between === 0 && !rest.indented && !rest.inset
  const goesOn = ENDS.test(lastText) ? beside && style.indents : beside || GOES_ON.test(textOf(rest, 0))
  return goesOn ? from + between : -1
}

const textOf = ({ lines }: Paragraph, index: number): string => lines.at(index)?.text ?? ''

const isAlike = (one: Paragraph, other: Paragraph): boolean =>
  one.face === null || other.face === null || one.face === other.face

/** On another page, or further up on the same one: in the next column. */
function isElsewhere(paragraph: Paragraph, rest: Paragraph): boolean {
  const last = paragraph.lines.at(-1)
  const first = rest.lines[0]
  if (last === undefined || first === undefined) return false
  return first.page === last.page
    ? first.base < last.base
    : first.page > last.page && first.page <= last.page + 2
}
