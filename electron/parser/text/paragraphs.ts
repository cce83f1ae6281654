/** Line lengths, in code units, between which a text was wrapped by a program and not by its author. */
const WRAPPED = { from: 45, to: 100 }
const ITEM = /^\s*(?:[-*•–]|\d{1,3}[.)])\s+\S/

/**
 * The paragraphs of a plain text whose line ends are line feeds. Blank lines separate paragraphs; otherwise each line
 * is one, unless the lines were hard-wrapped to a common width: then they are joined again.
 */
export function paragraphsOf(text: string): string[] {
  const groups = groupsOf(text)
  const width = wrapWidth(groups)
  if (width === null) return groups.flat()
  const known = new Set(text.match(/\p{L}{4,}/gu))
  return groups.flatMap((lines) => unwrapped(lines, width, known))
}

function groupsOf(text: string): string[][] {
  const groups: string[][] = []
  let group: string[] = []
  for (const line of text.split('\n')) {
    if (line.trim() !== '') group.push(line.trimEnd())
    else if (group.length > 0) {
      groups.push(group)
      group = []
    }
  }
  if (group.length > 0) groups.push(group)
  return groups
}

/** The width a text was wrapped to, or null. Only lines with another one after them count: last lines are short anyhow. */
function wrapWidth(groups: readonly string[][]): number | null {
  const inner = groups.flatMap((lines) => lines.slice(0, -1).map((line) => line.length))
  if (inner.length < 3) return null
  const longest = groups.flat().reduce((most, line) => Math.max(most, line.length), 0)
  const alike = inner.filter((length) => length >= WRAPPED.from && length <= WRAPPED.to).length
  if (alike < inner.length * 0.75 || longest > WRAPPED.to * 1.3) return null
  const sorted = [...inner].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.9)] ?? null
}

function unwrapped(lines: readonly string[], width: number, known: ReadonlySet<string>): string[] {
  const paragraphs: string[] = []
  let current = ''
  let previous = ''
  for (const line of lines) {
    const begins =
      ITEM.test(line) ||
      /^(?:\t| {2,})\S/.test(line) ||
      endsParagraph(previous, width) ||
      wasEnded(previous, line, width)
    if (current === '' || begins) {
      if (current !== '') paragraphs.push(current)
      current = line.trim()
    } else current = joined(current, line.trim(), known)
    previous = line
  }
  if (current !== '') paragraphs.push(current)
  return paragraphs
}

const endsParagraph = (line: string, width: number): boolean =>
  line.length < width * 0.7 && /[.!?:]["”’»)]*$/u.test(line)

/** A program breaks a line where the next word does not fit; where several would have, a person did: bylines, addresses. */
const wasEnded = (line: string, next: string, width: number): boolean =>
  line.length < width * 0.6 && line.length + 1 + next.trim().search(/\s|$/) < width * 0.75

/** A hyphen at a line's end goes only if the text has the whole word elsewhere; "well-known" must not lose its own. */
function joined(before: string, after: string, known: ReadonlySet<string>): string {
  const [, head] = /(\p{L}+)[-‐]$/u.exec(before.slice(-60)) ?? []
  const [tail] = /^\p{Ll}+/u.exec(after) ?? []
  if (head === undefined || tail === undefined) return `${before} ${after}`
  return known.has(head + tail) ? before.slice(0, -1) + after : before + after
}
