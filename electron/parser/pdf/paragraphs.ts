import type { BodyStyle } from './body-style.ts'
import type { PlacedLine, Region } from './regions.ts'

/** Lines that belong together, with what decides whether the next column goes on with them. */
export type Paragraph = {
  readonly lines: readonly PlacedLine[]
  readonly size: number
  readonly face: string | null
  readonly row: boolean
  readonly indented: boolean
  /** All its lines stand in from the column's edge. */
  readonly inset: boolean
  /** Its last line reaches the column's edge, so that the sentence may go on elsewhere. */
  readonly full: boolean
}

export const BULLET = /^[•‣▪●◦■□◆➢✓·*–-]\s+(?=\S)/u
/** Lines that a large initial may push in. */
const BESIDE_INITIAL = 5
/** Dashes may begin any line of a paragraph, these do not. */
const CLEAR_BULLET = /^[•‣▪●◦■□◆➢✓]\s/u
const NUMBER = /^(?:\d{1,3}|[a-z])[.)]\s+\S/u

/** The paragraphs of one column: told by space, indents, lines that end early, size and bullets. */
export function paragraphsOf(region: Region, style: BodyStyle): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let current: PlacedLine[] = []
  for (const [index, line] of region.lines.entries()) {
    const next = region.lines[index + 1]
    const starts = begins(line, current, region, style) || isFirstIndented(line, current, next, region, style)
    if (current.length > 0 && starts) {
      paragraphs.push(paragraphOf(current, region))
      current = []
    }
    current.push(line)
  }
  return current.length === 0 ? paragraphs : [...paragraphs, paragraphOf(current, region)]
}

const isListItem = (text: string): boolean => BULLET.test(text) || NUMBER.test(text)

function begins(line: PlacedLine, current: readonly PlacedLine[], region: Region, style: BodyStyle): boolean {
  const before = current.at(-1)
  const first = current[0]
  if (before === undefined || first === undefined) return true
  if (line.row || before.row) return true
  if (Math.abs(line.size - before.size) > Math.max(line.size, before.size) * 0.1) return true
  const step = line.base - before.base
  if (step > widestStep(line, style)) return true
  if (CLEAR_BULLET.test(line.text) || isNextItem(line, first)) return true
  if (line.size > style.size * 1.12) return false
  if (
    line.face !== before.face &&
    line.face !== null &&
    before.face !== null &&
    endsEarly(before, line, region)
  )
    return true
  if (first.initial && current.length < BESIDE_INITIAL) return endsEarly(before, line, region)
  const shift = line.left - before.left
  const em = line.size * 0.8
  const hanging = region.hanging && !style.indents
  if (hanging || isListItem(first.text)) return shift < -em || (shift < em && endsEarly(before, line, region))
  if (shift > em && shift < line.size * 8) return true
  const inset = current.length > 1 && current.every(({ left }) => left > region.left + em)
  if (shift < -em && inset) return true
  return endsEarly(before, line, region)
}

/** Below a paragraph of one line, an indented line is the next one's first if the line after it goes back to the edge. */
function isFirstIndented(
  line: PlacedLine,
  current: readonly PlacedLine[],
  next: PlacedLine | undefined,
  region: Region,
  style: BodyStyle,
): boolean {
  const em = line.size * 0.8
  return (
    style.indents &&
    current.length === 1 &&
    line.left > region.left + em &&
    next !== undefined &&
    next.size === line.size &&
    next.left < region.left + em / 2
  )
}

/** The same mark at the same place as the paragraph's own. */
const isNextItem = (line: PlacedLine, first: PlacedLine): boolean =>
  BULLET.test(line.text) &&
  line.text[0] === first.text[0] &&
  Math.abs(line.left - first.left) < line.size * 0.5

/** Lines of a heading stand closer for their size than those of the text. */
const widestStep = (line: PlacedLine, { size, leading }: BodyStyle): number =>
  line.size > size * 1.12 ? line.size * 1.7 : Math.max(leading * 1.25, line.size * 1.1)

/** True if the next line's first word would have fitted: then the line was ended on purpose. */
function endsEarly(line: PlacedLine, next: PlacedLine, region: Region): boolean {
  const [word = ''] = next.text.split(' ', 1)
  const letter = (next.right - next.left) / Math.max(next.text.length, 1)
  return line.right + (word.length + 1) * letter < region.right - line.size * 0.6
}

function paragraphOf(lines: readonly PlacedLine[], region: Region): Paragraph {
  const first = lines[0] as PlacedLine
  const last = lines.at(-1) ?? first
  const em = first.size * 0.8
  return {
    lines,
    size: first.size,
    face: lines.every(({ face }) => face === first.face) ? first.face : null,
    row: first.row,
    indented: first.left > region.left + em,
    inset: lines.length > 1 && !first.initial && lines.every(({ left }) => left > region.left + em),
    full: last.right > region.left + (region.right - region.left) * 0.85,
  }
}
